import ArgumentParser
import Export
import Lessons
import Simulation

/// `decouple run`: the runs as data.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Print the steps of the runs as a table, CSV or JSON.",
    discussion: """
      t is the number of the step, from 1; row 0 is the start. A run that diverges at step k has rows up \
      to k - 1 and says so; that is a result, not an error.
      """)

  enum Format: String, CaseIterable {
    case csv, json, table
  }

  @OptionGroup var request: SceneRequest

  @Option(
    parsing: .unconditional,
    help: .init("csv or json for programs, table for reading.", valueName: "format"))
  var format: String = Format.csv.rawValue

  @Option(
    parsing: .unconditional,
    help: .init(
      "Only these, such as t,x,norm, by the names of the CSV; gradient is both its coordinates.",
      valueName: "names"))
  var columns: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Only steps 0, N, 2N, … and the last; a table has about twenty rows, a network the steps at which it is evaluated.",
      valueName: "N"))
  var every: String?

  @Option(
    parsing: .unconditional,
    help: .init("Only these steps, such as 0,1,2,500.", valueName: "steps"))
  var at: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Of a network, also these weights and what the rule remembers of them, by their place in the vector of all, from 0.",
      valueName: "places"))
  var coordinates: String?

  func run() throws {
    let format: Format = try FlagText("--format", format).choice()
    let every = try FlagText("--every", every)?.integer(in: 1...Int.max, example: "10")
    let scene = try request.load()
    let steps = try FlagText("--at", at)?.steps(of: scene)
    if let flag = FlagText("--at", at), every != nil {
      throw FlagError.outOfRange(flag, requirement: "--every says which steps already; keep one")
    }
    let chosen = steps.map { RowSelection(steps: $0) } ?? every.map { RowSelection(every: $0) }
    if scene.network == nil {
      try writeWeights(scene, chosen, as: format)
    } else {
      try writeNetwork(scene, chosen, as: format)
    }
  }

  private func writeWeights(
    _ scene: Scene, _ chosen: RowSelection?, as format: Format
  ) throws {
    if let flag = FlagText("--coordinates", coordinates) {
      throw FlagError.outOfRange(
        flag, requirement: "a scene of two weights prints both; leave it out")
    }
    let columns = try FlagText("--columns", columns)?.columns(of: scene)
    guard case .weights(let trajectories) = Self.trajectories(of: scene) else { return }
    let longest = trajectories.map(\.lastStep).max() ?? 0
    let usual = format == .table ? RowSelection.readable(steps: longest) : RowSelection()
    let report = RunReport(
      scene: scene, trajectories: trajectories, selection: chosen ?? usual, columns: columns)
    switch format {
    case .csv: try report.writeCSV(to: StandardOutput.stream())
    case .json: try report.writeJSON(to: StandardOutput.stream())
    case .table: try RunTable(report).print()
    }
  }

  private func writeNetwork(
    _ scene: Scene, _ chosen: RowSelection?, as format: Format
  ) throws {
    let places = try FlagText("--coordinates", coordinates)?.coordinates(of: scene) ?? []
    let known = NetworkColumn.all(of: scene, coordinates: places)
    let columns = try FlagText("--columns", columns)?.columns(among: known)
    guard case .network(let trajectories) = Self.trajectories(of: scene) else { return }
    let longest = trajectories.map(\.lastStep).max() ?? 0
    let report = NetworkReport(
      scene: scene, trajectories: trajectories,
      selection: chosen ?? (format == .table ? .readable(steps: longest) : nil),
      coordinates: places, columns: columns)
    switch format {
    case .csv: try report.writeCSV(to: StandardOutput.stream())
    case .json: try report.writeJSON(to: StandardOutput.stream())
    case .table: try RunTable(report).print()
    }
  }

  private static func trajectories(of scene: Scene) -> SceneTrajectories {
    var bar = ProgressBar()
    defer { bar.clear() }
    return scene.trajectories(threads: Processors.count) { bar.show($0) }
  }
}

extension FlagText {
  /// Names of columns with commas between them.
  fileprivate func columns(of scene: Scene) throws(FlagError) -> [RunColumn] {
    let known = RunColumn.all(of: scene)
    var columns: [RunColumn] = []
    for word in list {
      guard let column = known.first(where: { $0.name == word }) else {
        throw .unknownChoice(self, word: word, known: known.map(\.name))
      }
      columns.append(column)
    }
    return columns
  }

  fileprivate func columns(among known: [NetworkColumn]) throws(FlagError) -> [NetworkColumn] {
    var columns: [NetworkColumn] = []
    for word in list {
      guard let column = known.first(where: { $0.name == word }) else {
        throw .unknownChoice(self, word: word, known: known.map(\.name))
      }
      columns.append(column)
    }
    return columns
  }

  /// Numbers of steps with commas between them.
  fileprivate func steps(of scene: Scene) throws(FlagError) -> [Int] {
    try wholeNumbers(in: 0...scene.steps, example: "0,\(scene.steps)")
  }

  /// Places in the vector of all weights, each once.
  fileprivate func coordinates(of scene: Scene) throws(FlagError) -> [Int] {
    let count = scene.network?.network.weightCount ?? 1
    let places = try wholeNumbers(in: 0...count - 1, example: "0,\(count - 1)")
    return places.enumerated().filter { places.firstIndex(of: $1) == $0 }.map(\.element)
  }

  private func wholeNumbers(
    in range: ClosedRange<Int>, example: String
  ) throws(FlagError) -> [Int] {
    var numbers: [Int] = []
    for word in list {
      numbers.append(try FlagText(flag, word).integer(in: range, example: example))
    }
    return numbers
  }
}
