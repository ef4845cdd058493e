/// What step t multiplies by, and the noise it adds: known before the step, whatever the weights.
///
/// Where all lanes have the same factors, they are kept once for all vectors of the block.
@usableFromInline
final class StepFactors {
  private(set) var step = 0
  /// The same for every lane.
  private(set) var noise = Vector.zero
  let hasNoise: Bool
  /// Whether a lane's learning rate changes from step to step.
  let hasSchedule: Bool

  /// The factors of one vector of lanes, side by side in memory.
  @usableFromInline
  struct Factor {
    /// s(t), by which the learning rate is multiplied.
    @usableFromInline var schedule = Lanes(repeating: 1)
    /// c₁, by which m is multiplied.
    @usableFromInline var firstCorrection = Lanes.zero
    /// c₂, by which √v is multiplied.
    @usableFromInline var secondCorrection = Lanes.zero

    init() {}

    /// The same corrections in all lanes, without a schedule.
    @inlinable @inline(__always)
    init(firstCorrection: Double, secondCorrection: Double) {
      self.firstCorrection = Lanes(repeating: firstCorrection)
      self.secondCorrection = Lanes(repeating: secondCorrection)
    }
  }

  private let factors: UnsafeMutablePointer<Factor>
  /// 0 if all vectors share one factor, else 1.
  private let stride: Int

  /// Whether nothing but noise changes from step to step.
  private let isConstant: Bool
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

    fileprivate var isConstant: Bool {
      schedule == nil && firstCorrection.isNone && secondCorrection.isNone
    }
  }

  /// - Parameter vectors: how many vectors of lanes the block has.
  init(source: Source, vectors: Int) {
    if case .none = source.noise { hasNoise = false } else { hasNoise = true }
    hasSchedule = source.tables.contains { $0.schedule != nil }
    isConstant = source.tables.allSatisfy(\.isConstant)
    noiseSource = source.noise
    seed = source.seed
    common = source.tables[0]
    tables = source.tables
    lanes = vectors * Lanes.count
    stride = tables.count == 1 ? 0 : 1
    let count = stride == 0 ? 1 : vectors
    factors = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<Factor>.stride * count, alignment: 64
    ).bindMemory(to: Factor.self, capacity: count)
    factors.initialize(
      repeating: Factor(firstCorrection: 1, secondCorrection: 1), count: count)
  }

  deinit { factors.deallocate() }

  /// The factors of a vector of the block.
  subscript(vector: Int) -> Factor {
    @inline(__always) get { factors[vector &* stride] }
  }

  /// Makes these the factors of a step.
  @inline(__always)
  func advance(to step: Int) {
    self.step = step
    if hasNoise { noise = noiseSource.vector(step: step, seed: seed) }
    guard !isConstant else { return }
    if stride == 0 { fillAll() } else { fillEach() }
  }

  @inline(__always)
  private func fillAll() {
    if let function = common.schedule { factors[0].schedule = Lanes(repeating: function(step)) }
    factors[0].firstCorrection = Lanes(repeating: common.firstCorrection[step])
    factors[0].secondCorrection = Lanes(repeating: common.secondCorrection[step])
  }

  /// The tables of all lanes, if they have the same ones and nothing else changes from step to step.
  var correctionsAlone: LaneTables? {
    stride == 0 && !hasNoise && common.schedule == nil ? common : nil
  }

  private func fillEach() {
    for lane in 0..<lanes {
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      let tables = tables[min(lane, tables.count - 1)]
      if let function = tables.schedule { factors[vector].schedule[element] = function(step) }
      factors[vector].firstCorrection[element] = tables.firstCorrection[step]
      factors[vector].secondCorrection[element] = tables.secondCorrection[step]
    }
  }

  /// The factors of one lane.
  func values(lane: Int) -> (schedule: Double, first: Double, second: Double) {
    let factor = self[lane / Lanes.count]
    let element = lane % Lanes.count
    return (
      factor.schedule[element], factor.firstCorrection[element], factor.secondCorrection[element]
    )
  }
}
