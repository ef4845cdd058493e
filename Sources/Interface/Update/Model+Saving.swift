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

  /// Asks for the name of the picture. What plays stops at the step that is to be seen.
  mutating func beginNamingPicture() {
    if shown.playback.isPlaying { shown.playback.toggle() }
    let line = LineEditor(pictureName, limit: Self.longestName)
    sheets.lay(.typing(Prompt(subject: .pictureName, line: line)))
  }

  /// Scene, screen and step: `box-600.svg`, `box-inspector-600.svg`, `box-map.svg`.
  private var pictureName: String {
    let step = "\(shown.playback.step)"
    let place: [String]
    switch screen {
    case .inspector: place = ["inspector", step]
    case .claims: place = ["claims"]
    case .map: place = ["map"]
    case .about: place = ["about"]
    case .help: place = ["help"]
    case .picker: place = ["scenes"]
    case nil, .moving, .typing, .blank: place = [step]
    }
    return ([shown.document.scene.name] + place).joined(separator: "-") + ".svg"
  }

  /// Longer than any name of a file, and than most paths.
  private static let longestName = 1000

  /// Asks for the file to be written. The question stays open until that has been done.
  mutating func acceptName(_ text: String) {
    guard let file = fileName(typed: text, endings: [".yaml", ".yml"]) else { return }
    orders.request = .save(name: file, text: savedScene.fileText(savedAs: file))
  }

  /// Asks for the picture to be written. The question stays open until that has been done.
  mutating func acceptPictureName(_ text: String) {
    guard let file = fileName(typed: text, endings: [".svg"]) else { return }
    orders.request = .savePicture(name: file)
  }

  /// The path that is meant, with the first of these endings where it has none of them; nil if it names
  /// no file, which is said.
  private mutating func fileName(typed text: String, endings: [String]) -> String? {
    let name = SceneFileName.expanded(text.trimmed, home: home)
    guard !name.isEmpty, !name.hasSuffix("/") else {
      changeLine { $0.problem = "give the file a name" }
      return nil
    }
    let isWhole = endings.contains { name.hasSuffix($0) }
    return SceneFileName.plain(isWhole ? name : name + (endings.first ?? ""))
  }

  /// As its picture has it: without the question for a name, and without what was said before.
  package var pictured: Model {
    var model = self
    model.sheets.remove(.fileName)
    model.notice = nil
    return model
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
    guard let prompt, prompt.subject.context == .fileName else { return }
    switch outcome {
    case .saved where prompt.subject == .pictureName:
      sheets.remove(.fileName)
      say("saved: \(ShellWords.quoted(name))")
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
