/// Reverse-mode differentiation: adds to a graph the nodes of a root's gradient.
///
/// Walks from the root to the leaves. The adjoint of a node v is ∂root/∂v; a node hands its own on
/// to its operands, times its partial derivatives (Griewank & Walther, *Evaluating Derivatives*,
/// ch. 3). Where there is no derivative, `FormulaFunction.convention` says what is taken.
struct Derivative {
  typealias ID = Graph.ID

  var graph: Graph
  private var adjoints: [Adjoint?]

  /// The nodes of ∂root/∂x and ∂root/∂y, and the graph that has them.
  static func gradient(of root: ID, in graph: Graph) -> (graph: Graph, x: ID, y: ID) {
    var derivative = Derivative(graph: graph, root: root)
    derivative.descend(from: root)
    let x = derivative.result(.x)
    let y = derivative.result(.y)
    return (derivative.graph, x, y)
  }

  private init(graph: Graph, root: ID) {
    self.graph = graph
    adjoints = Array(repeating: nil, count: root + 1)
    adjoints[root] = Adjoint(scale: .one, node: nil)
  }

  private mutating func result(_ variable: Graph.Variable) -> ID {
    let id = graph.variable(variable)
    guard id < adjoints.count, let adjoint = adjoints[id] else { return graph.constant(0) }
    return adjoint.node(in: &graph)
  }

  private mutating func descend(from root: ID) {
    for id in stride(from: root, through: 0, by: -1) where graph.ranks[id] == .point {
      guard let adjoint = adjoints[id] else { continue }
      if let power = graph.wholePower(id) {
        let partial = graph.raise(power.base, to: power.exponent - 1)
        let scaled = adjoint.scaled(by: Double(power.exponent))
        add(scaled.times(partial, in: &graph), to: power.base)
      } else if case .operation(let operation, let a, let b, let c) = graph.nodes[id] {
        propagate(adjoint, through: operation, id, a, b, c)
      }
    }
  }

  /// Adds a share to the adjoint of a node. What doesn't depend on x or y needs none.
  private mutating func add(_ share: Adjoint, to id: ID) {
    guard graph.ranks[id] == .point else { return }
    adjoints[id] = adjoints[id]?.plus(share, in: &graph) ?? share
  }

  mutating func add(_ adjoint: Adjoint, times partial: ID, to id: ID) {
    guard graph.ranks[id] == .point else { return }
    add(adjoint.times(partial, in: &graph), to: id)
  }

  mutating func add(_ adjoint: Adjoint, over divisor: ID, to id: ID) {
    guard graph.ranks[id] == .point else { return }
    add(adjoint.over(divisor, in: &graph), to: id)
  }

  // MARK: Rules

  private mutating func propagate(
    _ adjoint: Adjoint, through operation: Operation, _ value: ID, _ a: ID, _ b: ID, _ c: ID
  ) {
    switch operation {
    case .add, .subtract:
      add(adjoint, to: a)
      add(operation == .add ? adjoint : adjoint.scaled(by: -1), to: b)
    case .multiply:
      add(adjoint, times: b, to: a)
      add(adjoint, times: a, to: b)
    case .divide:  // a/b: 1/b and −(a/b)/b
      let share = adjoint.over(b, in: &graph)
      add(share, to: a)
      add(share.scaled(by: -1), times: value, to: b)
    case .power: propagatePower(adjoint, value, a, b)
    case .hypotenuse, .arcTangent2: propagatePolar(adjoint, operation, value, a, b)
    case .minimum, .maximum, .select, .modulo, .absolute:
      propagatePiecewise(adjoint, operation, a, b, c)
    case .sign, .floor, .ceiling, .less, .lessOrEqual, .equal, .notEqual, .isFirstMinimum,
      .isFirstMaximum, .wholeQuotient, .normal:
      break
    default: propagateElementary(adjoint, operation, value, a)
    }
  }

  /// a^b: b·a^(b−1), which is 0 where b is 0, and a^b·log a, which is 0 where a^b is 0.
  private mutating func propagatePower(_ adjoint: Adjoint, _ value: ID, _ a: ID, _ b: ID) {
    let lower = graph.power(a, graph.apply(.subtract, b, graph.constant(1)))
    let zero = graph.constant(0)
    let slope = graph.apply(.select, b, graph.apply(.multiply, b, lower), zero)
    add(adjoint, times: slope, to: a)
    guard graph.ranks[b] == .point else { return }
    let growth = graph.apply(.multiply, value, graph.apply(.logarithm, a))
    add(adjoint, times: graph.apply(.select, value, growth, zero), to: b)
  }

  /// hypot(a, b) = r: a/r, b/r. atan2(a, b): (b/r)/r, −(a/r)/r. All 0 where r is 0.
  private mutating func propagatePolar(
    _ adjoint: Adjoint, _ operation: Operation, _ value: ID, _ a: ID, _ b: ID
  ) {
    let isAngle = operation == .arcTangent2
    let r = isAngle ? graph.apply(.hypotenuse, a, b) : value
    let zero = graph.constant(0)
    let alongA = graph.apply(.select, r, graph.apply(.divide, a, r), zero)
    let alongB = graph.apply(.select, r, graph.apply(.divide, b, r), zero)
    guard isAngle else {
      add(adjoint, times: alongA, to: a)
      add(adjoint, times: alongB, to: b)
      return
    }
    let turnA = graph.apply(.select, r, graph.apply(.divide, alongB, r), zero)
    let turnB = graph.apply(.select, r, graph.apply(.divide, alongA, r), zero)
    add(adjoint, times: turnA, to: a)
    add(adjoint.scaled(by: -1), times: turnB, to: b)
  }

  private mutating func propagatePiecewise(
    _ adjoint: Adjoint, _ operation: Operation, _ a: ID, _ b: ID, _ c: ID
  ) {
    switch operation {
    case .absolute: add(adjoint, times: graph.apply(.sign, a), to: a)
    case .modulo:  // 1 and −n of the value's own branch, a − n·b; none where there is no value
      let (one, none) = (graph.constant(1), graph.constant(.nan))
      add(adjoint, times: graph.apply(.select, b, one, none), to: a)
      add(adjoint.scaled(by: -1), times: graph.apply(.wholeQuotient, a, b), to: b)
    case .minimum: share(adjoint, graph.apply(.isFirstMinimum, a, b), a, b)
    case .maximum: share(adjoint, graph.apply(.isFirstMaximum, a, b), a, b)
    default: share(adjoint, a, b, c)
    }
  }

  /// Gives the adjoint to `a` where the condition isn't 0, to `b` elsewhere.
  private mutating func share(_ adjoint: Adjoint, _ condition: ID, _ a: ID, _ b: ID) {
    if graph.ranks[a] == .point { add(adjoint.where(condition, isZero: false, in: &graph), to: a) }
    if graph.ranks[b] == .point { add(adjoint.where(condition, isZero: true, in: &graph), to: b) }
  }
}
