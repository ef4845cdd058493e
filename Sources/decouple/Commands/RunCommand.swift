import ArgumentParser
import Export
import Lessons

/// `decouple run`: the runs as data.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Print every step of the runs as CSV or JSON.",
    discussion: """
      A run that diverges at step k has rows up to k - 1 and says so; that is a result, not an error.
      """)

  enum Format: String, CaseIterable {
    case csv, json
  }

  @OptionGroup var request: SceneRequest

  @Option(parsing: .unconditional, help: .init("csv or json.", valueName: "format"))
  var format: String = Format.csv.rawValue

  @Option(
    parsing: .unconditional,
    help: .init("Only steps 0, N, 2N, … and the last.", valueName: "N"))
  var every: String?

  func run() throws {
    let format: Format = try FlagText("--format", format).choice()
    var selection = RowSelection()
    if let flag = FlagText("--every", every) {
      selection = RowSelection(every: try flag.integer(in: 1...Int.max, example: "10"))
    }
    let scene = try request.load()
    let report = RunReport(
      scene: scene, trajectories: scene.experiment().trajectories(), selection: selection)
    switch format {
    case .csv: try report.writeCSV(to: StandardOutput.stream())
    case .json: try report.writeJSON(to: StandardOutput.stream())
    }
  }
}
