extension Limit {
  /// Finds the place that belongs to a balance of forces.
  struct Search {
    let gradient: ExpectedGradient
    let epsilon: Double
    /// w₀, where the descents begin, so that they end in the run's own basin.
    let start: Vector
    let stability: Stability?

    /// By how much, relative to max(1, ‖w‖), eps may move the end before it counts: less than
    /// anything that is drawn.
    private static let negligibleShift = 1e-4

    func limit(of balance: Balance) -> Limit? {
      switch balance {
      case .gradient:
        settled(weightDecay: 0).map { Limit(kind: .minimum, point: $0) }
      case .coupled(let weightDecay):
        settled(weightDecay: weightDecay).map { Limit(kind: .mapPoint, point: $0) }
      case .decoupled(let weightDecay):
        gradient.isCertain ? certain(weightDecay) : noisy(weightDecay)
      }
    }

    /// The minimum of f + λ/2·‖w‖², if steps settle there.
    private func settled(weightDecay: Double) -> Vector? {
      let objective = PenalizedLoss(loss: gradient, weightDecay: weightDecay)
      guard let point = LowestPoint(of: objective, from: [start])?.point else { return nil }
      // Where λ adds to the curvature, `Stability` counts it itself.
      let loss = PenalizedLoss(loss: gradient, weightDecay: 0)
      let settles = stability?.settles(at: loss.slope(at: point).hessian) ?? true
      return settles ? point : nil
    }

    private func noisy(_ weightDecay: Double) -> Limit? {
      let objective = PenalizedLoss(loss: gradient, weightDecay: weightDecay)
      let mapPoint = LowestPoint(of: objective, from: [start])?.point
      return balance(weightDecay, from: [start, mapPoint, .zero])
        .map { Limit(kind: .equilibrium, point: $0) }
    }

    /// Without noise the balance lies as near to the constrained minimum as eps is small.
    private func certain(_ weightDecay: Double) -> Limit? {
      guard let box = WeightBox(weightDecay: weightDecay) else { return nil }
      let objective = PenalizedLoss(loss: gradient, weightDecay: 0)
      let lowest = LowestPoint(of: objective, in: box, from: [start])?.point
      let equilibrium = balance(weightDecay, from: [lowest, start, .zero])
      guard let lowest else {
        return equilibrium.map { Limit(kind: .equilibrium, point: $0) }
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
