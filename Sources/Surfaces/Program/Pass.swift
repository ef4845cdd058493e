import Simulation

/// One instruction bound to memory: a loop over a block.
struct Pass {
  private let code: Instruction.Code
  private let result: UnsafeMutablePointer<Lanes>
  private let a, b, c: Machine.Binding
  private let vectors: Int

  init(_ i: Instruction, bindings: UnsafePointer<Machine.Binding>, vectors: Int) {
    code = i.code
    result = bindings[Int(i.result)].base
    a = bindings[Int(i.a)]
    b = bindings[Int(i.b)]
    c = bindings[Int(i.c)]
    self.vectors = vectors
  }

  /// The choice is made once a block; each case is a loop of its own.
  @inline(__always)
  func run() {
    switch code {
    case .operation(let operation): run(operation)
    case .fused(let fusion): run(fusion)
    case .copy: unary { $0 }
    }
  }

  @inline(__always)
  private func run(_ operation: Operation) {
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
  private func run(_ fusion: Fusion) {
    switch fusion {
    case .sumPlus: ternary { ($0 + $1) + $2 }
    case .sumMinus: ternary { ($0 + $1) - $2 }
    case .minusSum: ternary { $2 - ($0 + $1) }
    case .sumTimes: ternary { ($0 + $1) * $2 }
    case .differencePlus: ternary { ($0 - $1) + $2 }
    case .differenceMinus: ternary { ($0 - $1) - $2 }
    case .minusDifference: ternary { $2 - ($0 - $1) }
    case .differenceTimes: ternary { ($0 - $1) * $2 }
    case .productPlus: ternary { ($0 * $1) + $2 }
    case .productMinus: ternary { ($0 * $1) - $2 }
    case .minusProduct: ternary { $2 - ($0 * $1) }
    case .productTimes: ternary { ($0 * $1) * $2 }
    }
  }

  // MARK: Loops
  //
  // Over locals: a store might change the pass itself, as far as the compiler knows.

  @inline(__always)
  private func unary(_ body: (Lanes) -> Lanes) {
    var (result, a) = (result, a.base)
    let (vectors, strideA) = (vectors, self.a.stride)
    for _ in 0..<vectors {
      result.pointee = body(a.pointee)
      result += 1
      a += strideA
    }
  }

  @inline(__always)
  private func binary(_ body: (Lanes, Lanes) -> Lanes) {
    var (result, a, b) = (result, a.base, b.base)
    let (vectors, strideA, strideB) = (vectors, self.a.stride, self.b.stride)
    for _ in 0..<vectors {
      result.pointee = body(a.pointee, b.pointee)
      result += 1
      a += strideA
      b += strideB
    }
  }

  @inline(__always)
  private func ternary(_ body: (Lanes, Lanes, Lanes) -> Lanes) {
    var (result, a, b, c) = (result, a.base, b.base, c.base)
    let (vectors, strideA, strideB, strideC) = (
      vectors, self.a.stride, self.b.stride, self.c.stride
    )
    for _ in 0..<vectors {
      result.pointee = body(a.pointee, b.pointee, c.pointee)
      result += 1
      a += strideA
      b += strideB
      c += strideC
    }
  }

  /// For the functions of the C library, which take one number or two.
  private func laneByLane(_ operation: Operation) {
    binary { a, b in Lanes.map(a, b) { operation.value($0, $1, $0) } }
  }

  /// The seed is the same in all lanes.
  private func draw() {
    ternary { k, high, low in
      Lanes.map(k) { k, _ in NormalDraws.value(k, seedHigh: high[0], seedLow: low[0]) }
    }
  }
}
