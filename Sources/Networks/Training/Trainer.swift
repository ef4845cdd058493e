import Simulation

/// Takes the steps of one run. Belongs to one thread.
final class Trainer {
  let stepper: WeightStepper
  let pass: NetworkPass
  private let experiment: NetworkExperiment
  private var batches: MiniBatches?
  /// Where each tensor's weights are.
  private let tensors: [Range<Int>]

  /// At the start.
  init(_ experiment: NetworkExperiment, run index: Int) {
    self.experiment = experiment
    stepper = WeightStepper(
      experiment.setup(of: experiment.runs[index]),
      start: experiment.network.initialWeights(seed: experiment.seed))
    pass = NetworkPass(experiment.network, rows: experiment.data.training.count)
    batches = experiment.batches
    tensors = experiment.network.tensors.map(\.range)
  }

  /// Step t, from the weights of step t − 1.
  ///
  /// - Returns: the loss of its batch, where the step has taken its gradient.
  func advance(to step: Int) -> Double {
    let loss = findGradient(of: step)
    stepper.followDecay(before: step)
    stepper.step()
    return loss
  }

  /// The same, for a step that is looked at: the decay step of each weight.
  func takeApart(_ step: Int) -> [Double] {
    let before = weights
    _ = findGradient(of: step)
    stepper.takeApart(before: step)
    stepper.step()
    return stepper.decaySteps(before: before)
  }

  private func findGradient(of step: Int) -> Double {
    pass.gradient(
      of: experiment.data.packedTraining, at: batches?.rows(at: step), stepper.place(of: step),
      into: stepper.gradients)
  }

  /// Appends ‖·‖ of each tensor's weights.
  func appendNorms(to norms: inout [Double]) {
    for tensor in tensors {
      let squares = VectorSums.squares(
        stepper.weights + tensor.lowerBound, count: tensor.count)
      norms.append(squares.squareRoot())
    }
  }

  /// ‖w‖ of all weights.
  var norm: Double {
    VectorSums.squares(stepper.weights, count: stepper.count).squareRoot()
  }

  var weights: [Double] {
    Array(UnsafeBufferPointer(start: stepper.weights, count: stepper.count))
  }

  /// How well it does on the training and the validation rows.
  func evaluate() -> (training: Evaluation?, validation: Evaluation?) {
    (evaluateTraining(), evaluateValidation())
  }

  func evaluateTraining() -> Evaluation? {
    pass.evaluation(of: experiment.data.packedTraining, stepper.weights)
  }

  func evaluateValidation() -> Evaluation? {
    pass.evaluation(of: experiment.data.packedValidation, stepper.weights)
  }
}
