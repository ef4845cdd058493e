import Simulation
import Surfaces
import Testing

/// No remedy turns a text into a formula that means something else.
@Suite("Remedies")
struct RemedyTests {
  private static let variables = ["x", "y", "t", "k"]
  private static let points = [Vector(0.7, -1.3), Vector(1.9, 0.4), Vector(0.21, 2.3)]

  private func values(_ text: String) throws -> [Double] {
    let formula = try Formula(text, variables: Self.variables)
    return Self.points.map { formula.value(["x": $0.x, "y": $0.y, "t": 3, "k": 1.5]) }
  }

  private enum Outcome {
    case right, refused, wrong
  }

  /// What comes of a text whose mistakes are mended as their messages say.
  ///
  /// Where a message offers several texts, a reader chooses: one must be right, or be refused.
  private func outcome(of text: String, meaning: [Double], rounds: Int = 5) -> Outcome {
    do {
      return agree(try values(text), meaning) ? .right : .wrong
    } catch let error as FormulaError {
      if error.suggestions.isEmpty || rounds == 0 { return .refused }
      let scalars = Array(text.unicodeScalars)
      let outcomes = error.suggestions.map { suggestion in
        var mended = scalars
        mended.replaceSubrange(error.range, with: suggestion.unicodeScalars)
        return outcome(
          of: String(String.UnicodeScalarView(mended)), meaning: meaning, rounds: rounds - 1)
      }
      return outcomes.contains(.right) ? .right : outcomes.contains(.refused) ? .refused : .wrong
    } catch {
      return .wrong
    }
  }

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    zip(a, b).allSatisfy { a, b in
      a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-9 * max(1, abs(b))
    }
  }

  /// As it was written, and what was meant.
  private static let written: [(String, String)] = [
    ("x⁴", "x^4"), ("½*x^2", "0.5*x^2"), ("x⋅y", "x*y"), ("sgn(x)", "sign(x)"),
    ("1 000*x", "1000*x"), ("1_000*x", "1000*x"), ("1,000*x", "1000*x"), ("1,5*x", "1.5*x"),
    ("x if x > 0 else 0", "where(x > 0, x, 0)"), ("0x10", "16"), ("sin^2(x)", "sin(x)^2"),
    ("2πx", "2*pi*x"), ("2pix", "2*pi*x"), ("ln(x)", "log(x)"), ("pow(x, 2)", "x^2"),
    ("relu(y)", "max(0, y)"), ("kx", "k*x"), ("x2", "x^2"), ("(x+y)2", "(x+y)^2"), ("x 2", "x^2"),
    ("3x2y", "3*x^2*y"), ("1/2x", "0.5*x"), ("e(-x)", "exp(-x)"), ("x**2", "x^2"), ("x2²", "y^2"),
    ("x =< y", "x <= y"), ("x => y", "x >= y"), ("x <> y", "x != y"), ("x = y", "x == y"),
    ("{x+1}*2", "(x+1)*2"), ("x || y", "where(x, 1, y)"), ("x && y", "where(x, y, 0)"),
    ("(x < 1) | (y < 1)", "max(x < 1, y < 1)"), ("(x<0)||(y<0)||(t<3)", "max(x<0, y<0)"),
    ("!x", "1-x"), ("x % 2", "mod(x, 2)"), ("x₁² + x₂²", "x^2+y^2"), ("x1² + x2²", "x^2+y^2"),
    ("∛x", "x^(1/3)"), ("x! + 1", "0"), ("sqr(x)", "x^2"), ("cosx", "cos(x)"),
    ("xcos(y)", "x*cos(y)"),
    ("arcsin(x/3)", "asin(x/3)"), ("Sin(x)", "sin(x)"), ("ABS(y)", "abs(y)"), ("PI*x", "pi*x"),
    ("sin⁻¹(x/3)", "asin(x/3)"), ("mean(x, y)", "(x+y)/2"), ("w*x", "0"), ("X*Y", "x*y"),
    ("x^2y", "x^2*y"), ("√2x", "sqrt(2*x)"), ("|x|y|t|", "abs(x)*y*abs(t)"), ("x²³", "x^23"),
    ("f(x, y) = x^2", "x^2"), ("y = x^2", "x^2"), ("x ± y", "0"), ("−∞", "0"), ("x°", "pi/180*x"),
    ("lim x", "x"), ("exp x y", "exp(x)*y"), ("max{x, y}", "max(x, y)"), ("x′", "0"),
    ("1.000,5*x", "1000.5*x"), ("1 000 000*x", "1000000*x"), ("x ∧ y", "0"), ("a*x", "0"),
  ]

  @Test("what people write is understood, mended or refused", arguments: written.indices)
  func mended(index: Int) throws {
    let (text, meaning) = Self.written[index]
    let outcome = try outcome(of: text, meaning: values(meaning))
    #expect(outcome != .wrong, "\(text)")
  }

  @Test(
    "a name of another language is explained by a formula with its values",
    arguments: [
      ("cot(x)", { 1 / ReferenceMath.tangent($0) }), ("sq(x)", { $0 * $0 }),
      ("cube(x)", { $0 * $0 * $0 }), ("frac(x)", { $0 - $0.rounded(.down) }),
      ("asinh(x)", ReferenceMath.inverseHyperbolicSine),
      ("arsinh(x)", ReferenceMath.inverseHyperbolicSine),
      ("acosh(x)", ReferenceMath.inverseHyperbolicCosine),
      ("atanh(x)", ReferenceMath.inverseHyperbolicTangent),
      ("log1p(x)", ReferenceMath.logarithmOf1Plus),
      ("expm1(x)", { ReferenceMath.exponential($0) - 1 }), ("exp10(x)", ReferenceMath.powerOfTen),
      ("cbrt(x)", ReferenceMath.cubeRoot), ("trunc(x)", { $0.rounded(.towardZero) }),
      ("step(x)", { $0 >= 0 ? 1 : 0 }),
    ] as [(String, @Sendable (Double) -> Double)])
  func foreignNames(call: String, function: @Sendable (Double) -> Double) throws {
    let error = try #require(throws: FormulaError.self) { try Formula(call, variables: ["x"]) }
    let remedy = try #require(error.message.split(separator: "; write ").last)
    let formula = try Formula(String(remedy), variables: ["x"])
    for x in [-2.3, -0.4, 0.3, 0.8, 1.7] {
      let (value, expected) = (formula.value(["x": x]), function(x))
      #expect(
        value.isNaN && expected.isNaN || abs(value - expected) <= 1e-12 * max(1, abs(expected)),
        "\(call) at \(x): \(value), \(expected)")
    }
  }

  @Test("random formulas by hand are never misread, nor are their mistakes mended into others")
  func random() throws {
    let functions = [
      ("sin", 1), ("cos", 1), ("tanh", 1), ("atan", 1), ("asin", 1), ("exp", 1), ("log", 1),
      ("sqrt", 1), ("abs", 1), ("sign", 1), ("max", 2), ("hypot", 2), ("floor", 1),
    ]
    for makesMistakes in [false, true] {
      var hand = HandWriting(
        random: RandomExpressions(
          seed: 0xF00D, functions: functions, operators: ["+", "-", "*", "*", "/"]),
        makesMistakes: makesMistakes)
      var counts: [Outcome: Int] = [:]
      for round in 0..<3000 {
        let formula = hand.random.expression(depth: 1 + round % 4)
        let meaning = try values(formula.text)
        let text = hand.text(of: formula)
        let outcome = outcome(of: text, meaning: meaning)
        #expect(outcome != .wrong, "\(text) for \(formula.text)")
        counts[outcome, default: 0] += 1
      }
      #expect(counts[.right, default: 0] > 2000, "\(counts)")
    }
  }
}
