extension Trajectory {
  /// ‖w_t‖ for t = 0…`lastStep`: the bits of `path[t].norm`, eight of them at a time.
  public func norms() -> [Double] {
    Array(unsafeUninitializedCapacity: path.count) { norms, count in
      let bytes = UnsafeMutableRawBufferPointer(norms)
      path.withUnsafeBytes { numbers in
        while path.count - count >= Lanes.count {
          bytes.storeBytes(
            of: Self.norms(numbers, from: count).vector,
            toByteOffset: count * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
          count += Lanes.count
        }
      }
      for step in count..<path.count { norms.initializeElement(at: step, to: path[step].norm) }
      count = path.count
    }
  }

  /// The norms of eight points, which lie in memory as x, y, x, y…
  @inline(__always)
  private static func norms(_ numbers: UnsafeRawBufferPointer, from step: Int) -> Lanes {
    func pairs(at point: Int) -> SIMD8<Double> {
      numbers.loadUnaligned(
        fromByteOffset: point * MemoryLayout<Vector>.stride, as: SIMD8<Double>.self)
    }
    let (first, second) = (pairs(at: step), pairs(at: step + Lanes.count / 2))
    return Norm.of(
      Lanes(SIMD8(lowHalf: first.evenHalf, highHalf: second.evenHalf)),
      Lanes(SIMD8(lowHalf: first.oddHalf, highHalf: second.oddHalf)))
  }
}
