/// Names that other languages know, and how the same is written here: a near name would mean something
/// else.
enum ForeignName {
  /// Functions, with their own arguments as x or a and b.
  static let functions: [String: String] = [
    "cot": "write (1/tan(x))", "sec": "write (1/cos(x))", "csc": "write (1/sin(x))",
    "coth": "write (1/tanh(x))", "sech": "write (1/cosh(x))", "csch": "write (1/sinh(x))",
    "acot": "write atan(1/x)", "sinc": "write where(x == 0, 1, sin(x)/x)",
    "asinh": inverseSinh, "arsinh": inverseSinh, "arcsinh": inverseSinh,
    "acosh": inverseCosh, "arcosh": inverseCosh, "arccosh": inverseCosh,
    "atanh": inverseTanh, "artanh": inverseTanh, "arctanh": inverseTanh,
    "exp2": "write (2^x)", "exp10": "write (10^x)", "expm1": "write (exp(x)-1)",
    "log1p": "write log(1+x)", "logit": "write log(x/(1-x))",
    "lb": "write log2(x)", "ld": "write log2(x)",
    "lg": "write log10(x) or log2(x), whichever is meant",
    "sqr": "write x^2 for a square, sqrt(x) for a root",
    "sq": "write (x^2)", "square": "write (x^2)", "cube": "write (x^3)",
    "cbrt": "write (sign(x)*abs(x)^(1/3))",
    "round": "write floor(x+0.5)", "trunc": "write (sign(x)*floor(abs(x)))",
    "frac": "write mod(x, 1)", "fmod": "write mod(a, b), which has the sign of b",
    "rem": "write mod(a, b), which has the sign of b",
    "step": "write (x >= 0)", "heaviside": "write (x >= 0)",
    "elu": "write where(x > 0, x, exp(x)-1)", "silu": "write (x*sigmoid(x))",
    "swish": "write (x*sigmoid(x))", "gelu": noCounterpart, "selu": noCounterpart,
    "erf": noCounterpart, "gamma": noCounterpart, "besselj": noCounterpart,
    "norm": "write hypot(a, b)", "if": condition, "iff": condition, "ifelse": condition,
  ]

  /// Words that stand between values.
  static let words: [String: String] = [
    "if": condition, "then": condition, "else": condition, "elif": condition,
    "and": "write where(a, b, 0) for 'a and b'",
    "or": "write where(a, 1, b) for 'a or b'",
    "not": "write 1-a for 'not a'",
    "mod": "write mod(a, b)",
    "inf": "write a large number, such as 1e300", "infinity": "write a large number, such as 1e300",
    "nan": "write a number",
  ]

  private static let condition = "write where(c, a, b) for 'a if c, else b'"
  private static let noCounterpart = "it can't be written here; use another"
  private static let inverseSinh = "write log(x+sqrt(x^2+1))"
  private static let inverseCosh = "write log(x+sqrt(x^2-1))"
  private static let inverseTanh = "write (log((1+x)/(1-x))/2)"
}
