import Screen

extension Mouse {
  /// A report in SGR form, `ESC [ < button ; column ; row M`, or `m` for a release (xterm,
  /// ctlseqs.ms, "Mouse Tracking"). nil for what we have no use for and for nonsense.
  init?(_ sequence: ControlSequence) {
    guard sequence.marker == "<", sequence.intermediate == nil, sequence.numbers.count == 3,
      "Mm".unicodeScalars.contains(sequence.final)
    else { return nil }
    let code = sequence.numbers[0]
    let place = Place(column: sequence.numbers[1] - 1, row: sequence.numbers[2] - 1)
    guard code < 128, place.column >= 0, place.row >= 0 else { return nil }
    let (isWheel, isMotion, hasShift) = (code & 64 != 0, code & 32 != 0, code & 4 != 0)
    if isWheel {
      guard code & 3 < 2, sequence.final == "M" else { return nil }
      self.init(code & 3 == 0 ? .wheelUp : .wheelDown, .none, at: place, shift: hasShift)
      return
    }
    let button = [Button.left, .middle, .right, .none][code & 3]
    // Movement without a button isn't asked for; a release always names its button.
    guard button != .none else { return nil }
    let action: Action = sequence.final == "m" ? .release : isMotion ? .drag : .press
    self.init(action, button, at: place, shift: hasShift)
  }
}

extension Key {
  /// A key in xterm's form, with modifiers: `ESC [ 1 ; 2 A` is shift and up (xterm, ctlseqs.ms,
  /// "PC-Style Function Keys"). Serves where the terminfo entry is poorer than the terminal.
  init?(_ sequence: ControlSequence) {
    guard sequence.marker == nil, sequence.intermediate == nil else { return nil }
    if sequence.final == "Z" {
      self.init(.tab, shift: true)
      return
    }
    let code =
      sequence.final == "~"
      ? sequence.numbers.first.flatMap { Self.numbered[$0] } : Key.Code(final: sequence.final)
    guard let code else { return nil }
    let modifiers = sequence.numbers.count > 1 ? sequence.numbers[1] : 1
    self.init(code, modifiers: modifiers)
  }

  /// Modifiers as xterm counts them: 1 + shift 1 + alt 2 + control 4.
  init(_ code: Code, modifiers: Int) {
    let bits = max(0, modifiers - 1)
    self.init(code, shift: bits & 1 != 0, control: bits & 4 != 0)
  }

  private static let numbered: [Int: Code] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

extension Key.Code {
  /// A key by the letter that ends its sequence, `ESC [ A` or `ESC O A`.
  init?(final: Unicode.Scalar) {
    switch final {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "F": self = .end
    case "H": self = .home
    case "M": self = .enter
    case "P": self = .function(1)
    case "Q": self = .function(2)
    case "R": self = .function(3)
    case "S": self = .function(4)
    default: return nil
    }
  }
}
