import Surfaces
import Testing

@Suite("Mistakes in formulas")
struct FormulaErrorTests {
  /// Text, offending range, message.
  static let mistakes: [(String, Range<Int>, String)] = [
    ("", 0..<0, "the formula is empty; write a number or an expression"),
    ("  ", 0..<2, "the formula is empty; write a number or an expression"),
    ("cosh2(x)", 0..<5, "unknown function 'cosh2'; did you mean 'cosh'?"),
    ("1 + sni(x)", 4..<7, "unknown function 'sni'; did you mean 'sin'?"),
    ("Sin(x)", 0..<3, "unknown function 'Sin'; did you mean 'sin'?"),
    ("x + lamda", 4..<9, "unknown name 'lamda'; did you mean 'lambda'?"),
    ("X^2", 0..<1, "unknown name 'X'; did you mean 'x'?"),
    ("z", 0..<1, "unknown name 'z'; the names are x, y, t, lambda, pi, e"),
    (
      "frobnicate(x)", 0..<10,
      "unknown function 'frobnicate'; the functions are sin, cos, tan, asin, acos, atan, atan2, "
        + "sinh, cosh, tanh, exp, log, log2, log10, sqrt, abs, sign, min, max, mod, floor, ceil, "
        + "hypot, sigmoid, softplus, where, normal"
    ),
    ("x 2", 0..<3, "no operator between 'x' and '2'; write x^2 or x*2"),
    ("(x+y)2", 4..<6, "no operator between ')' and '2'; write )^2 or )*2"),
    ("2 3", 0..<3, "no operator between '2' and '3'; put one between them"),
    ("x²3", 1..<3, "no operator between '²' and '3'; put one between them"),
    ("1 000*x", 0..<5, "'1 000' is no number; write 1000"),
    ("1_000*x", 0..<5, "'1_000' is no number; write 1000"),
    ("0x10", 0..<4, "'0x10' is no number; write it with the digits 0 to 9"),
    ("x = 2", 2..<3, "unexpected '='; write == to compare, or only what stands after it"),
    ("x => 2", 2..<4, "unexpected '=>'; write >="),
    ("x % 2", 2..<3, "unexpected '%'; write mod(a, b)"),
    ("x < 1 && y < 1", 6..<8, "unexpected '&&'; write where(a, b, 0) for 'a and b'"),
    (
      "x || y", 2..<4,
      "unexpected '||'; write where(a, 1, b) for 'a or b', or put '*' before an absolute value"
    ),
    ("x | y", 2..<3, "'|' is never closed; add '|', or write where(a, 1, b) for 'a or b'"),
    (
      "(x < 1) | (y < 1) | t", 8..<19,
      "a comparison has no absolute value; write where(a, 1, b) for 'a or b'"
    ),
    ("|x|y|z|", 4..<5, "this '|' may open or close; write abs(x), or '*' between factors"),
    ("{x}", 0..<1, "unexpected '{'; write (. Also: unexpected '}'; write )"),
    ("(x]", 2..<3, "'(' is closed by ']'; write ')'"),
    ("[x", 0..<1, "'[' is never closed; add ']'"),
    ("x₁", 1..<2, "unexpected '₁'; call the weights x and y, and parameters k1, k2"),
    ("x⁻", 1..<2, "'⁻' is no exponent; add its digits"),
    ("²", 0..<1, "'²' needs a value before it; add one or remove it"),
    ("√-x", 0..<1, "'√' needs a value after it; write sqrt(x)"),
    ("sin^y(x)", 3..<4, "the power of a function stands behind its argument; write sin(x)^…"),
    (
      "x + 🙂", 4..<5,
      "unexpected '🙂'; write it in letters, digits and signs such as + - * / ^ ( )"
    ),
    (
      "x\u{1B}[31m", 1..<2,
      "unexpected '\u{FFFD}'; write it in letters, digits and signs such as + - * / ^ ( ). "
        + "Also: unknown name 'm'; the names are x, y, t, lambda, pi, e"
    ),
    ("1 < x < 2", 6..<7, "comparisons don't chain; write where(a < b, b < c, 0)"),
    ("1.2.3", 0..<5, "'1.2.3' is no number; write digits with one decimal point"),
    (".", 0..<1, "'.' is no number; write digits with one decimal point"),
    ("1e400", 0..<5, "'1e400' is too large; stay below 1.79e308"),
    ("1,5", 1..<2, "',' stands outside a function; write decimals with a point, as in 1.5"),
    (
      "1,000*x", 1..<2,
      "',' stands outside a function; write 1000 or 1.000, whichever is meant"
    ),
    ("(1,5)", 2..<3, "',' stands outside a function; write decimals with a point, as in 1.5"),
    ("x +", 2..<3, "'+' needs a value after it; add one or remove it"),
    ("x + * y", 2..<3, "'+' needs a value after it; add one or remove it"),
    ("(x*)", 2..<3, "'*' needs a value after it; add one or remove it"),
    ("* x", 0..<1, "'*' needs a value before it; add one or remove it"),
    ("-", 0..<1, "'-' needs a value after it; add one or remove it"),
    ("(x", 0..<1, "'(' is never closed; add ')'"),
    ("2*sin(x", 5..<6, "'(' is never closed; add ')'"),
    ("(", 0..<1, "'(' is never closed; add a value and ')'"),
    ("x)", 1..<2, "')' closes nothing; remove it or add '('"),
    (")", 0..<1, "')' closes nothing; remove it or add '('"),
    ("()", 0..<2, "the parentheses are empty; put a value between them"),
    ("sin()", 0..<5, "sin takes 1 argument, not 0; write sin(x)"),
    ("1 + atan2(y)", 4..<12, "atan2 takes 2 arguments, not 1; write atan2(y, x)"),
    ("where(x, 1, 2, 3)", 0..<17, "where takes 3 arguments, not 4; write where(c, a, b)"),
    ("max(x,)", 6..<7, "a value is missing before ')'; add one"),
    ("max(,x)", 4..<5, "a value is missing before ','; add one"),
    ("max(x,", 6..<6, "the formula ends where a value is needed; add one"),
    ("sin", 0..<3, "'sin' is a function; write sin(x)"),
    ("sin -x", 0..<3, "'sin' is a function; write sin(x)"),
    ("max x", 0..<3, "'max' is a function; write max(a, b)"),
    ("x2", 0..<2, "unknown name 'x2'; write y, x^2 or x*2"),
    ("pix", 0..<3, "unknown name 'pix'; write pi*x, or did you mean 'pi'?"),
    ("lambdax + ty", 0..<7, "unknown name 'lambdax'; write lambda*x, or did you mean 'lambda'?"),
    ("xcos(y)", 0..<4, "unknown function 'xcos'; write x*cos, or did you mean 'cos' or 'acos'?"),
    ("cot(x)", 0..<3, "unknown function 'cot'; write (1/tan(x))"),
    ("asinh(x)", 0..<5, "unknown function 'asinh'; write log(x+sqrt(x^2+1))"),
    ("coh(x)", 0..<3, "unknown function 'coh'; did you mean 'cos' or 'cosh'?"),
    (
      "x if x > 0 else 0", 2..<4,
      "unknown name 'if'; write where(c, a, b) for 'a if c, else b'. "
        + "Also: unknown name 'else'; write where(c, a, b) for 'a if c, else b'"
    ),
    (
      "qq + x % 2 + rel(x)", 0..<2,
      "unknown name 'qq'; the names are x, y, t, lambda, pi, e. Also: unexpected '%'; write mod(a, b). "
        + "Also: unknown function 'rel'; did you mean 'relu'?"
    ),
    (
      "qq*rr", 0..<2,
      "unknown name 'qq'; the names are x, y, t, lambda, pi, e. Also: unknown name 'rr'"
    ),
    (
      "qq*lamda+lamda", 0..<2,
      "unknown name 'qq'; the names are x, y, t, lambda, pi, e. "
        + "Also: unknown name 'lamda'; did you mean 'lambda'?"
    ),
  ]

