import Lessons
import Plotting
import Simulation

/// A number of each run that one chart shows.
enum ChartQuantity: Hashable, Sendable {
  case norm
  case weight(Adjustable.Axis)
  /// In degrees.
  case angle
  /// To the scene's target or its minimum.
  case distance
  /// The mean loss, without noise and penalty.
  case loss
  /// The loss on the scene's second surface.
  case validation
  /// The share of a weight that the decay step removes, in per cent.
  case decayRate(Adjustable.Axis)
  /// √v, corrected as the step has it.
  case rootV(Adjustable.Axis)
  /// s(t).
  case schedule
  /// ‖weight of a network's layer‖, counted from 1.
  case layerNorm(Int)
  /// The rows that a network tells right, in per cent.
  case accuracy(AccuracyRows)
  /// What is left of the weights that no gradient of the data reaches.
  case idleShare

  enum AccuracyRows: Hashable, Sendable { case training, validation }

  /// What stands beside the number.
  var name: String {
    switch self {
    case .norm: "‖w‖"
    case .weight(let axis): "\(axis)"
    case .angle: "angle"
    case .distance: "dist"
    case .loss: "loss"
    case .validation: "valid"
    case .decayRate(let axis): "decay \(axis)"
    case .rootV(let axis): "√v \(axis)"
    case .schedule: "lr"
    case .layerNorm(let layer): "‖W\(layer)‖"
    case .accuracy(.training): "train"
    case .accuracy(.validation): "valid"
    case .idleShare: "never lit"
    }
  }

  /// The number as the screen shows it.
  func text(_ value: Double) -> String {
    switch self {
    case .norm, .distance, .loss, .validation, .rootV, .layerNorm: NumberText.norm(value)
    case .accuracy: NumberText.fixed(value, decimals: 1) + " %"
    case .idleShare:
      // What would look like none has one digit: it isn't 0.
      value > 0 && value < 0.0005
        ? NumberText.shortest(value, digits: 1) : NumberText.fixed(value, decimals: 3)
    case .weight: NumberText.coordinate(value)
    case .angle: NumberText.fixed(value, decimals: 1) + "°"
    case .decayRate: PercentText.text(value / 100)
    case .schedule: "×" + NumberText.fixed(value, decimals: 2)
    }
  }

  /// The same, of a weight with so many decimals.
  func text(_ value: Double, decimals: Int) -> String {
    guard case .weight = self, value.magnitude < 1000 else { return text(value) }
    return NumberText.fixed(value, decimals: decimals)
  }

  /// How wide the widest usual number is.
  var width: Int {
    switch self {
    case .norm, .weight, .distance, .schedule, .layerNorm, .idleShare: 5
    case .angle: 6
    case .loss, .validation, .decayRate, .rootV, .accuracy: 7
    }
  }

  /// The number at a place; nil for one that hangs on more than the place.
  ///
  /// - Parameter goal: what the distance is measured to.
  func value(at weights: Vector, goal: Vector?) -> Double? {
    switch self {
    case .norm: weights.norm
    case .weight(let axis): weights[keyPath: axis.keyPath]
    case .angle: weights == .zero ? nil : weights.angle
    case .distance: goal.map { (weights - $0).norm }
    case .loss, .validation, .decayRate, .rootV, .schedule, .layerNorm, .accuracy, .idleShare: nil
    }
  }

  /// The least value of interest; nil where every one is.
  var floor: Double? {
    switch self {
    case .loss, .validation: 1e-7
    case .norm, .weight, .angle, .distance, .decayRate, .rootV, .schedule, .layerNorm, .accuracy,
      .idleShare:
      nil
    }
  }

  /// What stands behind the numbers of its axis.
  var unit: String {
    switch self {
    case .angle: "°"
    case .decayRate: "%"
    case .accuracy: "%"
    case .norm, .weight, .distance, .loss, .validation, .rootV, .schedule, .layerNorm, .idleShare:
      ""
    }
  }

  /// Whether it is a size, which only a scale from zero shows truly; a place isn't.
  var isSize: Bool {
    switch self {
    case .norm, .distance, .loss, .validation, .decayRate, .rootV, .schedule, .layerNorm,
      .accuracy, .idleShare:
      true
    case .weight, .angle: false
    }
  }

  /// Whether the two charts of its kind show the same of both weights, to be compared.
  var isOfOneScale: Bool {
    switch self {
    case .decayRate, .rootV, .layerNorm, .accuracy: true
    case .norm, .weight, .angle, .distance, .loss, .validation, .schedule, .idleShare: false
    }
  }

  /// Whether many of them take long to be made.
  var isDear: Bool {
    switch self {
    case .norm, .weight, .angle, .distance, .schedule, .layerNorm, .accuracy, .idleShare: false
    case .loss, .validation, .decayRate, .rootV: true
    }
  }
}

extension ChartKind {
  /// What its charts show of some runs, from left to right.
  func quantities(of runs: LabRuns) -> [ChartQuantity] {
    guard let network = runs.network else { return quantitiesOfTwoWeights }
    switch self {
    case .norm, .logNorm: return network.weightTensors.map { .layerNorm($0.layer) }
    case .loss, .logLoss: return [.loss]
    case .validation: return [.loss, .validation]
    case .accuracy: return [.accuracy(.training), .accuracy(.validation)]
    case .neverLit: return [.idleShare]
    case .axes, .angle, .distance, .decayRate, .rootV, .learningRate: return [.schedule]
    }
  }

  private var quantitiesOfTwoWeights: [ChartQuantity] {
    switch self {
    case .norm, .logNorm: [.norm]
    case .axes: [.weight(.x), .weight(.y)]
    case .loss, .logLoss: [.loss]
    case .angle: [.angle]
    case .distance: [.distance]
    case .validation: [.loss, .validation]
    case .decayRate: [.decayRate(.x), .decayRate(.y)]
    case .rootV: [.rootV(.x), .rootV(.y)]
    case .learningRate, .accuracy, .neverLit: [.schedule]
    }
  }

  /// Those of them that stand in large digits where there is no chart.
  func headlines(of runs: LabRuns) -> [ChartQuantity] {
    switch self {
    case .validation: [.validation]
    case .accuracy: [.accuracy(.validation)]
    default: quantities(of: runs)
    }
  }

  /// Whether its scale is logarithmic, where the numbers allow it.
  var isLogarithmic: Bool {
    switch self {
    case .logNorm, .logLoss, .validation, .rootV: true
    case .norm, .axes, .loss, .angle, .distance, .decayRate, .learningRate, .accuracy, .neverLit:
      false
    }
  }
}

extension Row.Update {
  /// √v as the step divides by it, the largest one under AMSGrad; nil for a rule without v.
  func rootV(of axis: Adjustable.Axis, step: Int, _ values: Hyperparameters) -> Double? {
    guard let moment = secondMomentMax ?? secondMoment else { return nil }
    let correction = values.correctsSecondMoment ? 1 - Log.power(values.beta2, step) : 1
    return (moment[keyPath: axis.keyPath] / correction).squareRoot()
  }
}

extension DecayRate {
  /// The rate of one weight.
  func of(_ axis: Adjustable.Axis) -> Double? { axis == .x ? x : y }

  /// The same in per cent; nil where the decay would take more than all of the weight, but for a rule
  /// that does so by its definition.
  func percentage(
    of axis: Adjustable.Axis, of run: Experiment.Run, at step: Int
  ) -> Double? {
    guard let rate = of(axis), rate.magnitude <= 1 || run.decaysWhole(at: step) else { return nil }
    return 100 * rate
  }
}
