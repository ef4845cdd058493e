/// The signs of a formula: those of a keyboard, and those of print that mean the same.
enum Notation {
  static let signs: [String: Token.Kind] = {
    var signs: [String: Token.Kind] = [
      "(": .open(.round), ")": .close(.round), "[": .open(.square), "]": .close(.square),
      ",": .comma, "|": .bar, "√": .root, "π": .name("pi"),
      "**": .binaryOperator(.power),
      "≤": .binaryOperator(.lessOrEqual), "≥": .binaryOperator(.greaterOrEqual),
      "≠": .binaryOperator(.notEqual),
    ]
    for each in BinaryOperator.allCases { signs[each.rawValue] = .binaryOperator(each) }
    for minus in ["\u{2212}", "\u{2013}"] { signs[minus] = .binaryOperator(.subtract) }
    for times in ["×", "·", "⋅", "∙", "∗"] { signs[times] = .binaryOperator(.multiply) }
    for over in ["÷", "∕", "⁄"] { signs[over] = .binaryOperator(.divide) }
    for (fraction, value) in fractions { signs[fraction] = .number(value) }
    return signs
  }()

  private static let fractions: [String: Double] = [
    "½": 1.0 / 2, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 1.0 / 4, "¾": 3.0 / 4, "⅕": 1.0 / 5,
    "⅖": 2.0 / 5, "⅗": 3.0 / 5, "⅘": 4.0 / 5, "⅙": 1.0 / 6, "⅚": 5.0 / 6, "⅛": 1.0 / 8,
    "⅜": 3.0 / 8, "⅝": 5.0 / 8, "⅞": 7.0 / 8, "⅒": 1.0 / 10,
  ]

  /// The digit or sign that is written above the line, as on the line; nil for other signs.
  static func lowered(_ scalar: Unicode.Scalar) -> Character? { superscripts[scalar] }

  private static let superscripts: [Unicode.Scalar: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁺": "+", "⁻": "-",
  ]

  /// White space, and what typesetting leaves between signs without a trace: joiners, variation
  /// selectors, the invisible operators.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E: false
    case 0x200B...0x200D, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}
