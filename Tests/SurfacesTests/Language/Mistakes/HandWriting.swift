/// Writes formulas the way people do: products without a sign, powers above the line, roots and bars,
/// and some of their mistakes.
struct HandWriting {
  var random: RandomExpressions
  /// Whether names are misspelt and brackets mixed.
  var makesMistakes: Bool
  private var isInBars = false

  init(random: RandomExpressions, makesMistakes: Bool) {
    self.random = random
    self.makesMistakes = makesMistakes
  }

  private mutating func chance(_ of: Int) -> Bool { random.number(below: of) == 0 }

  private mutating func one(of texts: [String]) -> String {
    texts[random.number(below: texts.count)]
  }

  /// Looser than a product, where a function without parentheses can stand.
  private static let sum = 2

  mutating func text(of formula: ReferenceExpression, atLeast needed: Int = 0) -> String {
    let (text, precedence) = written(formula, atLeast: needed)
    return precedence < needed ? grouped(formula) : text
  }

  private mutating func grouped(_ formula: ReferenceExpression) -> String {
    let wasInBars = isInBars
    isInBars = false
    defer { isInBars = wasInBars }
    let inner = text(of: formula)
    if makesMistakes, chance(40) { return one(of: ["{\(inner)}", "(\(inner)]"]) }
    return chance(4) ? "[\(inner)]" : "(\(inner))"
  }

  private mutating func written(
    _ formula: ReferenceExpression, atLeast needed: Int
  ) -> (String, Int) {
    switch formula {
    case .number(let value): return (number(value), 6)
    case .variable(let name): return (name, 6)
    case .negation(let a): return (one(of: ["-", "−"]) + text(of: a, atLeast: 4), 4)
    case .call(let name, let arguments): return call(name, arguments, atLeast: needed)
    case .binary("^", let a, let b): return (power(a, b), 5)
    case .binary("*", let a, let b): return (product(a, b), 3)
    case .binary(let symbol, let a, let b):
      let own = symbol == "/" ? 3 : 2
      let sign =
        symbol == "-" ? one(of: ["-", "−", "–"]) : symbol == "/" ? one(of: ["/", "÷"]) : "+"
      return (text(of: a, atLeast: own) + sign + text(of: b, atLeast: own + 1), own)
    }
  }

  private mutating func number(_ value: Double) -> String {
    if value == 0.5, chance(3) { return "½" }
    if value == 1000, makesMistakes { return one(of: ["1000", "1 000", "1_000", "1,000"]) }
    return value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  private mutating func product(_ a: ReferenceExpression, _ b: ReferenceExpression) -> String {
    let left = text(of: a, atLeast: 3)
    let right = text(of: b, atLeast: 4)
    let touches = left.last?.isNumber == true && right.first?.isNumber == true
    let clashes = right.first == "|" && isInBars
    if touches || clashes || right.hasPrefix("-") || right.hasPrefix("−") || right.hasPrefix(".") {
      return left + "*" + right
    }
    return left + one(of: ["*", "·", "×", "⋅", "", "", " "]) + right
  }

  private mutating func power(_ a: ReferenceExpression, _ b: ReferenceExpression) -> String {
    guard let exponent = whole(b) else {
      return text(of: a, atLeast: 6) + "^" + text(of: b, atLeast: 4)
    }
    let raised = String(
      String(exponent).map { $0 == "-" ? "⁻" : Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0.wholeNumberValue ?? 0] })
    if case .call(let name, let arguments) = a, exponent > 1, chance(2), name != "sqrt" {
      return name + one(of: [raised, "^\(exponent)", "**\(exponent)"]) + list(arguments)
    }
    let base = text(of: a, atLeast: 6)
    return base + one(of: [raised, raised, "^\(exponent)", "**\(exponent)", "^(\(exponent))"])
  }

  private func whole(_ formula: ReferenceExpression) -> Int? {
    switch formula {
    case .number(let value) where value == value.rounded(): Int(value)
    case .negation(.number(let value)) where value == value.rounded(): -Int(value)
    default: nil
    }
  }

  private mutating func list(_ arguments: [ReferenceExpression]) -> String {
    let wasInBars = isInBars
    isInBars = false
    defer { isInBars = wasInBars }
    var texts: [String] = []
    for each in arguments { texts.append(text(of: each)) }
    return "(" + texts.joined(separator: ", ") + ")"
  }

  private mutating func call(
    _ name: String, _ arguments: [ReferenceExpression], atLeast needed: Int
  ) -> (String, Int) {
    if name == "sqrt", chance(2) { return ("√" + text(of: arguments[0], atLeast: 6), 6) }
    if name == "abs", chance(2) {
      let wasInBars = isInBars
      isInBars = true
      defer { isInBars = wasInBars }
      return ("|" + text(of: arguments[0], atLeast: Self.sum) + "|", 6)
    }
    if arguments.count == 1, needed <= Self.sum, chance(3), case .variable = arguments[0] {
      return ("\(name) " + text(of: arguments[0]), Self.sum)
    }
    return (named(name) + list(arguments), 6)
  }

  private mutating func named(_ name: String) -> String {
    let others = ["log": "ln", "sign": "sgn"]
    if let other = others[name], chance(2) { return other }
    guard makesMistakes, chance(12) else { return name }
    let known = ["asin": "arcsin", "atan": "arctan", "sign": "signum", "tanh": "tanhh"]
    if let other = known[name], chance(2) { return other }
    if chance(2) { return name.prefix(1).uppercased() + name.dropFirst() }
    var letters = Array(name)
    letters.remove(at: random.number(below: letters.count))
    let misspelt = String(letters)
    return random.functions.contains { $0.name == misspelt } ? name : misspelt
  }
}
