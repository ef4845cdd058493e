import Networks
import Simulation

extension Main {
  /// Training networks, and the loss over a plane of weights.
  static func networkPairs() throws -> [Pair] {
    let digits = TrainingData(.digits, .init(training: 1000), seed: 3)
    let moons = TrainingData(
      .moons(400, deviation: 0.2, seed: 3), .init(training: 200), seed: 3)
    func digitsWork(_ rule: Rule, batch: Int, steps: Int) -> NetworkWork {
      NetworkWork(
        layers: [64, 32, 10], digits, batch: batch, steps: steps, rule: rule,
        weightDecay: rule == .adamL2 ? 0.001 : 0.1)
    }
    func moonsWork(batch: Int) -> NetworkWork {
      NetworkWork(
        layers: [2, 16, 16, 2], moons, batch: batch, steps: 10_000, rule: .adamW, weightDecay: 0.1)
    }
    let adamW = digitsWork(.adamW, batch: 32, steps: 2000)
    return try [
      trainingPair("network 64-32-10, AdamW, batch 32", adamW),
      trainingPair(
        "network 64-32-10, Adam+L2, batch 32", digitsWork(.adamL2, batch: 32, steps: 2000)),
      trainingPair(
        "network 64-32-10, AdamW, all 1000 rows", digitsWork(.adamW, batch: 1000, steps: 100)),
      trainingPair("network 2-16-16-2, AdamW, batch 32", moonsWork(batch: 32)),
      trainingPair("network 2-16-16-2, AdamW, batch 10", moonsWork(batch: 10)),
      planePair("plane 60 × 40 of 64-32-10, 1000 rows", PlaneWork(adamW)),
    ]
  }

  private static func trainingPair(_ name: String, _ work: NetworkWork) throws -> Pair {
    try compare(name, work.train(), work.trainReference())
    return Pair(
      name: name, unit: .networkSteps, amount: work.steps, referenceAmount: work.steps,
      ours: { blackHole(work.train()) }, reference: { blackHole(work.trainReference()) })
  }

  private static func planePair(_ name: String, _ work: PlaneWork) throws -> Pair {
    try compare(name, work.losses(), work.referenceLosses())
    return Pair(
      name: name, unit: .points, amount: work.points, referenceAmount: work.points,
      ours: { blackHole(work.losses()) }, reference: { blackHole(work.referenceLosses()) })
  }

  private static func compare(_ name: String, _ ours: Double, _ reference: Double) throws {
    guard abs(ours - reference) < 1e-9 * abs(reference) else {
      throw Disagreement("\(name): \(ours), C: \(reference)")
    }
  }
}
