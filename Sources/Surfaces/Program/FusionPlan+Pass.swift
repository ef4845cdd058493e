extension FusionPlan.Pass {
  /// An operation by itself; nil for other nodes. Where the order is free, what is the same for all points
  /// comes first: loops keep it in a register.
  init?(of id: Graph.ID, in graph: Graph) {
    guard case .operation(let operation, let a, let b, let c) = graph.nodes[id] else { return nil }
    let isReversed =
      operation.isCommutative && graph.ranks[a] == .point && graph.ranks[b] != .point
    let operands = isReversed ? [b, a] : Array([a, b, c].prefix(operation.operandCount))
    self.init(code: .operation(operation), result: id, operands: operands)
  }

  private init(_ fusion: Fusion, result: Graph.ID, operands: [Graph.ID]) {
    self.init(code: .fused(fusion), result: result, operands: operands)
  }

  private var operation: Operation? {
    if case .operation(let operation) = code { operation } else { nil }
  }

  /// This pass of one operation and passes of its operands in one loop; nil if there is none.
  ///
  /// - Parameter parts: those that nobody else reads.
  func fused(with parts: [Self]) -> Self? {
    guard let operation else { return nil }
    let inner = operands.map { operand in parts.first { $0.result == operand } }
    switch operands.count {
    case 1: return rootOfQuotient(operation, inner[0])
    case 2 where operands[0] == operands[1]: return square(operation, inner[0])
    case 2:
      return productSum(operation, inner[0], inner[1])
        ?? rootPlus(operation, inner[0], operands[1]) ?? rootPlus(operation, inner[1], operands[0])
        ?? pair(operation, inner[0], operands[1], isSecond: false)
        ?? pair(operation, inner[1], operands[0], isSecond: true)
    default: return nil
    }
  }

  private func rootOfQuotient(_ outer: Operation, _ inner: Self?) -> Self? {
    guard outer == .squareRoot, let inner, inner.operation == .divide else { return nil }
    return Self(.rootOfQuotient, result: result, operands: inner.operands)
  }

  private func square(_ outer: Operation, _ inner: Self?) -> Self? {
    guard outer == .multiply, let inner,
      let fusion = inner.operation.flatMap(Fusion.init(squareOf:))
    else { return nil }
    return Self(fusion, result: result, operands: inner.operands)
  }

  private func rootPlus(_ outer: Operation, _ inner: Self?, _ other: Graph.ID) -> Self? {
    guard outer == .add, let inner, inner.code == .fused(.rootOfQuotient) else { return nil }
    return Self(.rootOfQuotientPlus, result: result, operands: inner.operands + [other])
  }

  /// A sum or difference of two products.
  private func productSum(_ outer: Operation, _ first: Self?, _ second: Self?) -> Self? {
    guard outer == .add || outer == .subtract, let first, let second else { return nil }
    let operands = first.operands + second.operands
    switch (first.operation, second.operation) {
    case (.multiply, .multiply):
      let fusion = outer == .add ? Fusion.productPlusProduct : .productMinusProduct
      return Self(fusion, result: result, operands: operands)
    case (.multiply, nil) where outer == .add: return productSum(first, scaledSquare: second)
    case (nil, .multiply) where outer == .add: return productSum(second, scaledSquare: first)
    default: return nil
    }
  }

  /// a·b + c·(d·d), if the second is (d·d)·c.
  private func productSum(_ product: Self, scaledSquare second: Self) -> Self? {
    let operands = second.operands
    guard second.code == .fused(.productTimes), operands[0] == operands[1] else { return nil }
    return Self(
      .productPlusScaledSquare, result: result,
      operands: product.operands + [operands[2], operands[0]])
  }

  private func pair(
    _ outer: Operation, _ inner: Self?, _ other: Graph.ID, isSecond: Bool
  ) -> Self? {
    guard let inner, let operation = inner.operation,
      let fusion = Fusion(inner: operation, outer: outer, isSecond: isSecond)
    else { return nil }
    return Self(fusion, result: result, operands: inner.operands + [other])
  }
}

extension Operation {
  /// How many operands it reads.
  var operandCount: Int {
    switch self {
    case .select, .normal: 3
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .less, .lessOrEqual, .equal,
      .notEqual, .isFirstMinimum, .isFirstMaximum, .power, .modulo, .wholeQuotient, .hypotenuse,
      .arcTangent2:
      2
    default: 1
    }
  }
}
