/// How an operation hands on what its operands would be without decay, where they aren't numbers of the
/// step alone.
enum Split: Equatable {
  /// It is applied to them as to the real ones.
  case linear
  /// A scale: the real result.
  case scale
  /// That of what the real values choose.
  case choice(FormulaFunction)
  /// In proportion: f(a)·a₀/a; at a = 0 as said.
  case odd(atZero: AtZero)
  /// In proportion where both parts pull one way, else all to the stronger.
  case sign
  case clip
  /// Not at all: the real result if nothing differs, else NaN.
  case none

  enum AtZero { case undecayed, result }

  init(_ function: FormulaFunction) {
    self =
      switch function {
      case .abs, .sqrt, .exp, .log, .log2, .log10, .hypot, .cosh, .sigmoid, .softplus: .scale
      case .where, .min, .max: .choice(function)
      case .tanh, .atan: .odd(atZero: .undecayed)
      case .sign: .sign
      case .sin, .cos, .tan, .asin, .acos, .atan2, .sinh, .mod, .floor, .ceil, .normal: .none
      }
  }
}

extension Graph {
  /// The node of a result without decay.
  ///
  /// - Parameters:
  ///   - result: the real one.
  ///   - a: the operands, then the same without decay.
  mutating func undecayed(_ result: ID, _ split: Split, _ a: [ID], _ a0: [ID]) -> ID {
    switch split {
    case .linear: preconditionFailure("the operation is applied to the operands")
    case .scale: return result
    case .choice(.where): return apply(.select, a[0], a0[1], a0[2])
    case .choice(let function):
      let isFirst: Operation = function == .min ? .isFirstMinimum : .isFirstMaximum
      return apply(.select, apply(isFirst, a[0], a[1]), a0[0], a0[1])
    case .odd(let atZero):
      let share = apply(.divide, apply(.multiply, result, a0[0]), a[0])
      return unlessZero(a[0], share, else: atZero == .undecayed ? a0[0] : result)
    case .sign:
      let share = apply(
        .minimum, apply(.maximum, apply(.divide, a0[0], a[0]), constant(0)), constant(1))
      return unlessZero(a[0], apply(.multiply, result, share), else: result)
    case .clip: return clipped(a, a0)
    case .none:
      let isSame = zip(a, a0).filter { $0 != $1 }.map { apply(.equal, $0, $1) }
      let isAllSame = isSame.dropFirst().reduce(isSame[0]) { apply(.multiply, $0, $1) }
      return apply(.select, isAllSame, result, constant(.nan))
    }
  }

  private mutating func unlessZero(_ a: ID, _ value: ID, else atZero: ID) -> ID {
    apply(.select, apply(.equal, a, constant(0)), atZero, value)
  }

  /// Inside the bounds a₀. Outside, with b the bound, b·a₀/a if │b│ ≤ │a│, else the bound without decay.
  private mutating func clipped(_ a: [ID], _ a0: [ID]) -> ID {
    let (x, low, high) = (a[0], a[1], a[2])
    func atBound(_ graph: inout Graph, _ bound: ID, _ undecayed: ID) -> ID {
      let size = (graph.apply(.absolute, bound), graph.apply(.absolute, x))
      let share = graph.apply(.divide, graph.apply(.multiply, bound, a0[0]), x)
      return graph.apply(.select, graph.apply(.lessOrEqual, size.0, size.1), share, undecayed)
    }
    let atLow = atBound(&self, low, a0[1])
    let atHigh = atBound(&self, high, a0[2])
    let isAboveLow = apply(.isFirstMaximum, x, low)
    let raised = apply(.maximum, x, low)
    let isBelowHigh = apply(.isFirstMinimum, raised, high)
    return apply(.select, isBelowHigh, apply(.select, isAboveLow, a0[0], atLow), atHigh)
  }
}
