import ArgumentParser
import Drawing
import Export
import Interface
import Lessons
import Screen

/// `decouple figure`: the lab's picture of a step as a vector drawing.
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "Write a vector figure for slides and papers (SVG).")

  @OptionGroup var request: SceneRequest

  @OptionGroup var output: OutputOptions

  @Option(
    parsing: .unconditional,
    help: .init("The step to show; the scene's pause or its last.", valueName: "step"))
  var at: String?

  @Option(
    parsing: .unconditional,
    help: .init("side: a pane for each run; one: all runs in one.", valueName: "layout"))
  var layout: String = Figure.Arrangement.side.rawValue

  @Option(
    parsing: .unconditional, help: .init("Only this run, by its name.", valueName: "name"))
  var only: String?

  @Option(
    parsing: .unconditional,
    help: .init("dark, light or print, which is safe in grey.", valueName: "theme"))
  var theme: String = FigureTheme.light.rawValue

  @Option(
    parsing: .unconditional,
    help: .init("How wide it is on paper, in mm; without, a slide of 16:9.", valueName: "mm"))
  var width: String?

  @Option(
    parsing: .unconditional,
    help: .init("What the chart shows, such as xy; the scene's.", valueName: "kind"))
  var chart: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "What the panes of a network show: rates, pixels, answers or plane; the scene's.",
      valueName: "content"))
  var panes: String?

  @Option(
    parsing: .unconditional, help: .init("lab or map.", valueName: "screen"))
  var screen: String = Screen.lab.rawValue

  /// What a figure can show.
  enum Screen: String, CaseIterable {
    case lab, map
  }

  @Flag(help: "Write the loss on the contour lines.")
  var levels = false

  func run() throws {
    var options = Figure.Options()
    options.arrangement = try FlagText("--layout", layout).choice()
    options.theme = try FlagText("--theme", theme).choice()
    options.millimetres = try FlagText("--width", width)?.millimetres()
    options.showsLevels = levels
    let screen: Screen = try FlagText("--screen", screen).choice()
    let unchanged = try request.unchanged()
    let scene = try request.changed(unchanged)
    let step = try FlagText("--at", at)?.step(of: scene)
    let still = StillPicture(
      scene: scene, origin: request.origin(of: unchanged),
      entrance: step.map { .still(step: $0) } ?? .playing, size: Size(columns: 120, rows: 40),
      appearance: Appearance(), screen: screen == .map ? .map : .lab,
      chart: try FlagText("--chart", chart)?.chart(of: scene),
      panes: try FlagText("--panes", panes)?.panes(of: scene))
    var model = try still.model()
    let content = model.shown.paneContent
    if options.arrangement == .one, screen == .lab, content.isOfNetworks {
      throw UsageError.noCommonPane(scene: scene.name, content)
    }
    if let flag = FlagText("--only", only) { model.show(only: try flag.run(of: scene)) }
    let drawing = Figure(of: model, options).drawing()
    try output.write { try drawing.writeSVG(to: $0, millimetres: options.millimetres) }
  }
}

extension FlagText {
  fileprivate func millimetres() throws(FlagError) -> Double {
    let width = try number(example: "170")
    guard (40...2000).contains(width) else {
      throw .outOfRange(self, requirement: "a figure is 40 to 2000 mm wide")
    }
    return width
  }
}
