import Simulation

extension MapModel {
  /// What it costs to keep what the axis shows; nil while the map is computed, and where its ridge is
  /// no law: to borrow the best λ of a lr is without meaning where that λ is chance, or lies beyond
  /// the map.
  func price(of map: Int) -> SweepMap.Transfer? {
    guard isComplete, maps[map].course.isLaw else { return nil }
    return maps[map].transfer(keeping: axis.kept)
  }

  /// The price as a factor, where it is one.
  func transfer(of map: Int) -> Double? {
    if case .factor(let factor) = price(of: map) { factor } else { nil }
  }
}

extension MapAxis {
  fileprivate var kept: SweepMap.Kept {
    switch self {
    case .decay: .weightDecay
    case .product: .product
    }
  }
}
