/// Formulas as a graph of operations on numbers, in which no operation occurs twice.
///
/// A node comes after its operands. Operations on constants are carried out when the node is made;
/// nothing else is simplified that could change a result's bits.
struct Graph {
  typealias ID = Int

  enum Variable: Hashable {
    /// One number for each point: the coordinates x and y of a loss, or whatever else a program reads.
    case input(Int)
    /// The step.
    case t

    static let x = input(0)
    static let y = input(1)

    /// What a loss calls x, y or t.
    init?(name: String) {
      switch name {
      case "x": self = .x
      case "y": self = .y
      case "t": self = .t
      default: return nil
      }
    }
  }

  enum Node: Hashable {
    /// By its bits, so that 0 and −0 are two constants and NaN is one.
    case constant(UInt64)
    case variable(Variable)
    /// Operands that the operation doesn't have repeat the first.
    case operation(Operation, ID, ID, ID)
  }

  /// What a node's value changes with.
  enum Rank: Int, Comparable {
    case constant, step, point
    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var nodes: [Node] = []
  private(set) var ranks: [Rank] = []
  private var ids: [Node: ID] = [:]
  /// Nodes that are a power of another with a whole exponent, made by multiplication.
  private var wholePowers: [ID: (base: ID, exponent: Int)] = [:]

  private mutating func insert(_ node: Node, rank: Rank) -> ID {
    if let id = ids[node] { return id }
    nodes.append(node)
    ranks.append(rank)
    ids[node] = nodes.count - 1
    return nodes.count - 1
  }

  mutating func constant(_ value: Double) -> ID {
    insert(.constant(value.bitPattern), rank: .constant)
  }

  mutating func variable(_ variable: Variable) -> ID {
    insert(.variable(variable), rank: variable == .t ? .step : .point)
  }

  /// The value of a constant node; nil for any other.
  func constantValue(_ id: ID) -> Double? {
    if case .constant(let bits) = nodes[id] { Double(bitPattern: bits) } else { nil }
  }

  /// The inputs that the values of nodes depend on.
  func inputs(of roots: [ID]) -> Set<Int> {
    var isNeeded = Set(roots)
    var inputs: Set<Int> = []
    for id in nodes.indices.reversed() where isNeeded.contains(id) {
      switch nodes[id] {
      case .constant, .variable(.t): break
      case .variable(.input(let input)): inputs.insert(input)
      case .operation(_, let a, let b, let c): isNeeded.formUnion([a, b, c])
      }
    }
    return inputs
  }

  /// The node that applies an operation to one, two or three operands.
  mutating func apply(_ operation: Operation, _ a: ID, _ b: ID? = nil, _ c: ID? = nil) -> ID {
    let (b, c) = (b ?? a, c ?? a)
    if let p = constantValue(a), let q = constantValue(b), let r = constantValue(c) {
      return constant(operation.value(p, q, r))
    }
    if let simpler = simplified(operation, a, b, c) { return simpler }
    let rank = max(ranks[a], ranks[b], ranks[c])
    if operation.isCommutative {
      return insert(.operation(operation, min(a, b), max(a, b), min(a, b)), rank: rank)
    }
    return insert(.operation(operation, a, b, c), rank: rank)
  }

  /// A node that is equal bit for bit, zeros' signs and all; nil if there is no simpler one.
  private mutating func simplified(_ operation: Operation, _ a: ID, _ b: ID, _ c: ID) -> ID? {
    let (p, q) = (constantValue(a), constantValue(b))
    switch operation {
    case .multiply:
      if p == 1 { return b }
      if q == 1 { return a }
      return p == -1 ? negated(b) : q == -1 ? negated(a) : nil
    case .divide: return q == 1 ? a : nil
    case .subtract: return q == 0 && q?.sign == .plus ? a : nil
    case .add:
      if p == 0 && p?.sign == .minus { return b }
      return q == 0 && q?.sign == .minus ? a : nil
    case .select: return p.map { $0 != 0 ? b : c }
    default: return nil
    }
  }

  /// −(k·a) is (−k)·a exactly; nil if the node is no such product.
  private mutating func negated(_ id: ID) -> ID? {
    guard case .operation(.multiply, let a, let b, _) = nodes[id] else { return nil }
    if let factor = constantValue(a) { return apply(.multiply, constant(-factor), b) }
    if let factor = constantValue(b) { return apply(.multiply, a, constant(-factor)) }
    return nil
  }
}

// MARK: - Powers

extension Graph {
  /// The exponents whose powers are made by multiplication.
  static let wholeExponents = -64...64

  /// base^exponent, as `Formula` describes it.
  mutating func power(_ base: ID, _ exponent: ID) -> ID {
    guard let number = constantValue(exponent), let whole = Int(exactly: number),
      Self.wholeExponents.contains(whole)
    else { return apply(.power, base, exponent) }
    return raise(base, to: whole)
  }

  /// base^exponent by multiplication.
  mutating func raise(_ base: ID, to exponent: Int) -> ID {
    if exponent == 0 { return constant(1) }
    if exponent == 1 { return base }
    let result: ID
    if exponent < 0 {
      result = apply(.divide, constant(1), raise(base, to: -exponent))
    } else if exponent.isMultiple(of: 2) {
      let half = raise(base, to: exponent / 2)
      result = apply(.multiply, half, half)
    } else {
      result = apply(.multiply, raise(base, to: exponent - 1), base)
    }
    wholePowers[result] = (base, exponent)
    return result
  }

  /// What a node made by `raise` is a power of; nil for other nodes.
  func wholePower(_ id: ID) -> (base: ID, exponent: Int)? { wholePowers[id] }
}
