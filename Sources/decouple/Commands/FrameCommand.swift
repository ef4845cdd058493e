import ArgumentParser
import Export
import Interface
import Lessons
import Screen

/// `decouple frame`: one frame of the lab, as text or as a drawing.
struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Print one frame of the lab.")

  enum Format: String, CaseIterable {
    case text, svg
  }

  @OptionGroup var request: SceneRequest

  @Option(
    parsing: .unconditional,
    help: .init("The step to show; the scene's pause or its last.", valueName: "step"))
  var at: String?

  @Option(parsing: .unconditional, help: .init("Columns and rows.", valueName: "size"))
  var size: String = "120x40"

  @Option(
    parsing: .unconditional,
    help: .init("lab, map, inspector, about, claims or help.", valueName: "screen")
  )
  var screen: String = StillPicture.Screen.lab.rawValue

  @Option(parsing: .unconditional, help: .init("text or svg.", valueName: "format"))
  var format: String = Format.text.rawValue

  @Option(
    parsing: .unconditional,
    help: .init("This beat of the story; the first is 1.", valueName: "n"))
  var beat: String?

  @Option(
    parsing: .unconditional,
    help: .init("The pane of this run alone, by its name.", valueName: "name"))
  var zoom: String?

  @Flag(help: "All runs in one picture.")
  var overlay = false

  @Flag(help: "The two parts of the next step as arrows.")
  var arrows = false

  @Flag(help: "What the scene claims, measured; as --screen claims.")
  var claims = false

  @Flag(help: "In a drawing, the row of keys too.")
  var hints = false

  @OptionGroup(title: "Look")
  var look: LookOptions

  func run() throws {
    let format: Format = try FlagText("--format", format).choice()
    var appearance = try look.appearance()
    // A drawing has colours of its own, whatever standard output is.
    if format == .svg, look.color == nil { appearance.depth = .trueColor }
    let size = try FlagText("--size", size).size()
    let unchanged = try request.unchanged()
    let scene = try request.changed(unchanged)
    let still = StillPicture(
      scene: scene, origin: request.origin(of: unchanged), entrance: try entrance(into: scene),
      size: size, appearance: appearance,
      screen: claims ? .claims : try FlagText("--screen", screen).choice(),
      isLecture: look.lecture, chart: try FlagText("--chart", look.chart)?.chart(of: scene),
      panes: try FlagText("--panes", look.panes)?.panes(of: scene),
      isOverlay: overlay, showsArrows: arrows,
      zoomed: try FlagText("--zoom", zoom)?.run(of: scene), cellAspect: try look.aspect())
    switch format {
    case .text: try still.print()
    case .svg:
      let picture = ScreenPicture(
        of: try still.model(), depth: appearance.depth, glyphs: appearance.glyphs,
        keepsKeys: hints)
      try FramePicture(picture.frame, theme: picture.theme).writeSVG(to: StandardOutput.stream())
    }
  }

  /// A beat outweighs a step: it has one of its own.
  private func entrance(into scene: Scene) throws(FlagError) -> Model.Entrance {
    let step = try FlagText("--at", at)?.step(of: scene)
    if let beat = try FlagText("--beat", beat)?.beat(of: scene) { return .story(beat: beat) }
    return step.map { .still(step: $0) } ?? .playing
  }
}
