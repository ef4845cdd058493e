package import Lessons

/// What became of a file that was to be saved.
package enum SaveOutcome: Hashable, Sendable {
  case saved
  /// Why not, to be shown beside the name: "exists already; give another name".
  case refused(String)
}

extension Model {
  /// Asks for the name of the file.
  mutating func beginNaming() {
    mode = .naming(LineEditor(Self.fileName(after: document.scene.name)))
  }

  /// A name that is probably free: `box` becomes `box-2.yaml`, and that `box-3.yaml`.
  private static func fileName(after name: String) -> String {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, let number = Int(last), number > 0 else {
      return "\(name)-2.yaml"
    }
    return (parts.dropLast() + ["\(number + 1).yaml"]).joined(separator: "-")
  }

  /// Asks for the file to be written. The question stays open until that has been done.
  mutating func acceptName() {
    guard case .naming(var line) = mode else { return }
    let name = line.text.trimmed
    guard !name.isEmpty, !name.hasSuffix("/") else {
      line.problem = "give the file a name"
      mode = .naming(line)
      return
    }
    let isScene = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    request = .save(name: isScene ? name : name + ".yaml", text: savedScene.fileText)
  }

  /// The scene as it stands on the screen: with the window that was chosen, and pausing at this step.
  ///
  /// Of changed numbers it says nothing: its sentences would be false and its claims would fail.
  package var savedScene: Scene {
    var scene = document.scene
    scene.view = document.window ?? scene.view
    scene.pause = playback.step
    if savingDropsLesson { scene.dropLesson() }
    return scene
  }

  private var savingDropsLesson: Bool { isChanged && document.scene.hasLesson }

  /// The file has been written, or not.
  package mutating func finishSaving(_ name: String, _ outcome: SaveOutcome) {
    guard case .naming(var line) = mode else { return }
    switch outcome {
    case .saved:
      mode = .lab
      notice =
        "saved: decouple \(ShellWords.quoted(name))"
        + (savingDropsLesson ? " (story and claims left out: other numbers)" : "")
    case .refused(let reason):
      line.problem = reason
      mode = .naming(line)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
