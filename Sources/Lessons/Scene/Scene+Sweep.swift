import Networks
import Simulation
import Surfaces

extension Scene {
  /// Learning rates, and likewise weight decays, where the scene doesn't say how many.
  package static let defaultSweepSide = 32

  /// α along the columns and λ along the rows of a map.
  package struct SweepAxes: Hashable, Sendable {
    package var learningRates: [Double]
    package var weightDecays: [Double]
  }

  /// The metric as the scene spells it; where it doesn't say, the loss on the data that it has for
  /// validation, or else in training.
  package var sweepMetric: String {
    if let metric = sweep?.metric { return metric }
    guard let network else { return validation == nil ? "loss" : "validation" }
    let isSplit = network.data.shape.rows > network.training
    return (isSplit ? NetworkMetric.validationLoss : .trainLoss).rawValue
  }

  /// The axes of an optimizer's map; of nil, those of optimizers with nothing of their own.
  ///
  /// Where no range is given, two decades around the optimizer's value, or around PyTorch's default
  /// if that is not positive.
  package func sweepAxes(of entry: Entry? = nil) -> SweepAxes {
    let values = entry?.hyperparameters(over: hyperparameters) ?? hyperparameters
    let learningRate =
      entry?.sweep?.learningRate ?? sweep?.learningRate
      ?? Self.twoDecades(around: values.learningRate, or: Hyperparameters().learningRate)
    let weightDecay =
      entry?.sweep?.weightDecay ?? sweep?.weightDecay
      ?? Self.twoDecades(around: values.weightDecay, or: Hyperparameters().weightDecay)
    return SweepAxes(
      learningRates: learningRate.values(count: sweep?.columns ?? Self.defaultSweepSide),
      weightDecays: weightDecay.values(count: sweep?.rows ?? Self.defaultSweepSide))
  }

  /// One sweep for each optimizer, in their order, ready to be made.
  ///
  /// - Throws: `validationMissing`, `targetMissing` or `formula` and the like if the scene doesn't have
  ///   what the metric needs. A scene that was read from a file has it.
  package func sweeps() throws(SceneProblem) -> [SceneSweep] {
    if let network { return try networkSweeps(of: network).map(SceneSweep.network) }
    return try weightSweeps().map(SceneSweep.weights)
  }

  /// The same of two weights.
  func weightSweeps() throws(SceneProblem) -> [Simulation.Sweep] {
    let experiment = experiment()
    var sweeps: [Simulation.Sweep] = []
    for (entry, run) in zip(optimizers, experiment.runs) {
      let axes = sweepAxes(of: entry)
      sweeps.append(
        Simulation.Sweep(
          run: run, learningRates: axes.learningRates, weightDecays: axes.weightDecays,
          steps: steps, seed: seed, noise: experiment.noise, metric: try metric(of: entry, run),
          averageAfter: sweep?.averageAfter))
    }
    return sweeps
  }

  private func metric(
    of entry: Entry, _ run: Experiment.Run
  ) throws(SceneProblem) -> SweepMetric {
    switch sweepMetric {
    case "loss": return .surface(run.surface)
    case "norm": return .norm
    case "validation":
      guard let surface = validationSurface() else { throw .combination(.validationMissing) }
      return .surface(surface)
    case "distance":
      guard let target else { throw .combination(.targetMissing) }
      return .distance(to: target)
    case let text where NetworkMetric(rawValue: text) != nil:
      throw .network(.metricOfNetworks(text))
    case let text:
      do {
        let formula = try Formula(text, variables: variables(of: .loss))
        return .surface(FormulaSurface(formula, parameters: constants(of: entry), seed: seed))
      } catch {
        throw .value(.formula(error.message))
      }
    }
  }

  private static func twoDecades(around value: Double, or other: Double) -> ClosedRange<Double> {
    let center = value / 10 > 0 && (value * 10).isFinite ? value : other
    return center / 10...center * 10
  }
}

extension Scene {
  /// Gives all maps these learning rates, optimizers with ranges of their own included.
  package mutating func setSweep(learningRates range: ClosedRange<Double>, count: Int) {
    sweep = sweep ?? Sweep()
    sweep?.learningRate = range
    sweep?.columns = count
    for index in optimizers.indices { optimizers[index].sweep?.learningRate = nil }
  }

  /// Gives all maps these weight decays, optimizers with ranges of their own included.
  package mutating func setSweep(weightDecays range: ClosedRange<Double>, count: Int) {
    sweep = sweep ?? Sweep()
    sweep?.weightDecay = range
    sweep?.rows = count
    for index in optimizers.indices { optimizers[index].sweep?.weightDecay = nil }
  }

  /// Means over so many seeds, of a network.
  package mutating func setSweep(seeds: Int) {
    sweep = sweep ?? Sweep()
    sweep?.seeds = seeds
  }

  /// Measures something else: `loss`, `validation`, `norm`, `distance` or a formula; of a network a
  /// `NetworkMetric`.
  package mutating func setSweep(metric: String) {
    sweep = sweep ?? Sweep()
    sweep?.metric = metric
  }
}

extension ClosedRange<Double> {
  fileprivate func values(count: Int) -> [Double] {
    SweepAxis.values(from: lowerBound, to: upperBound, count: count)
  }
}
