import Lessons

extension Model {
  mutating func perform(_ command: Command.Number) {
    switch command {
    case .chooseNext: moveSelection(by: 1)
    case .choosePrevious: moveSelection(by: -1)
    case .adjust(let presses): adjust(by: presses)
    case .toggleOwn: toggleOwnValue()
    case .reset: resetParameters()
    case .undo: undo()
    case .redo: redo()
    }
  }

  /// Chooses another number. Arrows change it again, whatever they moved before.
  private mutating func moveSelection(by offset: Int) {
    let all = Adjustable.all(in: shown.document.scene)
    guard !all.isEmpty else { return }
    let index = all.firstIndex(of: shown.selection.quantity) ?? 0
    choose(all[(index + offset + all.count) % all.count])
  }

  mutating func choose(_ quantity: Adjustable) {
    sheets.remove(.start)
    sheets.remove(.window)
    shown.selection = Selection(taking: quantity)
    sayChosen()
  }

  private mutating func sayChosen() {
    notice = .number("\(nameOfSelection) \(shown.selectedValue.text)")
  }

  /// `AdamW: lr`, or the name alone where it is common.
  private var nameOfSelection: String {
    let owner = shown.selectionOwner.map { "\(shown.runs.names[$0].label): " } ?? ""
    return owner + shown.selection.quantity.label
  }

  /// Changes the chosen number by so many presses and runs everything again, at the same step. Ten at
  /// once end where ten one after the other would.
  private mutating func adjust(by presses: Int) {
    guard takesSelection() else { return }
    let quantity = shown.selection.quantity
    if case .start(let axis) = quantity {
      return nudgeStart(right: axis == .x ? presses : 0, up: axis == .y ? presses : 0)
    }
    guard !isNobodysValue else { return sayNobodyFollows() }
    let owner = shown.selectionOwner
    var scene = shown.document.scene
    var refusal: String?
    for _ in 0..<presses.magnitude {
      let value = quantity.value(in: scene, of: owner)
      guard let next = Increment.moved(value, up: presses > 0, in: quantity) else { break }
      do {
        try quantity.set(next, in: &scene, of: owner)
      } catch {
        refusal = error.requirement
        break
      }
    }
    if scene == shown.document.scene {
      say("\(quantity.label) \(refusal ?? "can't go further")")
    } else {
      changeNumbers(to: scene)
    }
  }

  /// Whether keys may change the chosen number; says how to take it where they may not yet.
  private mutating func takesSelection() -> Bool {
    guard shown.story.beat != nil, !shown.selection.isTaken else { return true }
    say("tab takes \(shown.selection.quantity.symbol) into the hand: then ↑ ↓ change it")
    return false
  }

  /// Changes the document's numbers and says what the chosen one was and is.
  mutating func changeNumbers(to scene: Scene) {
    let before = shown.selectedValue
    shown.selection = Selection(taking: shown.selection.quantity)
    change { $0.scene = scene }
    let now = shown.selectedValue
    let change = before == now ? now.text : "\(before.text) → \(now.text)"
    let words = "\(nameOfSelection) \(change)"
    // Two values may look the same in the row of numbers.
    notice = before != now && before.shortText == now.shortText ? .words(words) : .number(words)
  }

  // MARK: One optimizer's own

  /// Gives the focused optimizer its own value of the chosen number, or takes it away.
  private mutating func toggleOwnValue() {
    let quantity = shown.selection.quantity
    guard quantity.canBeOwn else { return say("\(quantity.label) is the same for all") }
    let rules = shown.document.scene.optimizers.map(\.rule)
    let users = shown.visibleRuns.filter { quantity.matters(to: rules[$0]) }
    guard let run = shown.panes.focus ?? users.first else { return }
    let label = shown.runs.names[run].label
    guard quantity.matters(to: rules[run]) else {
      return say("\(label) makes no use of \(quantity.label); < > choose another pane")
    }
    shown.panes.focus = run
    shown.selection = Selection(taking: quantity)
    var scene = shown.document.scene
    quantity.toggleOwn(of: run, in: &scene)
    change { $0.scene = scene }
    say(
      shown.selectionOwner == nil
        ? "\(label) takes the common \(quantity.label) again"
        : "\(label) has its own \(quantity.label) now: ↑↓ change it alone")
  }

  /// Gives the scene's own numbers, options, noise and start back.
  private mutating func resetParameters() {
    guard shown.document.scene != shown.document.origin.scene else {
      return say("these are the scene's numbers")
    }
    change { $0.scene = $0.origin.scene }
    say("the scene's own numbers again; u goes back")
  }

  /// Whether every optimizer that uses the chosen number has its own: then the common one changes
  /// nothing.
  var isNobodysValue: Bool {
    shown.selectionOwner == nil
      && shown.selection.quantity.isNobodys(in: shown.document.scene)
  }

  mutating func sayNobodyFollows() {
    say(
      "every optimizer here has its own \(shown.selection.quantity.label): choose one with < >")
  }
}
