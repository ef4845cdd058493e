import Simulation

/// How a pass goes over its block.
protocol BlockLoop {
  static func unary(_ pass: UnsafePointer<Pass>, _ body: (Lanes) -> Lanes)
  static func binary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes) -> Lanes)
  static func ternary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes, Lanes) -> Lanes)
  static func quaternary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes, Lanes, Lanes) -> Lanes)
}

/// Blocks of one vector: no loop at all, and no strides.
enum SingleVector: BlockLoop {
  @inline(__always)
  static func unary(_ pass: UnsafePointer<Pass>, _ body: (Lanes) -> Lanes) {
    let pass = pass.pointee
    pass.result.pointee = body(pass.a.base.pointee)
  }

  @inline(__always)
  static func binary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes) -> Lanes) {
    let pass = pass.pointee
    pass.result.pointee = body(pass.a.base.pointee, pass.b.base.pointee)
  }

  @inline(__always)
  static func ternary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes, Lanes) -> Lanes) {
    let pass = pass.pointee
    pass.result.pointee = body(
      pass.a.base.pointee, pass.b.base.pointee, pass.c.base.pointee)
  }

  @inline(__always)
  static func quaternary(
    _ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes, Lanes, Lanes) -> Lanes
  ) {
    let pass = pass.pointee
    pass.result.pointee = body(
      pass.a.base.pointee, pass.b.base.pointee, pass.c.base.pointee, pass.d.base.pointee)
  }
}

/// Blocks of any size. The loops run over locals: a store might change the pass itself, as far as the
/// compiler knows.
enum ManyVectors: BlockLoop {
  @inline(__always)
  static func unary(_ pass: UnsafePointer<Pass>, _ body: (Lanes) -> Lanes) {
    let pass = pass.pointee
    var (result, a) = (pass.result, pass.a.base)
    for _ in 0..<pass.vectors {
      result.pointee = body(a.pointee)
      result += 1
      a += pass.a.stride
    }
  }

  @inline(__always)
  static func binary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes) -> Lanes) {
    let pass = pass.pointee
    var (result, a, b) = (pass.result, pass.a.base, pass.b.base)
    for _ in 0..<pass.vectors {
      result.pointee = body(a.pointee, b.pointee)
      result += 1
      a += pass.a.stride
      b += pass.b.stride
    }
  }

  @inline(__always)
  static func ternary(_ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes, Lanes) -> Lanes) {
    let pass = pass.pointee
    var (result, a, b, c) = (pass.result, pass.a.base, pass.b.base, pass.c.base)
    for _ in 0..<pass.vectors {
      result.pointee = body(a.pointee, b.pointee, c.pointee)
      result += 1
      a += pass.a.stride
      b += pass.b.stride
      c += pass.c.stride
    }
  }

  /// Often two products whose first factors are the same for all points.
  @inline(__always)
  static func quaternary(
    _ pass: UnsafePointer<Pass>, _ body: (Lanes, Lanes, Lanes, Lanes) -> Lanes
  ) {
    let pass = pass.pointee
    var (result, a, b, c, d) = (
      pass.result, pass.a.base, pass.b.base, pass.c.base, pass.d.base
    )
    if pass.a.stride == 0, pass.c.stride == 0 {
      let (first, third) = (a.pointee, c.pointee)
      for _ in 0..<pass.vectors {
        result.pointee = body(first, b.pointee, third, d.pointee)
        result += 1
        b += pass.b.stride
        d += pass.d.stride
      }
    } else {
      for _ in 0..<pass.vectors {
        result.pointee = body(a.pointee, b.pointee, c.pointee, d.pointee)
        result += 1
        a += pass.a.stride
        b += pass.b.stride
        c += pass.c.stride
        d += pass.d.stride
      }
    }
  }
}
