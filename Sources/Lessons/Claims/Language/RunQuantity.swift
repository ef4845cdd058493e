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
  /// A part of the step that led here; none at t = 0.
  case part(StepPart, Axis)

  enum Axis: String, CaseIterable, Hashable, Sendable {
    case x, y
  }

  /// All of them, in the order in which messages list them.
  static let all: [RunQuantity] =
    [.x, .y, .norm, .loss, .angle, .distance, .validation]
    + StepPart.allCases.flatMap { part in Axis.allCases.map { .part(part, $0) } }

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
    case .part(let part, let axis): part.rawValue + "_" + axis.rawValue
    }
  }
}

extension RunQuantity {
  /// The first step at which a run can have it.
  var firstStep: Int { if case .part = self { 1 } else { 0 } }

  /// Why a run doesn't have it at a step; nil for what every run has.
  func absence(at step: Int) -> ClaimFailure.Absence? {
    if step < firstStep { return .noStepYet }
    return switch self {
    case .angle: .atOrigin
    case .part(.decayRate, _): .weightNearZero
    case .part(.firstMoment, _), .part(.secondMoment, _), .part(.secondMomentMax, _): .ruleKeepsNone
    case .x, .y, .norm, .distance, .loss, .validation, .part: nil
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
  fileprivate subscript(axis: RunQuantity.Axis) -> Double { axis == .x ? x : y }
}
