import Lessons
import Screen

extension Model {
  mutating func perform(_ command: Command.Typing) {
    switch command {
    case .edit(let action): edit(action)
    case .accept: accept()
    case .complete: completeCommand()
    case .recall(let offset): recallCommand(by: offset)
    }
  }

  mutating func beginTyping() {
    guard !isNobodysValue else { return sayNobodyFollows() }
    sheets.lay(.typing(Prompt(subject: .value, line: LineEditor(shown.selectedValue.text))))
  }

  mutating func type(_ scalar: Unicode.Scalar) {
    changeLine { $0.insert(scalar) }
    changePicker { $0.type(scalar) }
  }

  /// Pasted text goes where text is typed, as one line of what can be shown. Elsewhere it means nothing,
  /// least of all keys.
  mutating func paste(_ text: String) {
    guard context.takesText else { return }
    let lines = text.replacing("\r", with: "\n").trimmed
    let scalars = TerminalText(lines).glyphs.map(\.scalar)
    notice = nil
    changeLine { $0.paste(scalars) }
    for scalar in scalars { changePicker { $0.type(scalar) } }
  }

  private mutating func edit(_ action: LineEditor.Action) {
    changeLine { $0.perform(action) }
    changePicker { $0.edit(action) }
  }

  /// The line that is being typed, and what for.
  var prompt: Prompt? {
    if case .typing(let prompt)? = top { prompt } else { nil }
  }

  /// Changes the line that is being typed, if one is.
  mutating func changeLine(_ change: (inout LineEditor) -> Void) {
    guard var prompt else { return }
    change(&prompt.line)
    prompt.candidates = []
    sheets.replace(with: .typing(prompt))
  }

  /// Takes what was typed or chosen.
  private mutating func accept() {
    guard let prompt else { return acceptChoice() }
    switch prompt.subject {
    case .value: acceptValue(prompt.line.text)
    case .fileName: acceptName(prompt.line.text)
    case .pictureName: acceptPictureName(prompt.line.text)
    case .command: acceptCommand(prompt.line.text)
    }
  }

  /// Takes a value, or says in place why not.
  private mutating func acceptValue(_ text: String) {
    let quantity = shown.selection.quantity
    var scene = shown.document.scene
    do {
      try quantity.set(quantity.value(typed: text), in: &scene, of: shown.selectionOwner)
    } catch {
      return changeLine { $0.problem = error.requirement }
    }
    sheets.remove(.value)
    changeNumbers(to: scene)
  }
}
