extension Limit {
  /// Finds the place that belongs to a balance of forces.
  struct Search {
    let gradient: ExpectedGradient
    let epsilon: Double
    /// What each weight feels of λ.
    let shares: Vector
    /// Where the descents begin.
    let start: Vector
    let stability: Stability?

    /// By how much, relative to max(1, ‖w‖), eps may move the end before it counts: less than
    /// anything that is drawn.
    private static let negligibleShift = 1e-4

    func limit(of balance: Balance) throws(FailedPremise) -> Limit {
      switch balance {
      case .gradient:
        Limit(kind: .minimum, point: try settled(weightDecay: 0))
      case .coupled(let weightDecay):
        Limit(kind: .mapPoint, point: try settled(weightDecay: weightDecay))
      case .decoupled(let weightDecay):
        gradient.isCertain ? try certain(weightDecay) : try noisy(weightDecay)
      }
    }

    /// The minimum of f + λ/2·‖w‖², if steps settle there.
    private func settled(weightDecay: Double) throws(FailedPremise) -> Vector {
      let objective = PenalizedLoss(loss: gradient, weightDecay: weightDecay, shares: shares)
      guard let point = LowestPoint(of: objective, from: [start])?.point else { throw .noBalance }
      // Where λ adds to the curvature, `Stability` counts it itself.
      let loss = PenalizedLoss(loss: gradient, weightDecay: 0)
      guard stability?.settles(at: loss.slope(at: point).hessian) ?? true else {
        throw .largeSteps
      }
      return point
    }

    private func noisy(_ weightDecay: Double) throws(FailedPremise) -> Limit {
      let objective = PenalizedLoss(loss: gradient, weightDecay: weightDecay)
      let mapPoint = LowestPoint(of: objective, from: [start])?.point
      guard let point = balance(weightDecay, from: [start, mapPoint, .zero]) else {
        throw .noBalance
      }
      return Limit(kind: .equilibrium, point: point)
    }

    /// Without noise the balance lies as near to the constrained minimum as eps is small.
    private func certain(_ weightDecay: Double) throws(FailedPremise) -> Limit {
      guard let box = WeightBox(weightDecay: weightDecay) else { throw .negativeDecay }
      let objective = PenalizedLoss(loss: gradient, weightDecay: 0)
      let lowest = LowestPoint(of: objective, in: box, from: [start])?.point
      let equilibrium = balance(weightDecay, from: [lowest, start, .zero])
      guard let lowest else {
        guard let equilibrium else { throw .noBalance }
        return Limit(kind: .equilibrium, point: equilibrium)
      }
      if let equilibrium,
        (equilibrium - lowest).norm > Self.negligibleShift * max(1, lowest.norm)
      {
        return Limit(kind: .equilibrium, point: equilibrium)
      }
      return Limit(kind: .constrainedMinimum, point: lowest)
    }

    private func balance(_ weightDecay: Double, from starts: [Vector?]) -> Vector? {
      MeanFieldBalance(gradient: gradient, weightDecay: weightDecay, epsilon: epsilon)?
        .point(from: starts.compactMap(\.self))
    }
  }
}
