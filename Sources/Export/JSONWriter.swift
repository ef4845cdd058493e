import Screen

/// Writes JSON (RFC 8259) value by value, without holding the document.
///
/// Commas are put by the writer. The caller opens and closes what belongs together.
struct JSONWriter {
  private(set) var stream: ByteStream
  private var needsComma = false

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func beginObject() throws { try open("{") }
  mutating func endObject() throws { try close("}") }
  mutating func beginArray() throws { try open("[") }
  mutating func endArray() throws { try close("]") }

  /// The name of the value that is written next.
  mutating func key(_ name: String) throws {
    try separate()
    try stream.write(Self.quoted(name) + ":")
    needsComma = false
  }

  mutating func value(_ text: String) throws { try token(Self.quoted(text)) }
  mutating func value(_ number: some BinaryInteger) throws { try token(number.description) }
  mutating func value(_ flag: Bool) throws { try token(flag ? "true" : "false") }
  mutating func null() throws { try token("null") }

  /// A number; null for NaN and infinity.
  mutating func value(_ number: Double) throws { try token(DecimalText.of(number) ?? "null") }

  /// A line break, where a reader is glad of one.
  mutating func lineBreak() throws {
    try separate()
    needsComma = false
    try stream.write("\n")
  }

  /// Ends the document with a line break and sends it off.
  mutating func finish() throws {
    try stream.write("\n")
    try stream.flush()
  }

  private mutating func open(_ bracket: String) throws {
    try separate()
    try stream.write(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: String) throws {
    try stream.write(bracket)
    needsComma = true
  }

  private mutating func token(_ text: String) throws {
    try separate()
    try stream.write(text)
    needsComma = true
  }

  private mutating func separate() throws {
    if needsComma { try stream.write(",") }
  }

  /// A string literal. What could act on a terminal (controls, formats, everything without width)
  /// is escaped, so the text is safe to look at and reads back unchanged.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where CharacterWidth.columns(of: scalar) == 0: result += escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `\u` and four hexadecimal digits for each UTF-16 code unit.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.reduce(into: "") { result, unit in
      let digits = String(unit, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
