import Simulation

/// What a complete map comes to: worked out once, since a frame asks for it several times and a map
/// may have a quarter of a million cells.
struct MapFinding: Sendable {
  let course: SweepMap.Course
  private let priceOfDecay, priceOfProduct: SweepMap.Transfer?

  init(_ map: SweepMap) {
    course = map.course
    let isLaw = course.isLaw
    priceOfDecay = isLaw ? map.transfer(keeping: .weightDecay) : nil
    priceOfProduct = isLaw ? map.transfer(keeping: .product) : nil
  }

  /// What it costs to keep what an axis shows; nil where the ridge is no law: to borrow the best λ of
  /// a lr is without meaning where that λ is chance, or lies beyond the map.
  func price(of axis: MapAxis) -> SweepMap.Transfer? {
    switch axis {
    case .decay: priceOfDecay
    case .product: priceOfProduct
    }
  }
}

extension MapModel {
  /// What it costs to keep what the axis shows; nil while the map is computed, too.
  func price(of map: Int) -> SweepMap.Transfer? {
    isComplete ? findings[map].price(of: axis) : nil
  }

  /// The price as a factor, where it is one.
  func transfer(of map: Int) -> Double? {
    if case .factor(let factor) = price(of: map) { factor } else { nil }
  }
}
