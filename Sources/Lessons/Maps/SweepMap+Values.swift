import Foundation
package import Simulation

extension SweepMap {
  /// From the λ of a row to that of the next: the axes of sweeps are evenly spaced. Nil for a single row
  /// and where a λ isn't positive.
  package var decadesPerRow: Double? {
    guard rows > 1, let first = weightDecays.first, first > 0, let last = weightDecays.last,
      last > first
    else { return nil }
    return log10(last / first) / Double(rows - 1)
  }
}

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
