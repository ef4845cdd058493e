import Screen

/// One thing that the terminal library hands over.
enum InputUnit: Equatable {
  case character(Unicode.Scalar)
  /// A key that the terminfo entry describes.
  case key(Key)
}

/// Input, decoded.
enum Input: Equatable {
  case event(Event)
  case reply(TerminalReply)
}

/// Turns what the terminal library hands over into events.
///
/// The library knows the keys of the terminfo entry. Everything else that begins with an escape is
/// taken apart here: mouse reports, keys that the entry lacks, the marks around pasted text, answers.
/// A sequence that means nothing to us is swallowed whole, never taken for the letters in it. But a control
/// character in its midst means what it always does, Ctrl-C in pasted text too.
struct InputDecoder {
  private enum State {
    case ground
    case escape
    /// After `ESC O`: one more character.
    case singleShift
    /// After `ESC [`.
    case sequence(String)
    /// In a mouse report of the oldest form, `ESC [ M` and three bytes, which we never ask for.
    case oldMouse(remaining: Int)
  }

  private var state = State.ground
  private var assembler = CharacterAssembler()
  /// What has been pasted so far, between the marks.
  private var pasted: String.UnicodeScalarView?
  /// More than anybody types in a line.
  private static let longestPaste = 1 << 16
  /// Longer than any sequence that we know.
  private static let longestSequence = 64

  /// Decodes one byte.
  mutating func decode(byte: UInt8) -> [Input] { assembler.take(byte).map { character($0) } ?? [] }

  /// Decodes one unit.
  mutating func decode(_ unit: InputUnit) -> [Input] {
    switch unit {
    case .character(let scalar): character(scalar)
    case .key(let key): recognised(key)
    }
  }

  /// Nothing more is waiting: an escape that stands alone is the key.
  mutating func settle() -> [Input] {
    switch state {
    case .escape:
      state = .ground
      return visible(.event(.key(Key(.escape))))
    case .singleShift: state = .ground
    case .sequence(let body) where body.isEmpty: state = .ground
    default: break
    }
    return []
  }

  /// Whether something has begun that only its end makes an event.
  var isUnfinished: Bool {
    if case .ground = state { pasted != nil } else { true }
  }

  /// The end of what has begun won't come any more.
  mutating func giveUp() -> [Input] {
    state = .ground
    return endPaste()
  }

  private mutating func recognised(_ key: Key) -> [Input] {
    let before = settle()
    state = .ground
    return before + visible(.event(.key(key)))
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> [Input] {
    if scalar.value < 0x20, scalar != "\u{1B}" { return control(scalar) }
    switch state {
    case .ground: return plain(scalar)
    case .escape: return afterEscape(scalar)
    case .singleShift:
      state = .ground
      return Key.Code(final: scalar).map { visible(.event(.key(Key($0)))) } ?? []
    case .sequence(let body): return inSequence(body, scalar)
    case .oldMouse(let remaining):
      state = remaining > 1 ? .oldMouse(remaining: remaining - 1) : .ground
      return []
    }
  }

  /// A control character ends what has begun.
  private mutating func control(_ scalar: Unicode.Scalar) -> [Input] {
    let before = settle()
    state = .ground
    guard let event = Event(typed: scalar) else { return before }
    if case .end = event { pasted = nil }
    return before + (pasted == nil ? [.event(event)] : keep(scalar))
  }

  private mutating func plain(_ scalar: Unicode.Scalar) -> [Input] {
    if scalar == "\u{1B}" {
      state = .escape
      return []
    }
    guard pasted == nil else { return keep(scalar) }
    return Event(typed: scalar).map { [.event($0)] } ?? []
  }

  private mutating func keep(_ scalar: Unicode.Scalar) -> [Input] {
    if let count = pasted?.count, count < Self.longestPaste { pasted?.append(scalar) }
    return []
  }

  private mutating func endPaste() -> [Input] {
    guard let text = pasted else { return [] }
    pasted = nil
    return [.event(.pasted(String(text)))]
  }

  private mutating func afterEscape(_ scalar: Unicode.Scalar) -> [Input] {
    switch scalar {
    case "[":
      state = .sequence("")
      return []
    case "O":
      state = .singleShift
      return []
    default:
      return settle() + plain(scalar)
    }
  }

  private mutating func inSequence(_ body: String, _ scalar: Unicode.Scalar) -> [Input] {
    switch scalar {
    case " "..."?":
      guard body.utf8.count < Self.longestSequence else { return [] }
      state = .sequence(body + String(scalar))
      return []
    case "\u{1B}":
      state = .escape
      return []
    case "@"..."~":
      state = body.isEmpty && scalar == "M" ? .oldMouse(remaining: 3) : .ground
      return ControlSequence(body: body, final: scalar).map { complete($0) } ?? []
    default:
      state = .ground
      return []
    }
  }

  private mutating func complete(_ sequence: ControlSequence) -> [Input] {
    if sequence.final == "~", sequence.marker == nil, sequence.numbers == [200] {
      pasted = pasted ?? String.UnicodeScalarView()
    } else if sequence.final == "~", sequence.marker == nil, sequence.numbers == [201] {
      return endPaste()
    } else if let reply = TerminalReply(sequence) {
      return [.reply(reply)]
    } else if let mouse = Mouse(sequence) {
      return visible(.event(.mouse(mouse)))
    } else if case .ground = state, let key = Key(sequence) {
      return visible(.event(.key(key)))
    }
    return []
  }

  private func visible(_ input: Input) -> [Input] { pasted == nil ? [input] : [] }
}

extension Event {
  /// What a typed character means; nil for control characters without a meaning here.
  ///
  /// The line settings deliver Ctrl-C and Ctrl-\ as characters. They mean what they always mean.
  init?(typed scalar: Unicode.Scalar) {
    let (interrupt, quit): (Int32, Int32) = (2, 3)
    switch scalar.value {
    case 3: self = .end(.signal(interrupt))
    case 28: self = .end(.signal(quit))
    case 8, 127: self = .key(Key(.backspace))
    case 9: self = .key(Key(.tab))
    case 10, 13: self = .key(Key(.enter))
    case 0, 27, 29...31, 128...159: return nil
    case 1...26:
      guard let letter = Unicode.Scalar(scalar.value + 96) else { return nil }
      self = .key(Key(.character(letter), control: true))
    default: self = .key(.character(scalar))
    }
  }
}
