/// Sixteen numbers that are computed with at once, by the functions of `CLanes`.
typealias Sixteen = SIMD16<Double>

extension Sixteen {
  /// How many there are.
  static let count = 16

  /// A number of rows or columns, rounded up to whole sixteens.
  static func rounded(_ count: Int) -> Int { (count + 15) & ~15 }
}

/// Memory for numbers on a 64-byte boundary, so that no vector lies across two cache lines: zeros at
/// first. Belongs to one thread.
final class NumberRoom {
  let start: UnsafeMutablePointer<Double>
  let count: Int

  init(count: Int) {
    self.count = count
    let size = max(1, count)
    start = UnsafeMutableRawPointer.allocate(
      byteCount: size * MemoryLayout<Double>.stride, alignment: 64
    ).bindMemory(to: Double.self, capacity: size)
    start.initialize(repeating: 0, count: size)
  }

  deinit { start.deallocate() }
}
