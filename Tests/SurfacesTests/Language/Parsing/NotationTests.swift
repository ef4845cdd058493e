import Surfaces
import Testing

@Suite("Formulas as people write them")
struct NotationTests {
  /// As written, as the program writes it.
  private static let accepted: [(String, String)] = [
    ("2x", "2*x"), ("2πx", "2*pi*x"), ("3(x+1)", "3*(x+1)"), ("(x)(y)", "x*y"), ("x y", "x*y"),
    ("xy", "x*y"), ("xyt", "x*y*t"), ("xxy", "x*x*y"), ("x(y+1)", "x*(y+1)"), ("pi(2)", "pi*2"),
    ("2e", "2*e"), ("2e3x", "2000*x"), ("k x", "k*x"), ("2k", "2*k"), ("-2x", "-2*x"),
    ("3 x y²", "3*x*y^2"), ("x sin(y)", "x*sin(y)"), ("2sin(x)y", "2*sin(x)*y"),
    ("a*2x", "a*2*x"), ("2x/3", "2*x/3"),
    ("x²", "x^2"), ("x⁴", "x^4"), ("x¹⁰", "x^10"), ("x⁻¹", "x^-1"), ("x⁺²", "x^2"),
    ("xy³", "x*y^3"), ("2^x²", "2^x^2"), ("-x²", "-x^2"), ("(x+y)²", "(x+y)^2"), ("x²y", "x^2*y"),
    ("x²(y+1)", "x^2*(y+1)"), ("x^2(y+1)", "x^2*(y+1)"), ("x^2 y", "x^2*y"), ("x^(2)y", "x^2*y"),
    ("x**2", "x^2"), ("x ** -2", "x^-2"),
    ("sin²(x)", "sin(x)^2"), ("sin²⁰(x)", "sin(x)^20"), ("sin^2(x)", "sin(x)^2"),
    ("sin**2(x)", "sin(x)^2"), ("sin² x", "sin(x)^2"), ("sin²3πx", "sin(3*pi*x)^2"),
    ("sin^2 x", "sin(x)^2"), ("sin²(x)y", "sin(x)^2*y"), ("sin(x)²", "sin(x)^2"),
    ("sin⁻²(x)", "sin(x)^-2"),
    ("cos 2πx", "cos(2*pi*x)"), ("cos(2πx)", "cos(2*pi*x)"), ("10cos 2πx", "10*cos(2*pi*x)"),
    ("sin x cos y", "sin(x)*cos(y)"), ("sin x²", "sin(x^2)"), ("sin x^2", "sin(x^2)"),
    ("sin x + y", "sin(x)+y"), ("sin xy", "sin(x*y)"), ("sin 2(x+1)", "sin(2*(x+1))"),
    ("sin cos x", "sin(cos(x))"), ("sin x * cos y", "sin(x)*cos(y)"), ("sin |x|", "sin(abs(x))"),
    ("sin x < y", "sin(x) < y"), ("1/cos 2πx", "1/cos(2*pi*x)"), ("e^sin x", "e^sin(x)"),
    ("√x", "sqrt(x)"), ("√(x²+y²)", "sqrt(x^2+y^2)"), ("2√x", "2*sqrt(x)"), ("√2 x", "sqrt(2)*x"),
    ("√(x)y", "sqrt(x)*y"), ("√√x", "sqrt(sqrt(x))"), ("√|x|", "sqrt(abs(x))"),
    ("√sin(x)", "sqrt(sin(x))"), ("x√y", "x*sqrt(y)"), ("√x/2", "sqrt(x)/2"),
    ("|x|", "abs(x)"), ("||x|-1|", "abs(abs(x)-1)"), ("|x||y|", "abs(x)*abs(y)"),
    ("|x|y", "abs(x)*y"), ("2|x|", "2*abs(x)"), ("|x-|y||", "abs(x-abs(y))"), ("|x|²", "abs(x)^2"),
    ("||x|-|y||", "abs(abs(x)-abs(y))"), ("|(|x|-1)y|", "abs((abs(x)-1)*y)"), ("-|x|", "-abs(x)"),
    ("100√|y-0.01x²|+0.01|x+10|", "100*sqrt(abs(y-0.01*x^2))+0.01*abs(x+10)"),
    ("[x+1]²", "(x+1)^2"), ("[(x+1)(y-1)]", "(x+1)*(y-1)"), ("sin[x]", "sin(x)"),
    ("x − y", "x-y"), ("x – y", "x-y"), ("x × y", "x*y"), ("x·y", "x*y"), ("x⋅y", "x*y"),
    ("x∙y", "x*y"), ("x ÷ y", "x/y"), ("π", "pi"), ("½x²", "0.5*x^2"), ("¼", "0.25"),
    ("x ≤ y", "x <= y"), ("x ≥ y", "x >= y"), ("x ≠ y", "x != y"), ("x\u{2062}y", "x*y"),
    ("ln x", "log(x)"), ("ln(x)²", "log(x)^2"), ("pow(x, y+1)", "x^(y+1)"), ("sgn(x)", "sign(x)"),
    ("relu(x)", "max(0, x)"), ("relu²(x)", "max(0, x)^2"), ("pow(x, 2)y", "x^2*y"),
    ("exp(−x²)", "exp(-x^2)"), ("e^(−x)", "e^-x"), ("e^-x", "e^-x"), ("x·-y", "x*-y"),
    ("1e-5x", "1e-05*x"), ("1.2e−7x", "1.2e-07*x"), ("--x", "--x"), ("(x-y)-(t-1)", "x-y-(t-1)"),
    ("x*(y/t)", "x*(y/t)"),
    ("(x<y)(y<t)", "(x < y)*(y < t)"), ("where(x<0,-x,x²)", "where(x < 0, -x, x^2)"),
  ]

