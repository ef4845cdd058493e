import Surfaces
import Testing

@Suite("Formulas")
struct FormulaTests {
  @Test(
    "formulas mean what mathematics means",
    arguments: [
      ("1 + 2*3", 7), ("2*3^2", 18), ("-2^2", -4), ("(-2)^2", 4), ("2^3^2", 512), ("2^-1", 0.5),
      ("2^-x^2", 1.0 / 512), ("10 - 4 - 3", 3), ("16/4/2", 2), ("--3", 3), ("-+-+3", 3),
      ("1 - -1", 2), ("-x*y", -6), ("6/2*(1+2)", 9), ("1 + 2 < 4", 1), ("2 < 1", 0), ("2 > 1", 1),
      ("1 <= 1", 1), ("1 >= 2", 0), ("1 == 1", 1), ("1 != 1", 0), ("(1 < 2) + (3 > 2)", 2),
      (".5 + 1. + 1e1 + 2E-1 + 1e+0", 12.7), ("pi", 3.141592653589793), ("e", 2.718281828459045),
      ("\tx +\n y ", 5), ("min(3, 2) + max(3, 2)", 5), ("where(x > 2, 10, 20)", 10),
      ("mod(-7, 3)", 2), ("mod(7, -3)", -2), ("mod(-6, 3)", 0), ("sqrt(16)", 4), ("hypot(3, 4)", 5),
      ("abs(-2) + sign(-9) + sign(0)", 1), ("floor(-1.5) + ceil(1.2)", 0), ("log2(8)", 3),
      ("log10(1000)", 3), ("sigmoid(0)", 0.5), ("exp(0) + cos(0)", 2), ("atan2(0, 1)", 0),
      ("10^-3", 0.001), ("y^64", 0x1p64),
      ("rate*x", 0.75), ("((((x))))", 3),
    ] as [(String, Double)])
  func values(text: String, expected: Double) throws {
    let formula = try Formula(text, variables: ["x", "y", "t", "rate"])
    #expect(formula.value(["x": 3, "y": 2, "t": 1, "rate": 0.25]) == expected)
  }

  @Test("a formula knows which names it uses")
  func variables() throws {
    let formula = try Formula("x^2 + k*sin(t) + pi", variables: ["x", "y", "t", "k", "m"])
    #expect(formula.variables == ["x", "t", "k"])
  }

  @Test("formulas are equal when text and meaning are")
  func equality() throws {
    let formula = try Formula("x*e", variables: ["x"])
    #expect(try formula == Formula("x*e", variables: ["x", "y"]))
    #expect(try formula != Formula("x*e", variables: ["x", "e"]))
    #expect(try formula != Formula("e*x", variables: ["x"]))
  }

  @Test("a schedule is a function of t, steps and parameters")
  func stepFunction() throws {
    let cosine = try Formula("0.5*(1+cos(pi*t/steps))", variables: ["t", "steps"])
    let schedule = cosine.stepFunction(parameters: ["steps": 100])
    #expect(abs(schedule(50) - 0.5) < 1e-16)
    #expect(schedule(100) == 0)
    #expect(schedule(25) == schedule(25))
    let warmup = try Formula("min(t/k, 1)*where(t > 8, 0.5, 1)", variables: ["t", "steps", "k"])
    #expect([1, 4, 9].map(warmup.stepFunction(parameters: ["k": 4])) == [0.25, 1, 0.5])
    #expect(try Formula("2*k", variables: ["t", "k"]).stepFunction(parameters: ["k": 3])(7) == 6)
    #expect(try Formula("t", variables: ["t"]).stepFunction(parameters: [:])(7) == 7)
  }

  @Test("every function has a usage, a summary and, where it has a kink, a convention")
  func documentation() {
    for function in FormulaFunction.allCases {
      #expect((1...3).contains(function.arguments.count))
      #expect(!function.summary.isEmpty && function.summary.count < 60)
    }
    #expect(FormulaFunction.where.usage == "where(c, a, b)")
    #expect(FormulaFunction.abs.convention == "slope at 0 is 0")
    #expect(FormulaFunction.sin.convention == nil)
  }

  @Test(
    "parameters have names of their own",
    arguments: [
      ("k", nil), ("rate_2", nil), ("_a", nil), ("X", nil),
      ("sin", "'sin' has a meaning of its own; choose another name"),
      ("t", "'t' has a meaning of its own; choose another name"),
      ("steps", "'steps' has a meaning of its own; choose another name"),
      ("weight_decay", "'weight_decay' has a meaning of its own; choose another name"),
      ("amsgrad", "'amsgrad' has a meaning of its own; choose another name"),
      ("2k", "'2k' is no name; use letters, digits and _, and begin with a letter"),
      ("", "'' is no name; use letters, digits and _, and begin with a letter"),
      ("relu", "'relu' has a meaning of its own; choose another name"),
      ("λ", "'λ' is no name; use letters, digits and _, and begin with a letter"),
    ] as [(String, String?)])
  func parameterNames(name: String, problem: String?) {
    #expect(Formula.problem(withParameterName: name) == problem)
  }

  @Test("an exponent at the edge of the integers is a power, not a trap")
  func edges() throws {
    for exponent in ["-9223372036854775808", "9223372036854775807", "9223372036854775808"] {
      let text = "(x-0.5)^\(exponent)"
      #expect(try SurfaceProbe(text).loss(1.5, 0) == 1)
      #expect(try SurfaceProbe(text).gradient(1.5, 0).x.isFinite)
      #expect(BinaryOperator.power.value(1, Double(exponent) ?? 0) == 1)
    }
    let parameter = try SurfaceProbe("x^n", parameters: ["n": Double(Int.min)])
    #expect(parameter.loss(1, 0) == 1)
  }
}
