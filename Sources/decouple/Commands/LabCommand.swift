import ArgumentParser
import Interface
import Lessons
import Screen

/// `decouple [SCENE]`: opens the lab; into a pipe, prints one frame.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab", abstract: Decouple.purpose, usage: Decouple.synopsis, shouldDisplay: false)

  /// The size of the frame that a pipe gets.
  private static let pipedSize = Size(columns: 80, rows: 24)

  @OptionGroup var request: SceneRequest

  @OptionGroup(title: "Look")
  var look: LookOptions

  @Option(
    parsing: .unconditional, help: .init("Open at rest at this step.", valueName: "step"))
  var at: String?

  @Option(
    parsing: .unconditional,
    help: .init("Open in the story, at this beat; the first is 1.", valueName: "n"))
  var beat: String?

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var ignoresMouse = false

  func run() throws {
    let unchanged = try request.unchanged()
    let scene = try request.changed(unchanged)
    let entrance = try entrance(into: scene)
    let chart = try FlagText("--chart", look.chart)?.chart(of: scene)
    let panes = try FlagText("--panes", look.panes)?.panes(of: scene)
    guard System.isTerminal(.standardOutput) else {
      let appearance = try look.appearance()
      return try StillPicture(
        scene: scene, origin: request.origin(of: unchanged), entrance: entrance,
        size: Self.pipedSize, appearance: appearance,
        isLecture: look.lecture, chart: chart, panes: panes, cellAspect: try look.aspect()
      ).print()
    }
    try LiveLab(
      scene: scene, origin: request.origin(of: unchanged), files: request.files,
      look: look.wish(), chart: chart, panes: panes,
      entrance: liveEntrance(entrance, into: scene), usesMouse: !ignoresMouse
    ).run()
  }

  /// A lecture begins with the story; a picture of it, which nobody can lead on, hides nothing.
  private func liveEntrance(_ entrance: Model.Entrance, into scene: Scene) -> Model.Entrance {
    entrance == .playing && look.lecture && !scene.story.isEmpty ? .story(beat: 0) : entrance
  }

  /// A beat outweighs a step: it has one of its own.
  private func entrance(into scene: Scene) throws(FlagError) -> Model.Entrance {
    let step = try FlagText("--at", at)?.step(of: scene)
    if let beat = try FlagText("--beat", beat)?.beat(of: scene) { return .story(beat: beat) }
    return step.map { .still(step: $0) } ?? .playing
  }
}
