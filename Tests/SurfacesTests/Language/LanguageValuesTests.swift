import Surfaces
import Testing

@Suite("Values of the language's operations")
struct LanguageValuesTests {
  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 2, 3, -3, 0.5, -2.5, 64, 65, -64, 1e-300, 1e300, .infinity, -.infinity, .nan,
  ]

  @Test("an operator has the bits that a formula gets", arguments: BinaryOperator.allCases)
  func operators(symbol: BinaryOperator) throws {
    let formula = try Formula("x \(symbol.rawValue) y", variables: ["x", "y"])
    for a in Self.numbers {
      for b in Self.numbers {
        let expected = formula.value(["x": a, "y": b])
        expectEqualBits(symbol.value(a, b), expected, "\(a) \(symbol.rawValue) \(b)")
      }
    }
  }

  @Test("a function has the bits that a formula gets", arguments: FormulaFunction.seedless)
  func functions(function: FormulaFunction) throws {
    let names = Array(["x", "y", "t"].prefix(function.arguments.count))
    let text = "\(function.name)(\(names.joined(separator: ", ")))"
    let formula = try Formula(text, variables: names)
    for a in Self.numbers {
      for b in Self.numbers {
        let expected = formula.value(["x": a, "y": b, "t": 7])
        expectEqualBits(function.value(a, b, 7), expected, "\(text) at \(a), \(b)")
      }
    }
  }

  /// Equal bits, or NaN both.
  private func expectEqualBits(_ value: Double, _ expected: Double, _ text: String) {
    #expect(
      value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
      "\(text): \(value) is not \(expected)")
  }
}
