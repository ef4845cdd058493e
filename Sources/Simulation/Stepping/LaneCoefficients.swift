/// The hyperparameters of eight lanes, as a rule's family uses them: nothing but `Lanes`.
protocol LaneCoefficients {
  init()
  /// Sets one lane up.
  mutating func set(_ lane: LaneSetup, element: Int)
}

/// The coefficients of a block: one for each vector of lanes, or one for all of them where the lanes are
/// alike.
struct CoefficientTable<Coefficients: LaneCoefficients> {
  /// Of the first vector.
  let start: UnsafePointer<Coefficients>
  private let stride: Int

  /// To be freed by `deallocate()`. The lanes beyond the last are like the last.
  init(lanes: [LaneSetup], vectors: Int) {
    stride = lanes.count == 1 ? 0 : 1
    let count = lanes.count == 1 ? 1 : vectors
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<Coefficients>.stride * count, alignment: 64
    ).bindMemory(to: Coefficients.self, capacity: count)
    memory.initialize(repeating: Coefficients(), count: count)
    for lane in 0..<count * Lanes.count {
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      memory[vector].set(lanes[min(lane, lanes.count - 1)], element: element)
    }
    start = UnsafePointer(memory)
  }

  /// Of a vector of the block.
  subscript(vector: Int) -> Coefficients {
    @inline(__always) get { start[vector &* stride] }
  }

  func deallocate() { start.deallocate() }
}
