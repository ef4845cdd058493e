/// Names of files that aren't UTF-8, as text: each byte that fits nowhere becomes a character of its own, so
/// that the name can be given back to the system as it was.
///
/// The characters, U+10FE80 … U+10FEFF, are for private use and have no look: a screen shows U+FFFD.
package enum ForeignByte {
  private static let first: UInt32 = 0x10FE00

  /// The text of a name; bytes that are UTF-8 are what they are.
  package static func text(of name: some Collection<UInt8>) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    var rest = Array(name)[...]
    while let byte = rest.first {
      let known = (1...4).lazy.compactMap { character(of: rest.prefix($0)) }.first
      scalars.append(known ?? scalar(for: byte))
      rest = rest.dropFirst(known?.utf8.count ?? 1)
    }
    return String(scalars)
  }

  private static func character(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let scalars = String(validating: bytes, as: UTF8.self)?.unicodeScalars,
      scalars.count == 1
    else { return nil }
    return scalars.first
  }

  /// The bytes of a name as the system has them, without an end.
  package static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: { byte(of: $0) != nil }) else {
      return Array(text.utf8)
    }
    return text.unicodeScalars.flatMap { scalar in
      byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// The text with U+FFFD in place of each such byte, for whoever doesn't open it.
  package static func replaced(in text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.map { byte(of: $0) == nil ? $0 : "\u{FFFD}" })
    return String(scalars)
  }

  /// The character that stands for a byte from 128 on.
  package static func scalar(for byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The byte that a character stands for; nil for those that are characters.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (first + 0x80...first + 0xFF).contains(scalar.value) ? UInt8(scalar.value - first) : nil
  }
}
