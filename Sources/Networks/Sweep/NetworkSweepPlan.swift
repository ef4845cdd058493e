public import Simulation

/// Sweeps over networks cut into cells, in the order in which they are computed.
public struct NetworkSweepPlan: Sendable {
  public let sweeps: [NetworkSweep]
  private var cells: [Piece] = []

  private struct Piece {
    var sweep: Int
    /// The cell's place in its map.
    var index: Int
  }

  public init(_ sweeps: [NetworkSweep], order: SweepPlan.Order = .rows) {
    self.sweeps = sweeps
    let levels = sweeps.map {
      SweepLevels.of(rows: $0.weightDecays.count, columns: $0.learningRates.count, order)
    }
    for level in 0..<(levels.map(\.count).max() ?? 0) {
      for (number, levels) in levels.enumerated() where level < levels.count {
        cells += levels[level].map { Piece(sweep: number, index: $0) }
      }
    }
  }
}

extension NetworkSweepPlan: SweepWork {
  package var emptyMaps: [SweepMap] {
    sweeps.map {
      SweepMap(
        learningRates: $0.learningRates, weightDecays: $0.weightDecays,
        prefersLarge: $0.metric.prefersLarge)
    }
  }

  package var pieceCount: Int { cells.count }

  package var totalSteps: Int {
    cells.reduce(0) { sum, cell in
      let experiments = sweeps[cell.sweep].experiments
      return sum + experiments.count * experiments.size.steps
    }
  }

  package func completing(_ maps: [SweepMap]) -> NetworkSweepPlan {
    precondition(maps.count == sweeps.count, "one map for each sweep")
    var plan = self
    plan.cells.removeAll { maps[$0.sweep].cells[$0.index] != .pending }
    return plan
  }

  package func part(
    ofPiece index: Int, unless cancellation: Cancellation, report: (_ steps: Int) -> Void
  ) -> SweepPart? {
    let piece = cells[index]
    let sweep = sweeps[piece.sweep]
    let (row, column) = piece.index.quotientAndRemainder(dividingBy: sweep.learningRates.count)
    let cell = sweep.cell(row: row, column: column, unless: cancellation, report: report)
    return cell.map { SweepPart(sweep: piece.sweep, indices: [piece.index], cells: [$0]) }
  }
}
