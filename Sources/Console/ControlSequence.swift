import Screen

/// A control sequence, `ESC [ … final` (ECMA-48, 5.4).
struct ControlSequence: Equatable {
  /// One of `< = > ?` before the numbers.
  let marker: Unicode.Scalar?
  /// The numbers; an empty one counts as 0.
  let numbers: [Int]
  let intermediate: Unicode.Scalar?
  let final: Unicode.Scalar

  /// Takes what stands between the bracket and the final character; nil if it is malformed.
  init?(body: String, final: Unicode.Scalar) {
    var rest = Array(body.unicodeScalars)
    marker = rest.first.flatMap { "<=>?".unicodeScalars.contains($0) ? $0 : nil }
    if marker != nil { rest.removeFirst() }
    intermediate = rest.last.flatMap { (" "..."/").contains($0) ? $0 : nil }
    if intermediate != nil { rest.removeLast() }
    var numbers: [Int] = []
    for field in rest.split(separator: ";", omittingEmptySubsequences: false) {
      guard field.count <= 6, field.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      numbers.append(field.reduce(0) { $0 * 10 + Int($1.value - 48) })
    }
    self.numbers = rest.isEmpty ? [] : numbers
    self.final = final
  }
}

/// What the terminal says about itself when it is asked (`Modes.question`).
enum TerminalReply: Equatable {
  case synchronizedOutput(isKnown: Bool)
  /// DA1, the last answer.
  case attributes

  init?(_ sequence: ControlSequence) {
    guard sequence.marker == "?" else { return nil }
    switch (sequence.final, sequence.intermediate) {
    case ("y", "$"):
      guard sequence.numbers.count == 2, sequence.numbers[0] == 2026 else { return nil }
      // 1 set and 2 reset can be changed; 0 is unknown, 3 and 4 are fixed for ever.
      self = .synchronizedOutput(isKnown: (1...2).contains(sequence.numbers[1]))
    case ("c", nil): self = .attributes
    default: return nil
    }
  }
}
