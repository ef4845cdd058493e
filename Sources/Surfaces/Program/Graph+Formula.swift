extension Graph {
  /// Adds a formula with its parameters and its draws bound to values; returns the node of its value.
  ///
  /// - Precondition: every variable of the formula other than x, y and t has a value.
  mutating func insert(
    _ formula: Formula, parameters: [String: Double], seed: UInt64
  ) -> ID {
    var ids: [ID] = []
    for node in formula.tree.nodes {
      ids.append(insert(node, operands: ids, parameters: parameters, seed: seed))
    }
    guard let root = ids.last else { preconditionFailure("a formula has at least one node") }
    return root
  }

  private mutating func insert(
    _ node: SyntaxTree<FormulaFunction>.Node, operands ids: [ID], parameters: [String: Double],
    seed: UInt64
  ) -> ID {
    switch node {
    case .number(let value):
      return constant(value)
    case .variable(let name):
      if let value = parameters[name] { return constant(value) }
      guard let variable = Variable(name: name) else {
        preconditionFailure("the formula's parameter '\(name)' has no value")
      }
      return self.variable(variable)
    case .negation(let a):
      return apply(.multiply, constant(-1), ids[a])
    case .binary(let symbol, let a, let b):
      return insert(symbol, ids[a], ids[b])
    case .call(.normal, let arguments):
      return normal(ids[arguments[0]], seed: seed)
    case .call(let function, let arguments):
      let a = ids[arguments[0]]
      let b = arguments.count > 1 ? ids[arguments[1]] : nil
      let c = arguments.count > 2 ? ids[arguments[2]] : nil
      return apply(function.operation, a, b, c)
    }
  }

  mutating func insert(_ symbol: BinaryOperator, _ a: ID, _ b: ID) -> ID {
    switch symbol {
    case .less: apply(.less, a, b)
    case .lessOrEqual: apply(.lessOrEqual, a, b)
    case .greater: apply(.less, b, a)
    case .greaterOrEqual: apply(.lessOrEqual, b, a)
    case .equal: apply(.equal, a, b)
    case .notEqual: apply(.notEqual, a, b)
    case .add: apply(.add, a, b)
    case .subtract: apply(.subtract, a, b)
    case .multiply: apply(.multiply, a, b)
    case .divide: apply(.divide, a, b)
    case .power: power(a, b)
    }
  }
}

extension FormulaFunction {
  var operation: Operation {
    switch self {
    case .sin: .sine
    case .cos: .cosine
    case .tan: .tangent
    case .asin: .arcSine
    case .acos: .arcCosine
    case .atan: .arcTangent
    case .atan2: .arcTangent2
    case .sinh: .hyperbolicSine
    case .cosh: .hyperbolicCosine
    case .tanh: .hyperbolicTangent
    case .exp: .exponential
    case .log: .logarithm
    case .log2: .logarithm2
    case .log10: .logarithm10
    case .sqrt: .squareRoot
    case .abs: .absolute
    case .sign: .sign
    case .min: .minimum
    case .max: .maximum
    case .mod: .modulo
    case .floor: .floor
    case .ceil: .ceiling
    case .hypot: .hypotenuse
    case .sigmoid: .sigmoid
    case .softplus: .softplus
    case .where: .select
    case .normal: .normal
    }
  }
}
