import Simulation

/// What an instruction does, in loops of one kind, with the pass where it lies: to copy one takes as long as a
/// loop over a vector or two.
struct PassRunner<Loop: BlockLoop> {
  let pass: UnsafePointer<Pass>

  @inline(__always)
  func run() {
    switch pass.pointee.code {
    case .operation(let operation): run(operation)
    case .fused(let fusion): run(fusion)
    case .copy: unary { $0 }
    }
  }

  @inline(__always)
  func run(_ operation: Operation) {
    switch operation {
    case .add: binary { $0 + $1 }
    case .subtract: binary { $0 - $1 }
    case .multiply: binary { $0 * $1 }
    case .divide: binary { $0 / $1 }
    case .squareRoot: unary { $0.squareRoot() }
    case .absolute: unary { $0.magnitude() }
    case .sign: unary { $0.sign() }
    case .floor: unary { $0.rounded(.down) }
    case .ceiling: unary { $0.rounded(.up) }
    case .minimum: binary { Lanes.minimum($0, $1) }
    case .maximum: binary { Lanes.maximum($0, $1) }
    case .less: binary { Lanes.less($0, $1) }
    case .lessOrEqual: binary { Lanes.lessOrEqual($0, $1) }
    case .equal: binary { Lanes.equal($0, $1) }
    case .notEqual: binary { Lanes.notEqual($0, $1) }
    case .isFirstMinimum: binary { Lanes.isFirstMinimum($0, $1) }
    case .isFirstMaximum: binary { Lanes.isFirstMaximum($0, $1) }
    case .select: ternary { Lanes.select($0, $1, $2) }
    case .normal: draw()
    default: laneByLane(operation)
    }
  }

  @inline(__always)
  func run(_ fusion: Fusion) {
    switch fusion {
    case .sumPlus: ternary { ($0 + $1) + $2 }
    case .sumMinus: ternary { ($0 + $1) - $2 }
    case .minusSum: ternary { $2 - ($0 + $1) }
    case .sumTimes: ternary { ($0 + $1) * $2 }
    case .sumOver: ternary { ($0 + $1) / $2 }
    case .overSum: ternary { $2 / ($0 + $1) }
    case .differencePlus: ternary { ($0 - $1) + $2 }
    case .differenceMinus: ternary { ($0 - $1) - $2 }
    case .minusDifference: ternary { $2 - ($0 - $1) }
    case .differenceTimes: ternary { ($0 - $1) * $2 }
    case .differenceOver: ternary { ($0 - $1) / $2 }
    case .overDifference: ternary { $2 / ($0 - $1) }
    case .productPlus: ternary { ($0 * $1) + $2 }
    case .productMinus: ternary { ($0 * $1) - $2 }
    case .minusProduct: ternary { $2 - ($0 * $1) }
    case .productTimes: ternary { ($0 * $1) * $2 }
    case .productOver: ternary { ($0 * $1) / $2 }
    case .overProduct: ternary { $2 / ($0 * $1) }
    case .quotientPlus: ternary { ($0 / $1) + $2 }
    case .quotientMinus: ternary { ($0 / $1) - $2 }
    case .minusQuotient: ternary { $2 - ($0 / $1) }
    case .quotientTimes: ternary { ($0 / $1) * $2 }
    case .quotientOver: ternary { ($0 / $1) / $2 }
    case .overQuotient: ternary { $2 / ($0 / $1) }
    case .rootPlus: binary { $0.squareRoot() + $1 }
    case .rootMinus: binary { $0.squareRoot() - $1 }
    case .minusRoot: binary { $1 - $0.squareRoot() }
    case .rootTimes: binary { $0.squareRoot() * $1 }
    case .rootOver: binary { $0.squareRoot() / $1 }
    case .overRoot: binary { $1 / $0.squareRoot() }
    case .rootOfQuotient: binary { ($0 / $1).squareRoot() }
    case .rootOfQuotientPlus: ternary { ($0 / $1).squareRoot() + $2 }
    case .sumSquared: binary { square($0 + $1) }
    case .differenceSquared: binary { square($0 - $1) }
    case .productSquared: binary { square($0 * $1) }
    case .productPlusProduct: quaternary { $0 * $1 + $2 * $3 }
    case .productMinusProduct: quaternary { $0 * $1 - $2 * $3 }
    case .productPlusScaledSquare: quaternary { $0 * $1 + $2 * square($3) }
    }
  }

  @inline(__always)
  private func square(_ a: Lanes) -> Lanes { a * a }

  /// For the functions of the C library, which take one number or two.
  @inline(never)
  private func laneByLane(_ operation: Operation) {
    binary { a, b in Lanes.map(a, b) { operation.value($0, $1, $0) } }
  }

  /// The seed is the same in all lanes.
  @inline(never)
  private func draw() {
    ternary { k, high, low in
      Lanes.map(k) { k, _ in NormalDraws.value(k, seedHigh: high[0], seedLow: low[0]) }
    }
  }

  // MARK: Loops

  @inline(__always)
  private func unary(_ body: (Lanes) -> Lanes) { Loop.unary(pass, body) }

  @inline(__always)
  private func binary(_ body: (Lanes, Lanes) -> Lanes) { Loop.binary(pass, body) }

  @inline(__always)
  private func ternary(_ body: (Lanes, Lanes, Lanes) -> Lanes) { Loop.ternary(pass, body) }

  @inline(__always)
  private func quaternary(_ body: (Lanes, Lanes, Lanes, Lanes) -> Lanes) {
    Loop.quaternary(pass, body)
  }
}
