/// A value on its way into a scene file.
indirect enum YAMLValue {
  /// Anything that is one scalar: sentences, formulas, numbers.
  case text(String)
  case list([YAMLValue], Layout = .compact)
  case mapping([Field], Layout = .compact)

  struct Field {
    let key: String
    let value: YAMLValue

    init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  enum Layout {
    /// In brackets on one line, where that fits.
    case compact
    /// An entry a line.
    case block
  }

  static func number(_ number: Double) -> YAMLValue { .text(number.shortestDecimal) }

  static func pair(_ first: Double, _ second: Double) -> YAMLValue {
    .list([.number(first), .number(second)])
  }

  static func interval(_ range: ClosedRange<Double>) -> YAMLValue {
    .pair(range.lowerBound, range.upperBound)
  }

  /// The value on one line; nil if it was asked to be a block.
  var compactText: String? {
    if case .text(let text) = self { return YAMLScalar(text).spelled(in: .block) }
    return bracketedText
  }

  /// The value as it stands between brackets.
  private var bracketedText: String? {
    switch self {
    case .text(let text): return YAMLScalar(text).spelled(in: .brackets)
    case .list(let items, .compact):
      let texts = items.compactMap(\.bracketedText)
      return texts.count == items.count ? "[" + texts.joined(separator: ", ") + "]" : nil
    case .mapping(let fields, .compact):
      let texts = fields.compactMap { field in
        field.value.bracketedText.map { "\(field.key): \($0)" }
      }
      return texts.count == fields.count ? "{" + texts.joined(separator: ", ") + "}" : nil
    case .list, .mapping: return nil
    }
  }
}

extension Double {
  /// The shortest decimal that reads back as the same number, as a person would type it: `3`, `0.02`,
  /// `1e-8`.
  var shortestDecimal: String {
    var text = description
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard let mark = text.firstIndex(of: "e") else { return text }
    var mantissa = String(text[..<mark])
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return "\(mantissa)e\(exponent)"
  }
}
