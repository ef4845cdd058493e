/// The parameters of an SGR sequence, one after the other.
struct SGRFields {
  struct Field {
    let text: OutputBytes
    /// The number it begins with; 0 if there is none.
    let number: Int
  }

  private let parameters: OutputBytes
  private var rest: OutputBytes

  init(_ parameters: OutputBytes) {
    self.parameters = parameters
    rest = parameters
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> Field {
    let text = rest.prefix { $0 != UInt8(ascii: ";") }
    rest = rest[text.endIndex...].dropFirst()
    var number = 0
    for digit in text.prefix(3) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { break }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return Field(text: text, number: number)
  }

  /// The colour that a field begins: `97` and `38:2::r:g:b` are one field, `38;5;n` three,
  /// `38;2;r;g;b` five.
  ///
  /// - Parameter direct: what stands behind the numbers of a palette, if something does.
  mutating func color(from first: Field, direct: DirectColors?) -> SGRColor? {
    let isLong =
      (first.number == 38 || first.number == 48) && !first.text.contains(UInt8(ascii: ":"))
    guard isLong else {
      return direct.flatMap { entry(inside: first, of: $0) } ?? SGRColor(first.text)
    }
    let isDirect = next().number == 2
    var last = next()
    if isDirect {
      last = next()
      last = next()
    } else if let color = direct?.color(ofNumber: last.number, isPaper: first.number == 48) {
      return color
    }
    return SGRColor(parameters[first.text.startIndex..<last.text.endIndex])
  }

  /// The colour behind `38:5:n`.
  private func entry(inside field: Field, of direct: DirectColors) -> SGRColor? {
    guard field.number == 38 || field.number == 48, field.text.contains(UInt8(ascii: ":"))
    else { return nil }
    let parts = field.text.split(separator: UInt8(ascii: ":"))
    guard parts.count == 3, parts[1].elementsEqual("5".utf8) else { return nil }
    let number = parts[2].reduce(0) { $0 * 10 + Int($1) - 48 }
    return direct.color(ofNumber: number, isPaper: field.number == 48)
  }
}
