import ArgumentParser
import Export
import Lessons
import Simulation

/// `decouple sweep`: the map over learning rate and weight decay.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "Print how a metric depends on lr and weight_decay.",
    discussion: """
      --lr and --weight-decay take a value or LO:HI:N here: N values from LO to HI, at equal ratios \
      if both are positive. Without them the scene's own ranges are used, or two decades around its \
      values. They hold for every optimizer, those with a value or a range of their own included; \
      run leaves an optimizer its own value.
      """)

  enum Format: String, CaseIterable {
    case text, csv, json
  }

  @OptionGroup var request: SceneRequest

  @OptionGroup(title: "Map")
  var options: SweepOptions

  @Option(parsing: .unconditional, help: .init("text, csv or json.", valueName: "format"))
  var format: String = Format.text.rawValue

  func run() throws {
    let format: Format = try FlagText("--format", format).choice()
    let threads = try options.threadCount()
    let scene = try request.load(for: options)
    let report = SweepReport(scene: scene, maps: try Self.maps(of: scene, threads: threads))
    switch format {
    case .text: try SweepPicture(report).print()
    case .csv: try report.writeCSV(to: StandardOutput.stream())
    case .json: try report.writeJSON(to: StandardOutput.stream())
    }
  }

  private static func maps(of scene: Scene, threads: Int) throws -> [SweepMap] {
    let sweeps: [SceneSweep]
    do {
      sweeps = try scene.sweeps()
    } catch {
      throw FlagError.inconsistent(error)
    }
    if let problem = scene.costProblem(of: sweeps) { throw FlagError.inconsistent(problem) }
    var bar = ProgressBar()
    defer { bar.clear() }
    let maps = sweeps.plan().maps(threads: threads) { fraction in
      bar.show(fraction)
      return true
    }
    return maps ?? []
  }
}
