/// The hyperparameters of eight lanes, as a rule's family uses them: nothing but `Lanes`.
protocol LaneCoefficients {
  init()
  /// Sets one lane up.
  mutating func set(_ lane: LaneSetup, element: Int)
}

extension LaneCoefficients {
  /// The coefficients of a block, to be freed by `deallocate()`. The lanes beyond the last are like
  /// the last.
  static func allocate(lanes: [LaneSetup], vectors: Int) -> UnsafePointer<Self> {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<Self>.stride * vectors, alignment: 64
    ).bindMemory(to: Self.self, capacity: vectors)
    memory.initialize(repeating: Self(), count: vectors)
    for lane in 0..<vectors * Lanes.count {
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      memory[vector].set(lanes[min(lane, lanes.count - 1)], element: element)
    }
    return UnsafePointer(memory)
  }
}
