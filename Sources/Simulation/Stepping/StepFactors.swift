/// What step t multiplies by, and the noise it adds: known before the step, whatever the weights.
///
/// Where all lanes have the same factors there is one vector of each and the `stride` is 0; else
/// each vector of the block has its own and the stride is 1.
final class StepFactors {
  private(set) var step = 0
  /// The same for every lane.
  private(set) var noise = Vector.zero
  let hasNoise: Bool

  /// s(t), by which the learning rate is multiplied.
  let schedule: UnsafeMutablePointer<Lanes>
  /// c₁, by which m is multiplied.
  let firstCorrection: UnsafeMutablePointer<Lanes>
  /// c₂, by which √v is multiplied.
  let secondCorrection: UnsafeMutablePointer<Lanes>
  let stride: Int

  private let source: Source
  private let lanes: Int

  /// What the factors are looked up in. Shared by all blocks of an experiment.
  struct Source: Sendable {
    /// One for each lane, or a single one for all lanes.
    var tables: [LaneTables]
    var noise: Noise
    var seed: UInt64
  }

  /// Where a lane's factors come from.
  struct LaneTables: Sendable {
    var schedule: StepFunction?
    var firstCorrection: CorrectionTable
    var secondCorrection: CorrectionTable
  }

  /// - Parameter vectors: how many vectors of lanes the block has.
  init(source: Source, vectors: Int) {
    self.source = source
    lanes = vectors * Lanes.count
    stride = source.tables.count == 1 ? 0 : 1
    let count = stride == 0 ? 1 : vectors
    let one = Lanes(repeating: 1)
    schedule = .allocate(capacity: 3 * count)
    schedule.initialize(repeating: one, count: 3 * count)
    firstCorrection = schedule + count
    secondCorrection = firstCorrection + count
    if case .none = source.noise { hasNoise = false } else { hasNoise = true }
  }

  deinit { schedule.deallocate() }

  /// Makes these the factors of a step.
  func advance(to step: Int) {
    self.step = step
    if hasNoise { noise = source.noise.vector(step: step, seed: source.seed) }
    if stride == 0 { fillAll() } else { fillEach() }
  }

  @inline(__always)
  private func fillAll() {
    let tables = source.tables[0]
    if let function = tables.schedule { schedule[0] = Lanes(repeating: function(step)) }
    firstCorrection[0] = Lanes(repeating: tables.firstCorrection[step])
    secondCorrection[0] = Lanes(repeating: tables.secondCorrection[step])
  }

  private func fillEach() {
    for lane in 0..<lanes {
      let tables = source.tables[min(lane, source.tables.count - 1)]
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      if let function = tables.schedule { schedule[vector][element] = function(step) }
      firstCorrection[vector][element] = tables.firstCorrection[step]
      secondCorrection[vector][element] = tables.secondCorrection[step]
    }
  }

  /// The factors of one lane.
  func values(lane: Int) -> (schedule: Double, first: Double, second: Double) {
    let vector = lane / Lanes.count * stride
    let element = lane % Lanes.count
    return (
      schedule[vector][element], firstCorrection[vector][element],
      secondCorrection[vector][element]
    )
  }
}
