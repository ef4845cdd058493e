import Simulation
import Surfaces

extension ValueReader {
  /// `data:` with its rows, or with the file that has them.
  func data(in folder: SceneFolder) throws(Mistake) -> Scene.DataSet {
    var fields = try fields(of: .data)
    let model = fields.required(
      "model", placeholder: DataSurface.Model.linear, example: "linear", as: ValueReader.choice)
    let rows = fields.optional("rows") { value throws(Mistake) in try value.rows(of: model) }
    let file = fields.file(of: model, in: folder)
    fields.reportIncompleteData()
    let all = file?.rows ?? rows ?? []
    let batch = fields.optional("batch") { value throws(Mistake) in
      try value.wholeNumber(in: 1...(all.isEmpty ? SceneLimits.dataRows : all.count))
    }
    try fields.finish()
    return Scene.DataSet(model: model, rows: all, batch: batch, source: file?.source)
  }

  private func rows(of model: DataSurface.Model) throws(Mistake) -> [DataSurface.Sample] {
    var rows: [DataSurface.Sample] = []
    for item in try list(of: "rows, such as [1, 0, 2]", limit: SceneLimits.dataRows) {
      let wanted = "two features and a target, such as [1, 0, 2]"
      let numbers = try item.list(of: wanted, limit: nil)
      guard numbers.count == 3 else {
        throw item.mistake(
          .value(.wrongCount(subject: item.subject, count: numbers.count, wanted: wanted)))
      }
      let features = Vector(try numbers[0].number(), try numbers[1].number())
      let target = try numbers[2].number()
      if model == .logistic, target != 0, target != 1 {
        let text = try numbers[2].scalar(wanted: "a number")
        throw numbers[2].mistake(.combination(.logisticTarget(row: rows.count + 1, text: text)))
      }
      rows.append(.init(features: features, target: target))
    }
    return rows
  }

  /// The rows of the file that is named here, and how they came about.
  ///
  /// - Parameter columns: what stands for the features and the target, to place what is wrong with it.
  fileprivate func rows(
    as file: DataFile, in folder: SceneFolder, columns: [ValueReader?]
  ) throws(Mistake) -> (rows: [DataSurface.Sample], source: DataSource) {
    let found = try contents(in: folder)
    do {
      let contents = try file.contents(of: found.contents.bytes, named: found.name)
      return (
        contents.rows,
        DataSource(
          file: found.name, folder: folder.path, wholePath: found.contents.wholePath,
          features: file.features, target: file.target, names: contents.names,
          scaling: contents.scaling, labels: contents.labels)
      )
    } catch {
      throw mistake(error, in: found.path) { columns[$0] }
    }
  }
}

// Files of data of either kind.
extension ValueReader {
  /// A column's name or number.
  func column() throws(Mistake) -> String {
    try scalar(wanted: "a column's name or number")
  }

  /// The bytes of the file that is named here.
  func contents(
    in folder: SceneFolder
  ) throws(Mistake) -> (name: String, path: String, contents: SceneFolder.Contents) {
    let name = try text()
    let path = folder.path(of: name)
    do {
      return (name, path, try folder.read(path))
    } catch {
      switch error {
      case .unreadable(let reason):
        throw mistake(.data(.unreadable(file: name, reason: reason)))
      case .tooLarge(let limit): throw mistake(.data(.tooLarge(file: name, limit: limit)))
      }
    }
  }

  /// What is wrong with the file that is named here.
  ///
  /// - Parameter column: what stands for a feature or the target, by its number; nil where nothing does.
  func mistake(
    _ fault: DataFile.Fault, in path: String, column: (Int) -> ValueReader?
  ) -> Mistake {
    switch fault {
    case .inside(let problem, let inside):
      Mistake(
        place: place, problem: .data(problem), inside: .init(path: path, place: inside))
    case .column(let problem, let index):
      Mistake(
        place: (index.flatMap(column) ?? self).place, problem: .data(problem))
    case .whole(let problem): mistake(.data(problem))
    }
  }
}

extension MappingReader {
  /// `file:` and what says how it is read; nil where the key is missing or something can't be read.
  fileprivate mutating func file(
    of model: DataSurface.Model, in folder: SceneFolder
  ) -> (rows: [DataSurface.Sample], source: DataSource)? {
    var columns: [ValueReader?] = [nil, nil, nil]
    let features = optional("features") { value throws(Mistake) in
      let pair = try value.pair(wanted: "the names of two columns, such as [length, width]")
      columns[0] = pair.first
      columns[1] = pair.second
      return [try pair.first.column(), try pair.second.column()]
    }
    let target = optional("target") { value throws(Mistake) in
      columns[2] = value
      return try value.column()
    }
    let isStandardized = optional("standardize", as: ValueReader.flag) ?? false
    let file = DataFile(
      model: model, features: features, target: target, isStandardized: isStandardized)
    guard isSound else {
      _ = optional("file", as: ValueReader.text)
      return nil
    }
    return optional("file") { value throws(Mistake) in
      try value.rows(as: file, in: folder, columns: columns)
    }
  }

  /// Rows stand in the scene or in a file, and what is said of a file needs one.
  fileprivate mutating func reportIncompleteData() {
    let homes = ["rows", "file"]
    let given = keys.filter(homes.contains)
    if given.isEmpty { report(.key(.noChoice(subject: subject, allowed: homes))) }
    if given.count > 1 { report(.key(.rivals(given[1], given[0])), at: place(of: given[1])) }
    let needy = keys.first { ["features", "target", "standardize"].contains($0) }
    if let needy, !has("file") {
      report(.key(.withoutPartner(needy, partner: "file")), at: place(of: needy))
    }
  }
}
