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
    let name = SceneFileName.next(after: shown.document.scene.name)
    let line = LineEditor(name, limit: Self.longestName)
    sheets.lay(.typing(Prompt(subject: .fileName, line: line)))
  }

  /// Longer than any name of a file, and than most paths.
  private static let longestName = 1000

  /// Asks for the file to be written. The question stays open until that has been done.
  mutating func acceptName(_ text: String) {
    let name = SceneFileName.expanded(text.trimmed, home: home)
    guard !name.isEmpty, !name.hasSuffix("/") else {
      return changeLine { $0.problem = "give the file a name" }
    }
    let isScene = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let file = SceneFileName.plain(isScene ? name : name + ".yaml")
    orders.request = .save(name: file, text: savedScene.fileText(savedAs: file))
  }

  /// The scene as it stands on the screen: with the window and the chart that were chosen, and pausing at this step.
  ///
  /// Of changed numbers it says nothing: its sentences would be false and its claims would fail.
  package var savedScene: Scene {
    var scene = shown.document.scene
    scene.view = shown.document.window ?? scene.view
    scene.chart = shown.document.chart ?? scene.chart
    scene.pause = shown.playback.step
    if savingDropsLesson { scene.dropLesson() }
    return scene
  }

  private var savingDropsLesson: Bool { shown.isChanged && shown.document.scene.hasLesson }

  /// The file has been written, or not.
  package mutating func finishSaving(_ name: String, _ outcome: SaveOutcome) {
    guard sheets.contains(.fileName) else { return }
    switch outcome {
    case .saved:
      sheets.remove(.fileName)
      say(
        "saved: decouple \(ShellWords.quoted(name))"
          + (savingDropsLesson ? " (story and claims left out: other numbers)" : ""))
    case .refused(let reason): changeLine { $0.problem = reason }
    }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
