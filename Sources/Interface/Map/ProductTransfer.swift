import Plotting
import Simulation

extension SweepMap {
  /// By what factor the metric is larger, in the geometric mean over all pairs of learning rates,
  /// with the lr·λ that is best at another learning rate than with one's own.
  ///
  /// As `transfer`, for lr·λ in the place of λ: a borrowed λ lies between two rows, where ln of the
  /// metric is taken as linear in ln λ. Pairs whose λ lies beyond the grid are left out; nil if none
  /// is left or a value isn't positive.
  var productTransfer: Double? {
    let scale = MapScale(axis: .product, map: self)
    guard scale.axis == .product else { return nil }
    let ridge = (0..<columns).compactMap { column in
      bestRow(column: column).map { (column: column, row: $0) }
    }
    var sum = 0.0
    var count = 0
    for own in ridge {
      guard let optimal = value(row: own.row, column: own.column), optimal > 0 else { return nil }
      for other in ridge where other.column != own.column {
        let height = scale.height(row: other.row, column: other.column)
        let place = scale.place(of: height, column: own.column)
        guard (0...Double(rows - 1)).contains(place),
          let logarithm = logarithm(at: place, column: own.column)
        else { continue }
        sum += logarithm - Log.decimal(optimal)
        count += 1
      }
    }
    return count > 0 ? Log.power(sum / Double(count)) : nil
  }

  /// The decimal logarithm of the metric between two rows.
  private func logarithm(at place: Double, column: Int) -> Double? {
    // A place that is a row but for rounding is that row.
    let low = (place + 1e-9).rounded(.down)
    let share = max(0, place - low)
    guard let below = value(row: Int(low), column: column), below > 0 else { return nil }
    guard share > 1e-9, Int(low) + 1 < rows else { return Log.decimal(below) }
    guard let above = value(row: Int(low) + 1, column: column), above > 0 else { return nil }
    return Log.decimal(below) * (1 - share) + Log.decimal(above) * share
  }
}
