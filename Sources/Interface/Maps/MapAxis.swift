import Lessons
import Plotting
import Simulation

extension MapAxis {
  var next: MapAxis { self == .decay ? .product : .decay }

  var symbol: String { kept.symbol }

  /// What stays the same along a level line of the map.
  var kept: SweepMap.Kept { self == .decay ? .weightDecay : .product }
}

/// Heights on a map's vertical axis: the decimal logarithm of what the axis shows, or, where a λ of
/// the grid isn't positive, λ itself.
struct MapScale {
  let axis: MapAxis
  let map: SweepMap
  let isLogarithmic: Bool

  /// lr·λ needs logarithms; without them the axis shows λ.
  init(axis: MapAxis, map: SweepMap) {
    self.map = map
    let isLogarithmic = map.weightDecays.allSatisfy { $0 > 0 }
    self.isLogarithmic = isLogarithmic
    self.axis = isLogarithmic && map.learningRates.allSatisfy { $0 > 0 } ? axis : .decay
  }

  /// The height of a λ at a learning rate.
  func height(of weightDecay: Double, column: Int) -> Double {
    (isLogarithmic ? Log.decimal(weightDecay) : weightDecay) + shift(column)
  }

  func height(row: Int, column: Int) -> Double {
    height(of: map.weightDecays[row], column: column)
  }

  /// The row nearest to a height, the first or the last beyond the grid.
  func row(at height: Double, column: Int) -> Int {
    let place = place(of: height, column: column)
    return place.isFinite ? Int(max(0, min(Double(map.rows - 1), place)).rounded()) : 0
  }

  /// The row whose cells reach to a height; nil beyond the grid.
  func rowCovering(_ height: Double, column: Int) -> Int? {
    let place = place(of: height, column: column).rounded()
    return place >= 0 && place < Double(map.rows) ? Int(place) : nil
  }

  /// Rows of the grid, counted from 0, with fractions: the axes of sweeps are evenly spaced.
  func place(of height: Double, column: Int) -> Double {
    guard rowHeight > 0 else { return abs(height - bottom - shift(column)) < 0.5 ? 0 : -1 }
    return (height - shift(column) - bottom) / rowHeight
  }

  /// From one row to the next.
  var rowHeight: Double {
    map.rows > 1
      ? (height(row: map.rows - 1, column: 0) - height(row: 0, column: 0)) / Double(map.rows - 1)
      : 0
  }

  /// From the lowest to the highest height of any cell, edges included.
  var range: ClosedRange<Double> {
    let last = max(0, map.columns - 1)
    let ends = [0, last].flatMap { column in
      [height(row: 0, column: column), height(row: map.rows - 1, column: column)]
    }
    let margin = rowHeight > 0 ? rowHeight / 2 : 0.5
    return (ends.min() ?? 0) - margin...(ends.max() ?? 0) + margin
  }

  private var bottom: Double { height(row: 0, column: 0) - shift(0) }

  private func shift(_ column: Int) -> Double {
    axis == .product ? Log.decimal(map.learningRates[column]) : 0
  }
}
