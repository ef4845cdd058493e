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

  private let noiseSource: Noise
  private let seed: UInt64
  /// The tables of all lanes if the stride is 0.
  private let common: LaneTables
  private let tables: [LaneTables]
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
    if case .none = source.noise { hasNoise = false } else { hasNoise = true }
    noiseSource = source.noise
    seed = source.seed
    common = source.tables[0]
    tables = source.tables
    lanes = vectors * Lanes.count
    stride = tables.count == 1 ? 0 : 1
    let count = stride == 0 ? 1 : vectors
    schedule = Lanes.allocate(count: 3 * count)
    schedule.update(repeating: Lanes(repeating: 1), count: count)
    firstCorrection = schedule + count
    secondCorrection = firstCorrection + count
  }

  deinit { schedule.deallocate() }

  /// Makes these the factors of a step.
  @inline(__always)
  func advance(to step: Int) {
    self.step = step
    if hasNoise { noise = noiseSource.vector(step: step, seed: seed) }
    if stride == 0 { fillAll() } else { fillEach() }
  }

  @inline(__always)
  private func fillAll() {
    if let function = common.schedule { schedule[0] = Lanes(repeating: function(step)) }
    firstCorrection[0] = Lanes(repeating: common.firstCorrection[step])
    secondCorrection[0] = Lanes(repeating: common.secondCorrection[step])
  }

  private func fillEach() {
    for lane in 0..<lanes {
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      let tables = tables[min(lane, tables.count - 1)]
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
