import Lessons
import Screen

extension Model {
  mutating func openPicker() {
    sheets.lay(.picker(ScenePicker(own: shown.history.ownScenes, at: shown.document)))
  }

  mutating func changePicker(_ change: (inout ScenePicker) -> Void) {
    guard case .picker(var picker)? = top else { return }
    change(&picker)
    sheets.replace(with: .picker(picker))
  }

  /// Moves the choice by lines.
  mutating func moveChoice(by lines: Int) { changePicker { $0.move(by: lines) } }

  /// Opens the chosen scene; the one on the screen stays in the history.
  mutating func acceptChoice() {
    guard case .picker(let picker)? = top, let item = picker.chosen else { return }
    sheets.remove(.picker)
    open(item.reference)
  }

  /// A click chooses a scene, a click on the chosen one opens it.
  mutating func pressScene(_ index: Int) {
    guard case .picker(let picker)? = top else { return }
    if index == picker.choice {
      acceptChoice()
    } else {
      moveChoice(by: index - picker.choice)
    }
  }
}
