/// Noise on the gradient: a vector for each step, from seed and step alone, so that every optimizer
/// meets the same stream, in whatever order the runs are made.
public enum Noise: Sendable {
  case none
  /// +amplitude on odd steps, −amplitude on even ones.
  case alternating(Vector)
  /// Independent normal draws with these standard deviations.
  case gaussian(Vector)
  /// Any function of the step.
  case function(x: StepFunction, y: StepFunction)
}
