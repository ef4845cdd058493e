import ArgumentParser
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

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var ignoresMouse = false

  func run() throws {
    let scene = try request.load()
    guard System.isTerminal(.standardOutput) else {
      let appearance = try look.appearance()
      return try StillPicture(scene: scene, size: Self.pipedSize, appearance: appearance).print()
    }
    try LiveLab(scene: scene, look: look.wish(), usesMouse: !ignoresMouse).run()
  }
}
