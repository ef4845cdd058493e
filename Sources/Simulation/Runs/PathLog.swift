/// The weights of each lane of a vector after some steps in a row, lane by lane: small enough to stay
/// in the fastest cache, and in the order of the paths they are appended to.
@usableFromInline
final class PathLog {
  /// Where entries are made.
  let entries: Entries
  private let weights: UnsafeMutablePointer<Vector>

  /// - Parameters:
  ///   - lanes: how many, from the first, are of interest.
  ///   - capacity: entries, one for each step.
  init(lanes: Int, capacity: Int) {
    precondition(lanes <= Lanes.count, "a log is of one vector of lanes")
    weights = UnsafeMutablePointer.allocate(capacity: lanes * capacity)
    weights.initialize(repeating: .zero, count: lanes * capacity)
    entries = Entries(lanes: lanes, capacity: capacity, memory: weights)
  }

  deinit { weights.deallocate() }

  /// A lane's weights after the first `count` steps. Valid until the next entry is made.
  func path(lane: Int, count: Int) -> UnsafeBufferPointer<Vector> {
    precondition(lane < entries.lanes && count <= entries.capacity, "no such entries")
    return UnsafeBufferPointer(start: weights + lane * entries.capacity, count: count)
  }

  /// The log's memory, laid open for code that is compiled elsewhere.
  @usableFromInline
  struct Entries {
    @usableFromInline let lanes: Int
    @usableFromInline let capacity: Int
    /// x and y of each entry, lane after lane.
    @usableFromInline let memory: UnsafeMutableRawPointer

    /// From entry to entry, in bytes.
    @inlinable
    static var stride: Int { MemoryLayout<SIMD2<Double>>.stride }

    /// Where an entry of a lane is.
    @inlinable @inline(__always)
    func place(lane: Int, index: Int) -> UnsafeMutableRawPointer {
      memory + (lane &* capacity &+ index) &* Self.stride
    }

    /// Makes the present weights an entry.
    @inlinable @inline(__always)
    func note(x: Lanes, y: Lanes, at index: Int) {
      for lane in 0..<lanes {
        place(lane: lane, index: index)
          .storeBytes(of: SIMD2(x[lane], y[lane]), as: SIMD2<Double>.self)
      }
    }
  }
}
