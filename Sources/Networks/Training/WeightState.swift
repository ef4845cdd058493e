import Simulation

/// All weights and what their rule remembers of each, in the vector's order; empty where the rule has no
/// such number.
public struct WeightState: Sendable {
  public let weights: [Double]
  /// m; SGD's buffer.
  public let firstMoments: [Double]
  /// v
  public let secondMoments: [Double]
  /// The largest v so far, under AMSGrad.
  public let secondMomentsMax: [Double]

  init(_ state: WeightStepper.State) {
    weights = state.weights
    firstMoments = state.firstMoments
    secondMoments = state.secondMoments
    secondMomentsMax = state.secondMomentsMax
  }
}
