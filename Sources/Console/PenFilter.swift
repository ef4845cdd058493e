/// Takes out of what curses sends all that the terminal would do anyhow.
///
/// Curses sets both colours anew where one of them changes, also for a blank, and to end an attribute
/// it resets them all and sets them again: nine tenths of a frame of many colours. Here the pen is
/// followed and sent only where something is written with it that looks different. Everything else
/// passes as it is, so the picture is the same.
struct PenFilter {
  /// The terminal can switch off a single attribute, by 22…29.
  private let switchesOff: Bool
  /// What stands behind the numbers of the palette, if something does.
  private let direct: DirectColors?
  /// The last designation of the character set G0, and the last of shift-in and shift-out.
  private var designation: [UInt8]?
  private var shift: UInt8?

  init(switchesOff: Bool, direct: DirectColors? = nil) {
    self.switchesOff = switchesOff
    self.direct = direct
  }

  /// Takes nothing for granted any longer: the terminal was in other hands.
  mutating func forget() {
    designation = nil
    shift = nil
  }

  /// What one update of curses comes down to. It begins and ends with the terminal's own pen.
  mutating func filtered(_ update: [UInt8]) -> [UInt8] {
    update.withUnsafeBufferPointer { filtered($0[...]) }
  }

  private mutating func filtered(_ update: OutputBytes) -> [UInt8] {
    var stroke = PenStroke(capacity: update.count / 4, switchesOff: switchesOff, direct: direct)
    var rest = update
    while let token = OutputToken(takenFrom: &rest) {
      switch token.kind {
      case .text: stroke.write(token.bytes)
      case .pen: stroke.take(token.bytes)
      case .move: stroke.pass(token.bytes)
      case .erase: stroke.erase(token.bytes)
      case .designation:
        if designation.map(token.bytes.elementsEqual) != true {
          stroke.settle(andPass: token.bytes)
          designation = Array(token.bytes)
        }
      case .shift:
        if shift != token.bytes.first { stroke.settle(andPass: token.bytes) }
        shift = token.bytes.first
      case .other: stroke.settle(andPass: token.bytes)
      }
    }
    stroke.settle()
    return stroke.output
  }
}

/// The output of one update: what the pen should be, and what it is.
private struct PenStroke {
  private(set) var output: [UInt8] = []
  private var wanted = Pen()
  private var present = Pen()
  private let switchesOff: Bool
  private let direct: DirectColors?

  init(capacity: Int, switchesOff: Bool, direct: DirectColors?) {
    self.switchesOff = switchesOff
    self.direct = direct
    output.reserveCapacity(capacity)
  }

  mutating func take(_ sequence: OutputBytes) {
    let before = wanted
    guard !wanted.follow(sequence.dropFirst(2).dropLast(), direct: direct) else { return }
    let after = wanted
    wanted = before
    settle(andPass: sequence)
    (wanted, present) = (after, after)
  }

  mutating func pass(_ bytes: OutputBytes) { output += bytes }

  mutating func write(_ text: OutputBytes) {
    let isBlank = text.first == UInt8(ascii: " ")
    set(isBlank ? wanted.forBlank(near: present) : wanted)
    output += text
  }

  /// What is erased takes the paper of the pen.
  mutating func erase(_ sequence: OutputBytes) {
    set(wanted.forBlank(near: present))
    output += sequence
  }

  mutating func settle(andPass bytes: OutputBytes) {
    settle()
    output += bytes
  }

  mutating func settle() { set(wanted) }

  private mutating func set(_ pen: Pen) {
    guard present != pen else { return }
    output += present.change(to: pen, switchesOff: switchesOff)
    present = pen
  }
}