  @Test("a mistake is named with its place and its remedy", arguments: mistakes.indices)
  func messages(index: Int) {
    let (text, range, message) = Self.mistakes[index]
    #expect(error(text)?.range == range, "\(text)")
    #expect(error(text)?.message == message)
  }

  @Test("names come from the caller: a schedule has no x")
  func scheduleNames() {
    #expect {
      try Formula("x*t", variables: ["t", "steps"])
    } throws: {
      ($0 as? FormulaError)?.message == "unknown name 'x'; the names are t, steps, pi, e"
    }
  }

  @Test("a formula that is too long, too large or too deep is refused")
  func limits() {
    let long = String(repeating: " ", count: 9_999) + "xy"
    #expect(
      error(long)
        == FormulaError(
          range: 10_000..<10_001, message: "the formula is longer than 10000 characters; shorten it"
        ))
    let large = error(String(repeating: "x+", count: 1_500) + "x")
    #expect(large?.message == "the formula has more than 2000 parts; simplify it")
    for opening in ["(", "-", "sin(", "x^", "1/(", "+"] {
      let deep = error(String(repeating: opening, count: 1_500) + "x")
      #expect(
        deep?.message == "more than 100 levels are nested here; simplify the formula", "\(opening)")
    }
    #expect(error(String(repeating: "(", count: 100_000)) != nil)
    for part in ["x^2y", "√2x", "1/x y", "sin x y ", "|", "√", "sin ", "x²^", "√x²", "sin x/"] {
      #expect(error(String(repeating: part, count: 1_900)) != nil, "\(part)")
    }
  }

  @Test("what is just within the limits is evaluated")
  func withinLimits() throws {
    let deep = String(repeating: "(", count: 99) + "x" + String(repeating: ")", count: 99)
    #expect(try SurfaceProbe(deep).loss(3, 0) == 3)
    let wide = String(repeating: "x+", count: 999) + "x"
    #expect(try SurfaceProbe(wide).loss(1, 0) == 1000)
    #expect(try SurfaceProbe(wide).gradient(1, 0).x == 1000)
    let product = String(repeating: "sin(x)*", count: 660) + "1"
    #expect(try SurfaceProbe(product).loss(0, 0) == 0)
  }

  @Test("whatever is typed is understood or answered with a place, what is wrong and what to do")
  func anything() {
    let parts = [
      "x", "y", "t", "sin", "(", ")", "(", ")", ",", "+", "-", "*", "^", "<", "=", "==", "2", ".5",
      "1e9", "max", "where", " ", "é", "\u{202E}", "z", "e", "!", "&&", "1..2", "pi", "/", "|", "√",
      "²", "⁻¹", "[", "]", "π", "½", "xy", "**", "cot", "if", "_000", "\u{2062}",
    ]
    var random = RandomExpressions(seed: 0xABCD, functions: [], operators: [])
    var refused = 0
    for round in 0..<5000 {
      let text = (0...round % 12).map { _ in parts[random.number(below: parts.count)] }.joined()
      guard let error = error(text) else { continue }
      refused += 1
      let length = text.unicodeScalars.count
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= length, "\(text)")
      #expect(error.range.lowerBound < length || error.range.isEmpty, "\(text)")
      #expect(error.message.split(separator: ";", maxSplits: 1).count == 2, "\(error.message)")
      #expect(!error.message.contains { $0.isNewline || $0 == "\u{202E}" })
    }
    #expect(refused > 3000 && refused < 5000)
  }

  private func error(_ text: String) -> FormulaError? {
    do {
      _ = try Formula(text, variables: ["x", "y", "t", "lambda"])
      return nil
    } catch {
      return error
    }
  }
}
