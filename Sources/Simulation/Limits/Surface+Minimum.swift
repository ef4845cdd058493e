extension Surface {
  /// The minimum of the mean loss f at step t.
  ///
  /// Found by Newton descents with exact gradients from each of the given points: the lowest point
  /// that any of them reaches and, of several equally low ones, the nearest to the first given
  /// point. A minimum that no descent falls into stays unseen. On a smooth bowl of ordinary size the
  /// result is good to 10⁻⁹ or better.
  ///
  /// - Parameter points: where to begin: the start of a run, then samples of the visible window.
  /// - Returns: nil if there is none (a plateau, a valley floor of equally low points, a loss that
  ///   falls for ever, a kink) or it isn't known (no `gradientPeriod`, values that are not finite).
  public func minimum(from points: [Vector], step: Int = 1) -> Vector? {
    mapPoint(weightDecay: 0, from: points, step: step)
  }

  /// The MAP point: the minimum of f + λ/2·‖w‖², the most probable weights if f is a negative log
  /// likelihood and the prior is normal with precision λ. Adam+L2 and SGD+L2 end here.
  ///
  /// - Returns: nil where `minimum(from:step:)` would be, for the penalized loss.
  public func mapPoint(weightDecay: Double, from points: [Vector], step: Int = 1) -> Vector? {
    guard let loss = try? ExpectedGradient(surface: self, step: step) else { return nil }
    let objective = PenalizedLoss(loss: loss, weightDecay: weightDecay)
    return LowestPoint(of: objective, from: points)?.point
  }

  /// The minimum of f on a box, its sides and corners included. AdamW ends here without noise and
  /// with a negligible eps.
  ///
  /// This is not the minimum of f clipped to the box, unless f is a sum of a function of x and one
  /// of y.
  ///
  /// - Returns: nil where `minimum(from:step:)` would be, on the box. A loss that falls for ever has
  ///   a minimum here.
  public func constrainedMinimum(
    in box: WeightBox, from points: [Vector], step: Int = 1
  ) -> Vector? {
    guard let loss = try? ExpectedGradient(surface: self, step: step) else { return nil }
    let objective = PenalizedLoss(loss: loss, weightDecay: 0)
    return LowestPoint(of: objective, in: box, from: points + box.landmarks)?.point
  }
}
