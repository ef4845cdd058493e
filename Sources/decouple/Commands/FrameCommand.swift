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
    parsing: .unconditional, help: .init("lab, map, inspector, about or help.", valueName: "screen")
  )
  var screen: String = StillPicture.Screen.lab.rawValue

  @Option(parsing: .unconditional, help: .init("text or svg.", valueName: "format"))
  var format: String = Format.text.rawValue

  @OptionGroup(title: "Look")
  var look: LookOptions

  func run() throws {
    let format: Format = try FlagText("--format", format).choice()
    var appearance = try look.appearance()
    // A drawing has colours of its own, whatever standard output is.
    if format == .svg, look.color == nil { appearance.depth = .trueColor }
    let size = try FlagText("--size", size).size()
    let screen: StillPicture.Screen = try FlagText("--screen", screen).choice()
    let unchanged = try request.unchanged()
    let scene = try request.changed(unchanged)
    let step = try FlagText("--at", at)?.step(of: scene)
    let still = StillPicture(
      scene: scene, origin: request.origin(of: unchanged),
      entrance: step.map { .still(step: $0) } ?? .playing, size: size,
      appearance: appearance, screen: screen,
      isLecture: look.lecture, chart: try FlagText("--chart", look.chart)?.chart(of: scene),
      cellAspect: try look.aspect())
    switch format {
    case .text: try still.print()
    case .svg:
      try FramePicture(try still.frame(), theme: appearance.theme)
        .writeSVG(to: StandardOutput.stream())
    }
  }
}
