import Lessons
import Screen

extension Model {
  mutating func openPicker() { mode = .picker(ScenePicker(at: document.scene.name)) }

  /// What the list says of a scene. A summary may tell the answer to what the story asks: until that is
  /// answered the list says how the story begins.
  func words(on item: ScenePicker.Item) -> String {
    item.questions.contains { story.vote(at: $0) == nil } ? item.opening : item.summary
  }

  mutating func changePicker(_ change: (inout ScenePicker) -> Void) {
    guard case .picker(var picker) = mode else { return }
    change(&picker)
    mode = .picker(picker)
  }

  /// Moves the choice by lines or, with the page keys, by screens.
  mutating func moveChoice(by lines: Int) { changePicker { $0.move(by: lines) } }

  mutating func moveChoice(byPages pages: Int) {
    moveChoice(by: pages * max(1, size.rows - 8))
  }

  /// Opens the chosen scene; the one on the screen stays in the history.
  mutating func acceptChoice() {
    guard case .picker(let picker) = mode, let item = picker.chosen else { return }
    mode = .lab
    openScene(named: item.name)
  }

  /// A click chooses a scene, a click on the chosen one opens it.
  mutating func handleInPicker(_ mouse: Mouse) {
    guard case .picker(let picker) = mode else { return }
    switch mouse.action {
    case .wheelUp: moveChoice(by: -1)
    case .wheelDown: moveChoice(by: 1)
    case .press:
      guard let index = PickerLayout(picker, size: size).item(atRow: mouse.place.row) else {
        return
      }
      if index == picker.choice {
        acceptChoice()
      } else {
        moveChoice(by: index - picker.choice)
      }
    case .drag, .release: break
    }
  }
}
