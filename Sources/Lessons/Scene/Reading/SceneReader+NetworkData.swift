import Networks
import Surfaces

extension ValueReader {
  /// `digits`, `iris`, `wine`, `moons(400, 0.3)`, `modular(23)`, `FILE.csv`, or a mapping with a file and
  /// its columns.
  func networkData(in folder: SceneFolder) throws(Mistake) -> NetworkData {
    if case .mapping = node.content { return try namedColumns(in: folder) }
    let text = try scalar(wanted: "one of " + SceneProblem.enumerated(Self.dataForms))
    if let named = NetworkData.named.first(where: { $0.name == text }) { return named.data }
    if text.lowercased().hasSuffix(".csv") {
      return try classRows(as: ClassFile(), in: folder)
    }
    return try madeUpData(text)
  }

  private func madeUpData(_ text: String) throws(Mistake) -> NetworkData {
    let parts = text.split(separator: "(", maxSplits: 1)
    guard parts.count == 2, parts[1].hasSuffix(")") else { throw unknownData(text) }
    let arguments = parts[1].dropLast().split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingWhitespace }
    switch (parts[0].description.trimmingWhitespace, arguments.count) {
    case ("moons", 2):
      let count = try part(arguments[0], of: "moons").wholeNumber(in: NetworkData.moonCounts)
      let deviation = try part(arguments[1], of: "moons").number {
        $0 >= 0 ? nil : "must be at least 0, being a standard deviation"
      }
      return .moons(count: count, deviation: deviation)
    case ("modular", 1):
      return .modular(try part(arguments[0], of: "modular").wholeNumber(in: NetworkData.moduli))
    default: throw unknownData(text)
    }
  }

  /// How data may be called.
  private static let dataForms =
    NetworkData.named.map(\.name) + ["moons(ROWS, DEVIATION)", "modular(P)", "FILE.csv"]

  private func unknownData(_ text: String) -> Mistake {
    mistake(
      .value(
        .unknownChoice(
          subject: subject, text: text,
          nearest: nearestName(to: text, in: NetworkData.named.map(\.name)),
          allowed: Self.dataForms)))
  }

  /// An argument of made-up data, at the whole text's place.
  private func part(_ text: String, of name: String) -> ValueReader {
    ValueReader(
      subject: name, node: SceneNode(place: place, content: .scalar(text, .plain)), source: source)
  }

  // MARK: Files

  /// `{file: FILE, features: [A, B, C], target: D}`.
  private func namedColumns(in folder: SceneFolder) throws(Mistake) -> NetworkData {
    var fields = try fields(of: .networkFile)
    var columns: [ValueReader] = []
    let features = fields.optional("features") { value throws(Mistake) in
      columns = try value.list(of: "columns, such as [length, width]", limit: SceneLimits.units)
      return try columns.map { item throws(Mistake) in try item.column() }
    }
    var target: (reader: ValueReader, name: String)?
    target = fields.optional("target") { value throws(Mistake) in (value, try value.column()) }
    let file = ClassFile(features: features, target: target?.name)
    let places = (features: columns, target: target?.reader)
    let isSound = fields.isSound
    let data = fields.required("file", placeholder: NetworkData.digits, example: "flowers.csv") {
      value throws(Mistake) in
      isSound ? try value.classRows(as: file, in: folder, places) : .digits
    }
    try fields.finish()
    return data
  }

  /// The rows of the file that is named here.
  ///
  /// - Parameter columns: what names them, where something does.
  private func classRows(
    as file: ClassFile, in folder: SceneFolder,
    _ columns: (features: [ValueReader], target: ValueReader?) = ([], nil)
  ) throws(Mistake) -> NetworkData {
    let found = try contents(in: folder)
    do {
      let contents = try file.contents(of: found.contents.bytes, named: found.name)
      let source = DataSource(
        file: found.name, folder: folder.path, wholePath: found.contents.wholePath,
        features: file.features, target: file.target, names: contents.names, scaling: nil,
        labels: contents.labels)
      return .file(contents.rows, source)
    } catch {
      throw mistake(error, in: found.path) { index in
        index < columns.features.count ? columns.features[index] : columns.target
      }
    }
  }
}
