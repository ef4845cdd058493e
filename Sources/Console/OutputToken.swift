/// A part of what curses sends, in place.
typealias OutputBytes = Slice<UnsafeBufferPointer<UInt8>>

/// A piece of what curses sends: text, or one control function (ECMA-48, 5).
struct OutputToken {
  enum Kind: Equatable {
    /// Blanks, or characters of which none is a blank.
    case text
    /// SGR: colours and attributes.
    case pen
    /// The cursor moves, or the last character is repeated: nothing is written with another pen.
    case move
    /// Cells are blanked or shifted.
    case erase
    /// Names the character set G0.
    case designation
    /// Changes between the character sets G0 and G1.
    case shift
    case other
  }

  let kind: Kind
  let bytes: OutputBytes

  /// Takes the next piece; nil at the end.
  init?(takenFrom rest: inout OutputBytes) {
    guard let first = rest.first else { return nil }
    let length: Int
    switch first {
    case Byte.escape: (kind, length) = Self.function(rest)
    case Byte.shiftOut, Byte.shiftIn: (kind, length) = (.shift, 1)
    case Byte.backspace, Byte.lineFeed, Byte.carriageReturn: (kind, length) = (.move, 1)
    case ..<Byte.blank: (kind, length) = (.other, 1)
    case Byte.blank: (kind, length) = (.text, rest.prefix { $0 == Byte.blank }.count)
    default: (kind, length) = (.text, rest.prefix { $0 > Byte.blank }.count)
    }
    bytes = rest.prefix(length)
    rest = rest.dropFirst(length)
  }

  /// What begins with an escape. A sequence that is cut or of another form is left to what follows.
  private static func function(_ rest: OutputBytes) -> (Kind, length: Int) {
    let body = rest.dropFirst()
    switch body.first {
    case UInt8(ascii: "["): return controlSequence(rest)
    case UInt8(ascii: "(") where body.count > 1: return (.designation, 3)
    case .some: return (.other, 2)
    case nil: return (.other, 1)
    }
  }

  private static func controlSequence(_ rest: OutputBytes) -> (Kind, length: Int) {
    let parameters = rest.dropFirst(2).prefix { 0x20...0x3F ~= $0 }
    guard let final = rest[parameters.endIndex...].first, 0x40...0x7E ~= final else {
      return (.other, 1)
    }
    let length = 2 + parameters.count + 1
    let isPlain = parameters.allSatisfy { 0x30...0x3B ~= $0 }
    return (isPlain ? kind(final) : .other, length)
  }

  private static func kind(_ final: UInt8) -> Kind {
    switch Unicode.Scalar(final) {
    case "m": .pen
    case "A", "B", "C", "D", "G", "H", "d", "b": .move
    case "J", "K", "X", "P", "@": .erase
    default: .other
    }
  }

  private enum Byte {
    static let backspace: UInt8 = 0x08
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let shiftOut: UInt8 = 0x0E
    static let shiftIn: UInt8 = 0x0F
    static let escape: UInt8 = 0x1B
    static let blank: UInt8 = 0x20
  }
}
