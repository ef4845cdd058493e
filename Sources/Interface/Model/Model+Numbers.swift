import Lessons

extension Model {
  /// The optimizer whose own value the keys change; nil for the scene's, which all others follow.
  var selectionOwner: Int? {
    focusedRun.flatMap { run in
      selection.ownValue(in: document.scene.optimizers[run]) == nil ? nil : run
    }
  }

  /// The chosen number as it stands.
  var selectedValue: Adjustable.Value {
    selection.value(in: document.scene, of: selectionOwner)
  }

  /// Chooses another number. Arrows change it again, whatever they moved before.
  mutating func moveSelection(by offset: Int) {
    mode = .lab
    let all = Adjustable.all(in: document.scene)
    guard !all.isEmpty else { return }
    let index = all.firstIndex(of: selection) ?? 0
    selection = all[(index + offset + all.count) % all.count]
    sayChosenIfUnseen()
  }

  /// Where there is no row for the numbers, as in a lecture, or a verdict stands there, the chosen one
  /// is said at the foot of the screen.
  private mutating func sayChosenIfUnseen() {
    let isSeen =
      LabGeometry(self).layout.parameterRow != nil && LectureLayout(self) == nil
      && closedQuestion == nil
    guard notice == nil, !isSeen else { return }
    let owner = selectionOwner.map { "\(runs.names[$0].label): " } ?? ""
    notice = "\(owner)\(selection.label) \(selectedValue.text)"
  }

  /// Changes the chosen number by so many presses and runs everything again, at the same step. Ten
  /// at once end where ten one after the other would.
  mutating func adjust(by presses: Int) {
    if case .start(let axis) = selection {
      nudgeStart(right: axis == .x ? presses : 0, up: axis == .y ? presses : 0)
      sayChosenIfUnseen()
      return
    }
    var scene = document.scene
    var refusal: String?
    for _ in 0..<presses.magnitude {
      let value = selection.value(in: scene, of: selectionOwner)
      guard let next = Increment.moved(value, up: presses > 0, in: selection) else { break }
      do {
        try selection.set(next, in: &scene, of: selectionOwner)
      } catch {
        refusal = error.requirement
        break
      }
    }
    if scene == document.scene {
      notice = "\(selection.label) \(refusal ?? "can't go further")"
    } else {
      change { $0.scene = scene }
      warnIfNobodyFollows()
      sayChosenIfUnseen()
    }
  }

  // MARK: Typing

  mutating func beginTyping() { mode = .typing(LineEditor(selectedValue.text)) }

  mutating func type(_ scalar: Unicode.Scalar) {
    changeLine { $0.insert(scalar) }
    changePicker { $0.type(scalar) }
  }

  mutating func edit(_ action: LineEditor.Action) {
    changeLine { $0.perform(action) }
    changePicker { $0.edit(action) }
  }

  /// Changes the line that is being typed, if one is.
  private mutating func changeLine(_ change: (inout LineEditor) -> Void) {
    switch mode {
    case .typing(var line):
      change(&line)
      mode = .typing(line)
    case .naming(var line):
      change(&line)
      mode = .naming(line)
    case .lab, .help, .start, .window, .map, .picker: break
    }
  }

  /// Takes what was typed, or says in place why not.
  mutating func acceptTyped() {
    guard case .typing(var line) = mode else { return }
    var scene = document.scene
    do {
      try selection.set(selection.value(typed: line.text), in: &scene, of: selectionOwner)
      mode = .lab
      change { $0.scene = scene }
      warnIfNobodyFollows()
      sayChosenIfUnseen()
    } catch {
      line.problem = error.requirement
      mode = .typing(line)
    }
  }

  // MARK: One optimizer's own

  /// Gives the focused optimizer its own value of the chosen number, or takes it away.
  mutating func toggleOwnValue() {
    guard selection.canBeOwn else {
      notice = "\(selection.label) is the same for all"
      return
    }
    let rules = document.scene.optimizers.map(\.rule)
    guard let run = focusedRun ?? visibleRuns.first(where: { selection.matters(to: rules[$0]) })
    else { return }
    let label = runs.names[run].label
    guard selection.matters(to: rules[run]) else {
      notice = "\(label) makes no use of \(selection.label); < > choose another pane"
      return
    }
    focusedRun = run
    var scene = document.scene
    selection.toggleOwn(of: run, in: &scene)
    change { $0.scene = scene }
    notice =
      selectionOwner == nil
      ? "\(label) takes the common \(selection.label) again"
      : "\(label) has its own \(selection.label) now: ↑↓ change it alone"
  }

  /// Gives the scene's own numbers, options, noise and start back.
  mutating func resetParameters() {
    guard document.scene != document.original else {
      notice = "these are the scene's numbers"
      return
    }
    change { $0.scene = $0.original }
  }

  /// A common value that every optimizer overrides changes nothing: say what to do.
  private mutating func warnIfNobodyFollows() {
    guard selectionOwner == nil, selection.canBeOwn else { return }
    let users = document.scene.optimizers.filter { selection.matters(to: $0.rule) }
    if !users.isEmpty, users.allSatisfy({ selection.ownValue(in: $0) != nil }) {
      notice = "every optimizer here has its own \(selection.label): choose one with < >"
    }
  }
}
