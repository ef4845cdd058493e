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

  /// What is added to the gradient of step t = 1, 2, …, before decay.
  ///
  /// Gaussian: coordinate i (0 for x, 1 for y) gets draw number 2t + i of the seed's normal stream,
  /// times its standard deviation.
  public func vector(step: Int, seed: UInt64) -> Vector {
    switch self {
    case .none:
      return .zero
    case .alternating(let amplitude):
      return step.isMultiple(of: 2) ? -1 * amplitude : amplitude
    case .gaussian(let deviation):
      let stream = RandomStream(seed: seed)
      let first = 2 &* UInt64(truncatingIfNeeded: step)
      return Vector(
        deviation.x * stream.normal(at: first), deviation.y * stream.normal(at: first &+ 1))
    case .function(let x, let y):
      return Vector(x(step), y(step))
    }
  }

  /// Whether nothing is ever added.
  var isSilent: Bool {
    switch self {
    case .none: true
    case .alternating(let size), .gaussian(let size): size == .zero
    case .function: false
    }
  }

  var isGaussian: Bool { if case .gaussian = self { !isSilent } else { false } }
}
