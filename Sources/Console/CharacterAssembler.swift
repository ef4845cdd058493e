/// Bytes, put together to characters in UTF-8.
///
/// A byte that fits nowhere is left out and takes nothing with it: what follows counts, Ctrl-C behind half a
/// character too.
struct CharacterAssembler {
  private var bits: UInt32 = 0
  /// How many bytes of the character are still to come.
  private var missing = 0
  /// Smaller numbers have a shorter form, which is the only one allowed.
  private var least: UInt32 = 0

  /// Takes one byte; returns the character that it completes.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x80...0xBF:
      guard missing > 0 else { return nil }
      bits = bits << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 && bits >= least ? Unicode.Scalar(bits) : nil
    case 0xC2...0xDF: begin(UInt32(byte & 0x1F), missing: 1, least: 0x80)
    case 0xE0...0xEF: begin(UInt32(byte & 0x0F), missing: 2, least: 0x800)
    case 0xF0...0xF4: begin(UInt32(byte & 0x07), missing: 3, least: 0x10000)
    case 0x00...0x7F:
      missing = 0
      return Unicode.Scalar(byte)
    default: missing = 0
    }
    return nil
  }

  private mutating func begin(_ bits: UInt32, missing: Int, least: UInt32) {
    (self.bits, self.missing, self.least) = (bits, missing, least)
  }
}
