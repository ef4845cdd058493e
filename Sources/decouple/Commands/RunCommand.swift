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
      "Only steps 0, N, 2N, … and the last; a table has about twenty rows.", valueName: "N"))
  var every: String?

  func run() throws {
    let format: Format = try FlagText("--format", format).choice()
    let every = try FlagText("--every", every)?.integer(in: 1...Int.max, example: "10")
    let scene = try request.load()
    let columns = try FlagText("--columns", columns)?.columns(of: scene)
    let trajectories = Self.trajectories(of: scene)
    let longest = trajectories.map(\.lastStep).max() ?? 0
    let usual = format == .table ? RowSelection.readable(steps: longest) : RowSelection()
    let report = RunReport(
      scene: scene, trajectories: trajectories,
      selection: every.map { RowSelection(every: $0) } ?? usual, columns: columns)
    switch format {
    case .csv: try report.writeCSV(to: StandardOutput.stream())
    case .json: try report.writeJSON(to: StandardOutput.stream())
    case .table: try RunTable(report).print()
    }
  }

  private static func trajectories(of scene: Scene) -> [Trajectory] {
    var bar = ProgressBar()
    defer { bar.clear() }
    return scene.experiment().trajectories(unless: .never) { bar.show($0) } ?? []
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
}
