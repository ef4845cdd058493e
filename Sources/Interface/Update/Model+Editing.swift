import Lessons

/// What became of a scene's text in an editor.
package enum EditOutcome: Hashable, Sendable {
  /// It was read again from the file of this name.
  case edited(file: String, ReloadOutcome)
  /// Why no editor was opened: "set EDITOR to the name of one".
  case refused(String)
}

/// A scene that was asked for by what the command line calls it.
package enum OpenOutcome: Hashable, Sendable {
  case opened(SceneOrigin)
  case refused(String)
}

extension Model {
  /// Asks for the scene's text to be opened in an editor; a scene that is no file is first saved as one.
  mutating func editScene() {
    let document = shown.document
    if document.origin.place == .file, let file = document.origin.argument {
      orders.request = .edit(file: file, text: nil)
    } else {
      orders.request = .edit(
        file: SceneFileName.next(after: document.scene.name), text: savedScene.fileText)
    }
  }

  /// The editor has been left.
  package mutating func finishEditing(_ outcome: EditOutcome) {
    switch outcome {
    case .refused(let reason): say(reason)
    case .edited(let file, let reading):
      if shown.document.origin.argument == file {
        finishEditing(reading, of: file)
      } else {
        finishEditing(reading, ofCopy: file)
      }
    }
  }

  private mutating func finishEditing(_ reading: ReloadOutcome, of file: String) {
    if case .unchanged = reading {
      say("\(file) says what it said")
    } else {
      finishReloading(reading)
    }
  }

  /// A scene that was no file is one now, and says so.
  private mutating func finishEditing(_ reading: ReloadOutcome, ofCopy file: String) {
    let depth = shown.history.past.count
    adopt(file)
    // One u takes back both the editor's changes and the new name.
    defer { shown.history.forgetPast(after: depth + 1) }
    if case .mistake(let words) = reading {
      finishReloading(.mistake("\(file):\(words)"))
    } else {
      finishReloading(reading)
      say("this is \(file) now, a copy   u goes back")
    }
  }

  /// From now on the scene is that of a file.
  private mutating func adopt(_ file: String) {
    shown.history.record(shown.moment)
    let scene = savedScene
    shown.story.carryVotes(from: shown.document.origin.argument ?? "", to: file)
    shown.adopt(Document(scene, origin: SceneOrigin(.file, argument: file, scene: scene)))
  }
}
