/// The weights of each lane of a block after some steps in a row, lane by lane: small enough to stay
/// in the fastest cache, and in the order of the paths they are appended to.
final class PathLog {
  private let lanes: Int
  private let capacity: Int
  private let weights: UnsafeMutablePointer<Vector>

  /// - Parameters:
  ///   - lanes: how many, from the first, are of interest.
  ///   - capacity: entries, one for each step.
  init(lanes: Int, capacity: Int) {
    self.lanes = lanes
    self.capacity = capacity
    weights = UnsafeMutablePointer.allocate(capacity: lanes * capacity)
    weights.initialize(repeating: .zero, count: lanes * capacity)
  }

  deinit { weights.deallocate() }

  /// Makes a block's present weights an entry.
  @inline(__always)
  func note(_ state: BlockState, at index: Int) {
    let x = UnsafeRawPointer(state[.weight, .x])
    let y = UnsafeRawPointer(state[.weight, .y])
    for lane in 0..<lanes {
      // The vectors of a quantity lie side by side, and so do their numbers.
      let offset = lane &* MemoryLayout<Double>.stride
      weights[lane &* capacity &+ index] = Vector(
        x.load(fromByteOffset: offset, as: Double.self),
        y.load(fromByteOffset: offset, as: Double.self))
    }
  }

  /// A lane's weights after the first `count` steps. Valid until the next entry is made.
  func entries(lane: Int, count: Int) -> UnsafeBufferPointer<Vector> {
    precondition(lane < lanes && count <= capacity, "no such entries")
    return UnsafeBufferPointer(start: weights + lane * capacity, count: count)
  }
}

extension LaneBlock {
  /// Makes some steps and notes the weights after each, from entry 0. Follows the decay, too.
  func record(steps: ClosedRange<Int>, in log: PathLog) {
    let (stepper, state) = (stepper, state)
    var index = 0
    for step in steps {
      stepper.followDecay(before: step)
      self.step(step)
      log.note(state, at: index)
      index &+= 1
    }
  }
}
