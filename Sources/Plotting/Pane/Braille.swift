/// The dots of a braille character: 2 columns of 4.
enum Braille {
  /// The bit of a dot in the pattern, as Unicode numbers them from U+2800.
  static func bit(column: Int, row: Int) -> UInt8 {
    row < 3 ? 1 << UInt8(row + 3 * column) : 0x40 << UInt8(column)
  }

  static func scalar(_ pattern: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(pattern)) ?? " "
  }

  static let leftColumn: UInt8 = 0b0100_0111
  static let rightColumn: UInt8 = 0b1011_1000
  static let upperHalf: UInt8 = 0b0001_1011
  static let lowerHalf: UInt8 = 0b1110_0100
}
