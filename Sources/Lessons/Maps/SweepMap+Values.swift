package import Simulation

extension SweepMap {
  /// From the λ of a row to that of the next: the axes of sweeps are evenly spaced. Nil for a single row
  /// and where a λ isn't positive.
  package var decadesPerRow: Double? {
    guard rows > 1, let first = weightDecays.first, first > 0, let last = weightDecays.last,
      last > first
    else { return nil }
    return naturalLogarithm(last / first) / naturalLogarithm(10) / Double(rows - 1)
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

extension SweepMap {
  /// What the smaller the better: a value itself, or what an accuracy lacks.
  package func cost(of value: Double) -> Double { prefersLarge ? 1 - value : value }

  /// A cell with its cost in the place of its value.
  package func cost(of cell: Cell) -> Cell { cell.known.map { .value(cost(of: $0)) } ?? cell }
}

extension [SweepMap] {
  /// The values of all maps, or their costs where the larger is the better, the best first.
  package var knownValues: [Double] {
    flatMap { map in map.cells.compactMap(\.known).map(map.cost) }.sorted()
  }
}
