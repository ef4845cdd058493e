package import Simulation

/// What a complete map comes to, for the screen and for the printed page: how its best weight decays
/// run, and what it costs to keep one while the learning rate changes.
///
/// Worked out once: a map may have a quarter of a million cells.
package struct MapFinding: Sendable {
  package let course: SweepMap.Course
  private let priceOfDecay, priceOfProduct: SweepMap.Transfer?

  package init(_ map: SweepMap) {
    course = map.course
    let isLaw = course.isLaw
    priceOfDecay = isLaw ? map.transfer(keeping: .weightDecay) : nil
    priceOfProduct = isLaw ? map.transfer(keeping: .product) : nil
  }

  /// The power of lr to which the best λ, or the best lr·λ, is proportional; nil without a law.
  package func exponent(of kept: SweepMap.Kept) -> Double? {
    guard case .law(let ridge) = course else { return nil }
    return switch kept {
    case .weightDecay: ridge.slope
    case .product: ridge.slope + 1
    }
  }

  /// What it costs to keep λ or lr·λ; nil where the ridge is no law: to borrow the best λ of a lr is
  /// without meaning where that λ is chance, or lies beyond the map.
  package func price(of kept: SweepMap.Kept) -> SweepMap.Transfer? {
    switch kept {
    case .weightDecay: priceOfDecay
    case .product: priceOfProduct
    }
  }
}
