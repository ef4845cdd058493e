extension Derivative {
  /// The rules of the smooth functions of one number a, whose value is a node too.
  mutating func propagateElementary(
    _ adjoint: Adjoint, _ operation: Operation, _ value: ID, _ a: ID
  ) {
    let one = graph.constant(1)
    switch operation {
    case .squareRoot: add(adjoint.scaled(by: 0.5), over: value, to: a)
    case .sine: add(adjoint, times: graph.apply(.cosine, a), to: a)
    case .cosine: add(adjoint.scaled(by: -1), times: graph.apply(.sine, a), to: a)
    case .tangent:  // 1 + tan²
      let square = graph.apply(.multiply, value, value)
      add(adjoint, times: graph.apply(.add, one, square), to: a)
    case .arcSine, .arcCosine:  // ±1/√((1−a)(1+a))
      let product = graph.apply(
        .multiply, graph.apply(.subtract, one, a), graph.apply(.add, one, a))
      let signed = operation == .arcSine ? adjoint : adjoint.scaled(by: -1)
      add(signed, over: graph.apply(.squareRoot, product), to: a)
    case .arcTangent:  // 1/(1+a²)
      add(adjoint, over: graph.apply(.add, one, graph.apply(.multiply, a, a)), to: a)
    case .hyperbolicSine: add(adjoint, times: graph.apply(.hyperbolicCosine, a), to: a)
    case .hyperbolicCosine: add(adjoint, times: graph.apply(.hyperbolicSine, a), to: a)
    case .hyperbolicTangent:  // 1/cosh², which keeps its digits where 1 − tanh² has lost them
      let cosh = graph.apply(.hyperbolicCosine, a)
      add(adjoint.over(cosh, in: &graph), over: cosh, to: a)
    case .exponential: add(adjoint, times: value, to: a)
    case .logarithm: add(adjoint, over: definedFromZero(a), to: a)
    case .logarithm2:
      add(adjoint.scaled(by: 1 / 0.6931471805599453), over: definedFromZero(a), to: a)
    case .logarithm10:
      add(adjoint.scaled(by: 1 / 2.302585092994046), over: definedFromZero(a), to: a)
    case .sigmoid:  // σ(a)·σ(−a), with all digits on both sides
      let other = graph.apply(.sigmoid, graph.apply(.multiply, graph.constant(-1), a))
      add(adjoint, times: graph.apply(.multiply, value, other), to: a)
    case .softplus: add(adjoint, times: graph.apply(.sigmoid, a), to: a)
    default: preconditionFailure("\(operation) has no rule")
    }
  }

  /// a, but NaN below 0: where a logarithm is no number, its slope 1/a isn't one either.
  private mutating func definedFromZero(_ a: ID) -> ID {
    let isOutside = graph.apply(.less, a, graph.constant(0))
    return graph.apply(.select, isOutside, graph.constant(.nan), a)
  }
}
