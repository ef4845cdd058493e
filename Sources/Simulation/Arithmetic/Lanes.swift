public import CLanes

/// Eight numbers that are added, multiplied, divided and rooted at once.
///
/// Each operation is IEEE 754's, lane by lane, so a lane's bits do not depend on its neighbours or
/// on the machine's vector width.
@frozen
public struct Lanes: Sendable {
  public var vector: SIMD8<Double>

  @inlinable @inline(__always)
  public init(_ vector: SIMD8<Double>) { self.vector = vector }

  /// The same number in every lane.
  @inlinable @inline(__always)
  public init(repeating value: Double) { vector = SIMD8(repeating: value) }

  /// How many numbers there are.
  @inlinable @inline(__always)
  public static var count: Int { 8 }

  @inlinable @inline(__always)
  public static var zero: Lanes { Lanes(repeating: 0) }

  @inlinable
  public subscript(lane: Int) -> Double {
    @inline(__always) get { vector[lane] }
    @inline(__always) set { vector[lane] = newValue }
  }

  @inlinable @inline(__always)
  public static func + (a: Lanes, b: Lanes) -> Lanes { Lanes(lanes_add(a.vector, b.vector)) }
  @inlinable @inline(__always)
  public static func - (a: Lanes, b: Lanes) -> Lanes { Lanes(lanes_subtract(a.vector, b.vector)) }
  @inlinable @inline(__always)
  public static func * (a: Lanes, b: Lanes) -> Lanes { Lanes(lanes_multiply(a.vector, b.vector)) }
  @inlinable @inline(__always)
  public static func / (a: Lanes, b: Lanes) -> Lanes { Lanes(lanes_divide(a.vector, b.vector)) }

  @inlinable @inline(__always)
  /// The square root of each lane, rounded as IEEE 754 has it; NaN below 0.
  public func squareRoot() -> Lanes { Lanes(lanes_square_root(vector)) }

  /// The larger number of each lane; of a number and a NaN, the number.
  @inlinable @inline(__always)
  public static func maximum(_ a: Lanes, _ b: Lanes) -> Lanes {
    Lanes(lanes_maximum(a.vector, b.vector))
  }

  /// The first four numbers twice.
  var repeatingFirstHalf: Lanes {
    Lanes(SIMD8(lowHalf: vector.lowHalf, highHalf: vector.lowHalf))
  }

  /// Whether every lane is a number from `low` to `high`.
  @inline(__always)
  func isWithin(_ low: Double, _ high: Double) -> Bool { lanes_are_within(vector, low, high) }

  /// │a│
  @inlinable @inline(__always)
  public var magnitude: Lanes { Lanes(lanes_magnitude(vector)) }
}

extension Lanes {
  /// Memory for vectors of zeros, to be freed by `deallocate()`.
  ///
  /// It begins on a 64-byte boundary, so that no vector lies across two cache lines: Swift's own
  /// allocation promises 16 bytes, and half the speed is lost then.
  public static func allocate(count: Int) -> UnsafeMutablePointer<Lanes> {
    let size = MemoryLayout<Lanes>.stride * count
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
      .bindMemory(to: Lanes.self, capacity: count)
    memory.initialize(repeating: .zero, count: count)
    return memory
  }
}
