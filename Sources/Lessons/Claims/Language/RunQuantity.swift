import Simulation

/// A number that a run has after every step: what `norm(adamw, 70)` asks for once and
/// `max_over(adamw, norm, 0, 70)` watches.
enum RunQuantity: Hashable, Sendable {
  case x
  case y
  /// ‖w‖.
  case norm
  /// The direction of w in degrees, above −180 up to 180; none at the origin.
  case angle
  /// From w to the scene's `target`, else to the minimum of its mean loss.
  case distance
  /// The noise-free mean loss, without the penalty.
  case loss
  /// The scene's second surface.
  case validation
  /// How well a network does, at the last step of those that are kept.
  case evaluation(Evaluated)
  /// A part of the step that led here; none at t = 0.
  case part(StepPart, Axis)
  /// What a name of a rule written as formulas is after the step that led here; none at t = 0.
  case state(String, Axis)

  /// What a network is evaluated for.
  enum Evaluated: String, CaseIterable, Hashable, Sendable {
    case trainLoss = "train_loss"
    case trainAccuracy = "train_accuracy"
    case validationLoss = "validation_loss"
    case validationAccuracy = "validation_accuracy"
  }

  enum Axis: String, CaseIterable, Hashable, Sendable {
    case x, y
  }

  /// What every run of a network has.
  static let ofNetworks: [RunQuantity] = [.norm] + Evaluated.allCases.map { .evaluation($0) }

  /// What every run of two weights has, in the order in which messages list them.
  static let all: [RunQuantity] =
    [.x, .y, .norm, .loss, .angle, .distance, .validation]
    + StepPart.allCases.flatMap { part in Axis.allCases.map { .part(part, $0) } }

  /// The names that rules of the scene's runs have of their own.
  static func states(of scene: Scene) -> [RunQuantity] {
    let names = scene.optimizers.compactMap(\.rule.formulas).flatMap(\.stateNames)
    return names.indices.filter { names.firstIndex(of: names[$0]) == $0 }
      .flatMap { index in Axis.allCases.map { .state(names[index], $0) } }
  }

  /// As it is written in a claim: `decay_rate_x`.
  var name: String {
    switch self {
    case .x: "x"
    case .y: "y"
    case .norm: "norm"
    case .angle: "angle"
    case .distance: "distance"
    case .loss: "loss"
    case .validation: "validation"
    case .evaluation(let what): what.rawValue
    case .part(let part, let axis): part.rawValue + "_" + axis.rawValue
    case .state(let name, let axis): name + "_" + axis.rawValue
    }
  }
}

extension RunQuantity {
  /// The first step at which a run can have it.
  var firstStep: Int {
    switch self {
    case .part, .state: 1
    default: 0
    }
  }

  /// What a run of this rule would have to keep for it and doesn't; nil if it has it.
  func lack(in rule: Rule) -> String? {
    switch self {
    case .state(let name, _):
      rule.formulas?.stateNames.contains(name) == true ? nil : name
    case .part(let part, _) where rule.formulas != nil && part.isMoment: part.rawValue
    default: nil
    }
  }

  /// Why a run doesn't have it at a step; nil for what every run has.
  func absence(at step: Int) -> ClaimFailure.Absence? {
    if step < firstStep { return .noStepYet }
    return switch self {
    case .angle: .atOrigin
    case .part(.decayRate, _): .weightNearZero
    case .part(.firstMoment, _), .part(.secondMoment, _), .part(.secondMomentMax, _): .ruleKeepsNone
    case .evaluation(.validationLoss), .evaluation(.validationAccuracy): .noValidationRows
    case .x, .y, .norm, .distance, .loss, .validation, .evaluation, .part, .state: nil
    }
  }
}

/// What one step of a run is made of.
enum StepPart: String, CaseIterable, Hashable, Sendable {
  case gradient
  case firstMoment = "first_moment"
  case secondMoment = "second_moment"
  case secondMomentMax = "second_moment_max"
  case adaptiveStep = "adaptive_step"
  case decayStep = "decay_step"
  case decayRate = "decay_rate"

  /// Whether it is what compiled rules remember.
  var isMoment: Bool {
    switch self {
    case .firstMoment, .secondMoment, .secondMomentMax: true
    case .gradient, .adaptiveStep, .decayStep, .decayRate: false
    }
  }

  /// nil where the step has no such part: a moment that the rule doesn't keep, the decay rate of a
  /// weight near 0.
  func value(_ axis: RunQuantity.Axis, of update: Row.Update) -> Double? {
    switch self {
    case .gradient: update.gradient[axis]
    case .firstMoment: update.firstMoment?[axis]
    case .secondMoment: update.secondMoment?[axis]
    case .secondMomentMax: update.secondMomentMax?[axis]
    case .adaptiveStep: update.adaptiveStep[axis]
    case .decayStep: update.decayStep[axis]
    case .decayRate: axis == .x ? update.decayRate.x : update.decayRate.y
    }
  }
}

extension Vector {
  subscript(axis: RunQuantity.Axis) -> Double { axis == .x ? x : y }
}