  private static let variables = ["x", "y", "t", "k", "a"]

  @Test("each is understood", arguments: accepted.indices)
  func understood(index: Int) throws {
    let (text, canonical) = Self.accepted[index]
    let formula = try Formula(text, variables: Self.variables)
    #expect(formula.text == text)
    #expect(formula.canonicalText == canonical)
  }

  @Test("what the program writes means the same, node by node")
  func canonical() throws {
    for (text, _) in Self.accepted {
      let tree = try tree(text)
      #expect(try tree.nodes == self.tree(tree.canonicalText).nodes, "\(text)")
    }
    var random = RandomExpressions(
      seed: 0xC0DE, functions: [("sin", 1), ("atan2", 2), ("where", 3), ("abs", 1)],
      operators: ["+", "-", "*", "/", "<"])
    for round in 0..<2000 {
      let text = random.expression(depth: 1 + round % 5).text
      let nodes = try tree(text).nodes
      let canonical = try tree(text).canonicalText
      #expect(try nodes == tree(canonical).nodes, "\(text), \(canonical)")
      #expect(canonical.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  private func tree(_ text: String) throws -> SyntaxTree<FormulaFunction> {
    try SyntaxTree(
      text,
      vocabulary: Vocabulary(variables: Self.variables, functions: FormulaFunction.allCases))
  }

  @Test("letters run together are a product only where they are no name")
  func letters() throws {
    let own = try Formula("xy + yx", variables: ["x", "y", "xy"])
    #expect(own.variables == ["xy", "x", "y"])
    #expect(throws: FormulaError.self) { try Formula("xt", variables: ["t", "steps"]) }
    #expect(throws: FormulaError.self) { try Formula("xk", variables: ["x", "k"]) }
  }

  @Test("rectifier and sign have the slopes of their long forms")
  func slopes() throws {
    for (short, long) in [("relu(x)", "max(0, x)"), ("sgn(x)*y", "sign(x)*y")] {
      for x in [-1.5, 0, 2] {
        let gradient = try SurfaceProbe(short).gradient(x, 3)
        #expect(try gradient == SurfaceProbe(long).gradient(x, 3))
      }
    }
  }

  /// As written, and its two readings.
  private static let ambiguous: [(String, [String])] = [
    ("1/2x", ["(1/2)*x", "1/(2*x)"]), ("x/2y", ["(x/2)*y", "x/(2*y)"]),
    ("1/2(x+1)", ["(1/2)*(x+1)", "1/(2*(x+1))"]), ("1/2 x", ["(1/2)*x", "1/(2*x)"]),
    ("x*1/xy", ["(x*1/x)*y", "x*1/(x*y)"]), ("1/x²y", ["(1/x^2)*y", "1/(x^2*y)"]),
    ("1/2|x|", ["(1/2)*abs(x)", "1/(2*abs(x))"]),
    ("1/sin(x)cos(y)", ["(1/sin(x))*cos(y)", "1/(sin(x)*cos(y))"]),
    ("x^2y", ["x^2*y", "x^(2*y)"]), ("2^xy", ["2^x*y", "2^(x*y)"]),
    ("e^2(x+1)", ["e^2*(x+1)", "e^(2*(x+1))"]), ("e^-xy", ["e^-x*y", "e^(-x*y)"]),
    ("x^2sin(y)", ["x^2*sin(y)", "x^(2*sin(y))"]),
    ("x²^3", ["(x^2)^3", "x^(2^3)"]), ("x² ³", ["(x^2)^3", "x^(2^3)"]),
    ("√2x", ["sqrt(2)*x", "sqrt(2*x)"]), ("√xy", ["sqrt(x)*y", "sqrt(x*y)"]),
    ("√x²", ["sqrt(x)^2", "sqrt(x^2)"]), ("√(x+y)^2", ["sqrt(x+y)^2", "sqrt((x+y)^2)"]),
    ("sin x/2", ["sin(x)/2", "sin(x/2)"]), ("sin x y", ["sin(x)*y", "sin(x*y)"]),
    ("cos 2*π*x", ["cos(2)*pi", "cos(2*pi)"]), ("sin² x y", ["sin(x)^2*y", "sin(x*y)^2"]),
    ("sin x(y+1)", ["sin(x)*(y+1)", "sin(x*(y+1))"]),
    ("sin 2cos(x)", ["sin(2)*cos(x)", "sin(2*cos(x))"]),
    ("sin⁻¹(x)", ["asin(x)", "(1/sin(x))"]), ("tan^-1 x", ["atan(x)", "(1/tan(x))"]),
    ("e(x)", ["e*(", "exp("]),
  ]

  @Test("two readings are refused, with both spelled out", arguments: ambiguous.indices)
  func readings(index: Int) throws {
    let (text, readings) = Self.ambiguous[index]
    let error = try #require(throws: FormulaError.self) {
      try Formula(text, variables: ["x", "y", "t"])
    }
    #expect(error.suggestions == readings, "\(text): \(error.message)")
    #expect(error.message.contains("can be read in two ways; write \(readings[0])"))
    #expect(error.message.contains(" or \(readings[1])"))
  }

  @Test("where products are calls, as in claims, a number before parentheses still multiplies")
  func calls() throws {
    let vocabulary = Vocabulary<FormulaFunction>(
      outer: .init(variables: ["k"], functions: [.abs]),
      inner: .init(variables: ["x", "y"], functions: [.abs]), words: .init(noun: "run", all: []))
    #expect(try SyntaxTree("2(k+1)", vocabulary: vocabulary).canonicalText == "2*(k+1)")
    #expect {
      try SyntaxTree("k(k+1)", vocabulary: vocabulary)
    } throws: {
      ($0 as? FormulaError)?.message == "'k' is not a function; write k*( to multiply"
    }
  }
}
