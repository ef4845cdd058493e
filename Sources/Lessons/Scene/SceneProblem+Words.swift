extension SceneProblem {
  /// The text without anything that a terminal could obey: control and invisible format characters
  /// become `�`, line breaks become spaces.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n" || scalar == "\r" || scalar == "\t": result.append(" ")
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// At most 40 characters of a text.
  static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  static func quoted(_ text: String) -> String { "'\(shortened(text))'" }

  /// `a, b or c`, at most twelve of them.
  static func enumerated(_ words: [String], _ conjunction: String = "or") -> String {
    let shown = words.prefix(12).map(shortened)
    guard shown.count == words.count, shown.count > 1, let last = shown.last else {
      return shown.joined(separator: ", ") + (shown.count < words.count ? "…" : "")
    }
    return shown.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// `a, b or c`, all of them as they are.
  static func listed(_ words: [String], _ conjunction: String = "or") -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// What to do about an unknown key that resembles none.
  static func keyRemedy(_ allowed: [String]) -> String {
    allowed.isEmpty ? "remove it" : "the keys here are \(listed(allowed, "and"))"
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(grouped(count)) \(many)"
  }

  /// 1000000 as `1,000,000`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// Bytes as `1.4 GiB`; whole numbers without a fraction.
  static func gibibytes(_ bytes: Int) -> String {
    let tenths = (10 * bytes + (1 << 30) - 1) >> 30
    return tenths.isMultiple(of: 10)
      ? "\(grouped(tenths / 10)) GiB" : "\(grouped(tenths / 10)).\(tenths % 10) GiB"
  }

  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
