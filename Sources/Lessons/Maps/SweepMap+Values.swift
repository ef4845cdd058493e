package import Simulation

extension SweepMap.Cell {
  /// The value, if there is one.
  package var known: Double? {
    switch self {
    case .value(let value): value
    case .pending, .diverged: nil
    }
  }
}

extension [SweepMap] {
  /// The values of all maps, the best first.
  package var knownValues: [Double] { flatMap(\.cells).compactMap(\.known).sorted() }
}
