import Foundation
import Testing

@testable import Surfaces

/// Whatever is typed, the parser answers: with a formula that it can read again, or with one line.
///
/// `FUZZ_ROUNDS=1000000 swift test --filter FormulaFuzzTests` tries so many texts.
@Suite("Random texts as formulas")
struct FormulaFuzzTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 4000

  private static let variables = ["x", "y", "t", "k", "rate"]

  private static let formulas = [
    "20 + x² − 10cos(2πx) + y² − 10cos(2πy)", "(x+2y−7)²+(2x+y−5)²", "100√|y-0.01x²|+0.01|x+10|",
    "where(x > 0, x, -k*x) + y^2", "0.5*(1+cos(pi*t/20))", "sin²⁰(x) exp[-x²−y²]", "1e-3*x**4/6",
    "max(abs(x), hypot(x, y), mod(t, 7))", "½(x⁴−16x²+5x+y⁴−16y²+5y)", "||x|−|y|| >= rate",
    "log(1+exp(-(2*1-1)*(x+y)))", "ln x·y ÷ 3 − [x]", "sigmoid(3x) + relu(−y) + atan2(y, x)",
  ]

  /// What texts are made of, and put into formulas.
  private static let pieces: [String] =
    [
      "x", "y", "t", "k", "e", "pi", "π", "1", "2.5", ".5", "1e", "1e5", "0x", "sin", "cos", "sqrt",
      "√",
      "max", "where", "lambda", "(", ")", "[", "]", "{", "}", "|", "||", "+", "-", "−", "*", "**",
      "·",
      "×", "/", "÷", "^", "²", "⁻¹", "⁺", "₁", "<", "<=", "≤", "==", "=", "!=", "!", "&", "%", ",",
      ";",
      " ", "\t", "\n", "\u{0}", "\u{202E}", "\u{301}", "\u{1F600}", "½", "∞", "°", "'", "\"", "\\",
      "_",
      "λ", "√√", "x²y", "1/2x", "if", "and", "nan",
    ]

  /// Knuth's MMIX generator: the same texts on every machine.
  private struct Draws {
    var state: UInt64 = 0x5EED

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }

    mutating func piece() -> [Unicode.Scalar] {
      Array(FormulaFuzzTests.pieces[below(FormulaFuzzTests.pieces.count)].unicodeScalars)
    }
  }

  private func text(_ draws: inout Draws) -> String {
    var scalars: [Unicode.Scalar] = []
    if draws.below(3) == 0 {
      for _ in 0..<draws.below(24) { scalars += draws.piece() }
    } else {
      scalars = Array(Self.formulas[draws.below(Self.formulas.count)].unicodeScalars)
      for _ in 0...draws.below(4) { mutate(&scalars, &draws) }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func mutate(_ scalars: inout [Unicode.Scalar], _ draws: inout Draws) {
    let place = draws.below(scalars.count + 1)
    switch draws.below(5) {
    case 0: scalars.insert(contentsOf: draws.piece(), at: place)
    case 1: scalars.removeSubrange(place..<min(scalars.count, place + 1 + draws.below(3)))
    case 2: scalars.insert(contentsOf: scalars[place...].prefix(5), at: draws.below(scalars.count))
    case 3 where place + 1 < scalars.count: scalars.swapAt(place, place + 1)
    default: scalars.replaceSubrange(place..<min(scalars.count, place + 1), with: draws.piece())
    }
  }

  @Test("none ends the parser, and each is read or answered in one line with a place")
  func answers() {
    var draws = Draws()
    var accepted = 0
    for _ in 0..<Self.rounds {
      let text = text(&draws)
      do {
        let formula = try Formula(text, variables: Self.variables)
        accepted += 1
        let canonical = formula.canonicalText
        let again = try? Formula(canonical, variables: Self.variables)
        #expect(again?.canonicalText == canonical, "\(text) is \(canonical)")
      } catch {
        let message = error.message
        #expect(!message.isEmpty && message.count < 600, "\(text): \(message)")
        #expect(
          message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
          "\(text): \(message)")
        #expect(
          0 <= error.range.lowerBound && error.range.upperBound <= text.unicodeScalars.count,
          "\(text): \(error.range)")
      }
    }
    #expect(accepted > Self.rounds / 20 && accepted < Self.rounds)
  }
}
