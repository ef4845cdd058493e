import Surfaces

/// What claims ask of a network's run.
enum NetworkFunction: String, CaseIterable, Hashable, Sendable {
  /// `norm(r, t)`: ‖w‖ of all weights.
  case norm
  /// `norm(r, layer1.weight, t)`: of one tensor.
  case tensorNorm = "tensor_norm"
  /// `column_norm(r, layer1.weight, column, t)`: of the weights of one input, from 0.
  case columnNorm = "column_norm"
  /// `weight(r, index, t)`: by its place in the vector, from 0.
  case weight
  /// `rate_quantile(r, q, t)`: of the decay rates in step t, q from 0 to 1.
  case rateQuantile = "rate_quantile"
  /// Of √v̂ after step t, over the weights with a rate.
  case rootSecondMomentQuantile = "root_second_moment_quantile"
  /// Of rate ÷ what theory says.
  case rateOverTheoryQuantile = "rate_over_theory_quantile"
  /// `rate_slope(r, t)`: of ln rate over ln √v̂.
  case rateSlope = "rate_slope"
  case rateCorrelation = "rate_correlation"
  /// `share(r)`: of the run's variance, in the plane through the ends.
  case share
  /// `loss_ratio(r)`: at the last step, the loss under it in that plane ÷ its own.
  case lossRatio = "loss_ratio"
  /// The same of the principal plane.
  case pcaShare = "pca_share"
  case pcaLossRatio = "pca_loss_ratio"

  var name: String { self == .tensorNorm ? Self.norm.rawValue : rawValue }

  var arguments: [String] {
    switch self {
    case .norm, .rateSlope, .rateCorrelation: ["r", "t"]
    case .tensorNorm: ["r", "tensor", "t"]
    case .columnNorm: ["r", "tensor", "column", "t"]
    case .weight: ["r", "index", "t"]
    case .rateQuantile, .rootSecondMomentQuantile, .rateOverTheoryQuantile: ["r", "q", "t"]
    case .share, .lossRatio, .pcaShare, .pcaLossRatio: ["r"]
    }
  }

  func kind(ofArgument index: Int) -> ArgumentKind {
    switch (self, index) {
    case (_, 0): .word
    case (.norm, 1): .partOrExpression
    case (.tensorNorm, 1), (.columnNorm, 1): .part
    default: .expression
    }
  }
}
