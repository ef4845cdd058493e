import Simulation

/// Some kept steps of a run that are to be evaluated.
struct EvaluationPiece: Sendable {
  /// The experiment's run.
  let run: Int
  /// Places among the run's kept steps, with the weights there.
  let points: [(place: Int, weights: [Double])]

  /// What has come out at one of them.
  struct Result: Sendable {
    let place: Int
    let training: Evaluation
    /// nil without such rows.
    let validation: Evaluation?
  }

  /// - Returns: nil if cancelled.
  func results(
    in experiment: NetworkExperiment, unless cancellation: Cancellation
  ) -> [Result]? {
    let pass = NetworkPass(experiment.network, rows: experiment.data.training.count)
    let data = experiment.data
    var results: [Result] = []
    for (place, weights) in points {
      guard !cancellation.isCancelled else { return nil }
      guard let training = pass.evaluation(of: data.packedTraining, weights) else { continue }
      let validation = pass.evaluation(of: data.packedValidation, weights)
      results.append(Result(place: place, training: training, validation: validation))
    }
    return results
  }

  /// The places of so many steps, coarse to fine: the last, the first, then always those halfway.
  static func order(_ count: Int) -> [Int] {
    guard count > 1 else { return Array(0..<count) }
    var places = [count - 1, 0]
    var stride = 1
    while 2 * stride < count - 1 { stride *= 2 }
    while stride > 0 {
      places += Swift.stride(from: stride, to: count - 1, by: 2 * stride).map { count - 1 - $0 }
      stride /= 2
    }
    return places
  }
}

extension NetworkSize {
  /// About two milliseconds' by the estimate, which is on the slow side.
  var evaluationsPerPiece: Int {
    max(1, min(16, Int(2 / max(evaluationCost.milliseconds, 1e-6))))
  }
}
