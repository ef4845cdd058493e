import Networks
import Simulation

/// What claims read of a network's runs, kept so that each is worked out once. Belongs to one thread.
final class NetworkReadings {
  private let runs: [NetworkTrajectory]
  private let cancellation: Cancellation
  private lazy var walks = runs.map(NetworkWalk.init)
  private var updates: [Moment: WeightUpdate] = [:]
  private lazy var ends = WeightPlane.ends(of: runs)
  private lazy var principal = WeightPlane.principal(of: runs)

  private struct Moment: Hashable {
    var run: Int
    var step: Int
  }

  init(_ runs: [NetworkTrajectory], unless cancellation: Cancellation) {
    self.runs = runs
    self.cancellation = cancellation
  }

  /// A quantity at each of some steps, NaN where there is none; between kept steps as at the last of them.
  func values(of quantity: RunQuantity, run: Int, at steps: ClosedRange<Int>) -> [Double] {
    let trajectory = runs[run]
    return steps.map { step in
      switch quantity {
      case .norm: trajectory.norm(at: step)
      case .evaluation(let what): what.value(of: trajectory.keptStep(at: step)) ?? .nan
      default: .nan
      }
    }
  }

  /// Whether a run was evaluated at a step.
  func isKept(_ step: Int, ofRun run: Int) -> Bool { runs[run].keptStep(at: step).step == step }

  func weights(ofRun run: Int, at step: Int) -> [Double] { walks[run].weights(at: step) }

  var network: Network { runs[0].experiment.network }

  func norm(of tensor: WeightTensor, run: Int, at step: Int) -> Double {
    runs[run].norm(of: tensor, at: step)
  }

  /// What a step did. Some hundred of them fit in the memory.
  func update(ofRun run: Int, at step: Int) -> WeightUpdate {
    let moment = Moment(run: run, step: step)
    if let known = updates[moment] { return known }
    if updates.count >= 256 { updates.removeAll() }
    let update = walks[run].update(at: step)
    updates[moment] = update
    return update
  }

  func rates(ofRun run: Int, at step: Int) -> DecayRates {
    DecayRates(of: update(ofRun: run, at: step), in: runs[run].run)
  }

  /// The part of a run's variance that lies in a plane; nil where there is none.
  func share(ofRun run: Int, inPrincipal isPrincipal: Bool) -> Double? {
    guard runs[run].outcome == .completed else { return nil }
    return plane(isPrincipal)?.share(of: runs[run].kept.map(\.weights))
  }

  /// The loss under a run's end in a plane over its own; nil where there is none.
  func lossRatio(ofRun run: Int, inPrincipal isPrincipal: Bool) -> Double? {
    guard runs[run].outcome == .completed, let plane = plane(isPrincipal),
      let end = runs[run].kept.last
    else { return nil }
    let experiment = runs[run].experiment
    return LossPlane(plane, of: experiment.network, on: experiment.data)
      .lossRatios(of: [end], unless: cancellation)?.first
  }

  private func plane(_ isPrincipal: Bool) -> WeightPlane? { isPrincipal ? principal : ends }
}

extension RunQuantity.Evaluated {
  /// nil without rows to validate with.
  fileprivate func value(of kept: NetworkTrajectory.KeptStep) -> Double? {
    switch self {
    case .trainLoss: kept.training?.loss
    case .trainAccuracy: kept.training?.accuracy
    case .validationLoss: kept.validation?.loss
    case .validationAccuracy: kept.validation?.accuracy
    }
  }
}

extension ClaimRuns {
  /// How far apart two runs are.
  func gap(between run: Int, and other: Int, at step: Int) throws(ClaimFailure) -> Double {
    guard let networks else { return (paths[run].path[step] - paths[other].path[step]).norm }
    try requireInterest()
    let (a, b) = (networks.weights(ofRun: run, at: step), networks.weights(ofRun: other, at: step))
    return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
