import Simulation

/// Turns formulas of an update rule into nodes: for each coordinate one of the value itself and one of the
/// value without decay.
struct RuleTranslation {
  var graph = Graph()
  /// How many weights there are.
  let coordinates: Int
  /// What names are at the moment.
  var values: [String: RuleValue] = [:]

  init(coordinates: Int) { self.coordinates = coordinates }

  // MARK: Names

  /// A number that is known before the run.
  mutating func define(_ name: String, as number: Double) {
    values[name] = known(number)
  }

  /// A number of the step, the same in every coordinate.
  mutating func define(_ name: String, as variable: Graph.Variable) {
    let node = graph.variable(variable)
    values[name] = RuleValue(real: all(node), undecayed: all(node), isNumber: true)
  }

  /// λ, of which each weight feels its share; one that stands for any, the first.
  mutating func defineDecay(as variable: Graph.Variable, _ shares: Vector) {
    let node = graph.variable(variable)
    let real = [shares.x, shares.y].prefix(coordinates).map {
      graph.apply(.multiply, node, graph.constant($0))
    }
    values["weight_decay"] = RuleValue(
      real: real, undecayed: all(graph.constant(0)), isNumber: true)
  }

  private func all(_ node: Graph.ID) -> [Graph.ID] {
    Array(repeating: node, count: coordinates)
  }

  private mutating func known(_ number: Double) -> RuleValue {
    let node = all(graph.constant(number))
    return RuleValue(real: node, undecayed: node, isNumber: true, isKnown: true)
  }

  // MARK: Formulas

  /// - Precondition: every name of the formula has a value.
  mutating func value(of formula: RuleFormula) -> RuleValue {
    var made: [RuleValue] = []
    for node in formula.tree.nodes { made.append(value(of: node, operands: made)) }
    guard let value = made.last else { preconditionFailure("a formula has at least one node") }
    return value
  }

  private mutating func value(
    of node: SyntaxTree<RuleFunction>.Node, operands made: [RuleValue]
  ) -> RuleValue {
    switch node {
    case .number(let number): return known(number)
    case .variable(let name):
      guard let value = values[name] else { preconditionFailure("'\(name)' has no value") }
      return value
    case .negation(let a):
      return map([made[a]], .linear) { $0.apply(.multiply, $0.constant(-1), $1[0]) }
    case .binary(let symbol, let a, let b): return binary(symbol, made[a], made[b])
    case .call(let function, let arguments): return call(function, arguments.map { made[$0] })
    }
  }

  private mutating func binary(
    _ symbol: BinaryOperator, _ a: RuleValue, _ b: RuleValue
  ) -> RuleValue {
    switch symbol {
    case .add, .subtract, .multiply, .divide:
      return map([a, b], .linear) { $0.apply(symbol, $1[0], $1[1]) }
    case .power: return power(a, b)
    default: return map([a, b], .scale) { $0.apply(symbol, $1[0], $1[1]) }
    }
  }

  /// By multiplication where the exponent is known to be whole, else by the library.
  private mutating func power(_ a: RuleValue, _ b: RuleValue) -> RuleValue {
    let isKnown = b.isKnown
    let exponent = isKnown ? graph.constantValue(b.real[0]) : nil
    let isOdd = exponent.map { $0 >= 1 && $0 <= 64 && $0.remainder(dividingBy: 2).magnitude == 1 }
    let split = isOdd == true ? Split.odd(atZero: exponent == 1 ? .undecayed : .result) : .scale
    return map([a, b], split) { graph, operands in
      isKnown
        ? graph.power(operands[0], operands[1])
        : graph.apply(.power, operands[0], operands[1])
    }
  }

  private mutating func call(_ function: RuleFunction, _ arguments: [RuleValue]) -> RuleValue {
    switch function {
    case .formula(let function):
      return map(arguments, Split(function)) { graph, operands in
        graph.apply(
          function.operation, operands[0], operands.count > 1 ? operands[1] : nil,
          operands.count > 2 ? operands[2] : nil)
      }
    case .clip: return map(arguments, .clip) { $0.clip($1[0], $1[1], $1[2]) }
    case .sum: return reduce(arguments, isSplit: true) { $0.sum($1[0]) }
    case .mean:
      let count = Double(coordinates)
      return reduce(arguments, isSplit: true) { graph, operands in
        graph.apply(.divide, graph.sum(operands[0]), graph.constant(count))
      }
    case .norm:
      return reduce(arguments, isSplit: false) { graph, operands in
        graph.apply(.squareRoot, graph.sumOfProducts(operands[0], operands[0]))
      }
    case .dot:
      return reduce(arguments, isSplit: false) { $0.sumOfProducts($1[0], $1[1]) }
    }
  }

  // MARK: Coordinates

  /// What an operation makes of its operands, coordinate by coordinate.
  private mutating func map(
    _ operands: [RuleValue], _ split: Split,
    _ apply: (inout Graph, _ operands: [Graph.ID]) -> Graph.ID
  ) -> RuleValue {
    var value = RuleValue(
      real: [], undecayed: [], isNumber: operands.allSatisfy(\.isNumber),
      isKnown: operands.allSatisfy(\.isKnown))
    for index in 0..<coordinates {
      let real = operands.map { $0.real[index] }
      let undecayed = operands.map { $0.undecayed[index] }
      let result = apply(&graph, real)
      value.real.append(result)
      if real == undecayed {
        value.undecayed.append(result)
      } else if value.isNumber || split == .linear {
        value.undecayed.append(apply(&graph, undecayed))
      } else {
        value.undecayed.append(graph.undecayed(result, split, real, undecayed))
      }
    }
    return value
  }

  /// What a function over all coordinates makes of its arguments.
  private mutating func reduce(
    _ operands: [RuleValue], isSplit: Bool,
    _ apply: (inout Graph, _ operands: [[Graph.ID]]) -> Graph.ID
  ) -> RuleValue {
    let isNumber = operands.allSatisfy(\.isNumber)
    let real = apply(&graph, operands.map(\.real))
    let undecayed =
      isNumber || isSplit ? apply(&graph, operands.map(\.undecayed)) : real
    return RuleValue(real: all(real), undecayed: all(undecayed), isNumber: isNumber)
  }
}

extension Graph {
  fileprivate mutating func apply(_ symbol: BinaryOperator, _ a: ID, _ b: ID) -> ID {
    insert(symbol, a, b)
  }

  fileprivate mutating func clip(_ x: ID, _ low: ID, _ high: ID) -> ID {
    apply(.minimum, apply(.maximum, x, low), high)
  }

  fileprivate mutating func sum(_ terms: [ID]) -> ID {
    terms.dropFirst().reduce(terms[0]) { apply(.add, $0, $1) }
  }

  fileprivate mutating func sumOfProducts(_ a: [ID], _ b: [ID]) -> ID {
    sum(zip(a, b).map { apply(.multiply, $0, $1) })
  }
}
