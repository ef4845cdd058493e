import Interface
import Lessons

/// `decouple`, `decouple SCENE` and `decouple SCENE --at STEP` on a terminal: how nearly everybody begins.
///
/// The parser builds the table of all options, which takes longer than to draw the first frame. What needs
/// none of them is read here, and does what `LabCommand` would do; all else is the parser's.
struct PlainStart {
  private let source: SceneSource
  /// What stands behind `--at`.
  private let step: String?

  /// nil for arguments that ask for more, or for something that isn't there.
  init?(_ arguments: [String]) {
    guard arguments.count <= 1 || arguments.count == 3 && arguments[1] == "--at" else { return nil }
    step = arguments.count == 3 ? arguments[2] : nil
    guard let word = arguments.first else {
      source = .first
      return
    }
    guard !word.hasPrefix("-"), BundledScenes.names.contains(word) || !Decouple.names(word),
      let source = SceneSource(word)
    else { return nil }
    self.source = source
  }

  func run() throws {
    let scene = try source.load()
    let step = try FlagText("--at", step)?.step(of: scene)
    try LiveLab(
      scene: scene, origin: source.origin(of: scene), files: SceneFiles(source),
      look: LookOptions.Wish(theme: .dark, isLecture: false), chart: nil, panes: nil,
      entrance: step.map { .still(step: $0) } ?? .playing, usesMouse: true
    ).run()
  }
}
