import Simulation

/// The part of a map's vertical axis that its pane shows.
enum MapWindow {
  /// Decades, or as much as there is.
  static let decades = 5.0

  /// A window for each map: all of the same length, so that slopes can be compared, and each around
  /// its own ridge, or as far from there as it takes to show the cell that the hand is on.
  static func windows(of model: MapModel) -> [ClosedRange<Double>] {
    let scales = model.maps.map { MapScale(axis: model.axis, map: $0) }
    // Without logarithms a window is the whole axis.
    guard scales.allSatisfy(\.isLogarithmic) else { return scales.map(\.range) }
    let longest = scales.map { $0.range.upperBound - $0.range.lowerBound }.max() ?? decades
    let length = min(decades, longest)
    return scales.indices.map { index in
      let hand = scales[index].height(row: model.row(of: index), column: model.column(of: index))
      return window(on: scales[index], length: length)
        .moved(toShow: hand, margin: scales[index].rowHeight / 2)
    }
  }

  /// Around the ridge, but not beyond the map; around the map if that is shorter.
  private static func window(on scale: MapScale, length: Double) -> ClosedRange<Double> {
    let range = scale.range
    let middle = (range.lowerBound + range.upperBound) / 2
    let slack = (range.upperBound - range.lowerBound - length) / 2
    let center =
      slack > 0
      ? max(middle - slack, min(middle + slack, ridgeCenter(on: scale) ?? middle)) : middle
    return center - length / 2...center + length / 2
  }

  /// Half way between the ridge's ends.
  private static func ridgeCenter(on scale: MapScale) -> Double? {
    let heights = (0..<scale.map.columns).compactMap { column in
      scale.map.bestRow(column: column).map { scale.height(row: $0, column: column) }
    }
    guard let low = heights.min(), let high = heights.max() else { return nil }
    return (low + high) / 2
  }
}

extension ClosedRange<Double> {
  /// Moved as little as it takes to contain a value with a margin, as far as that has room.
  fileprivate func moved(toShow value: Double, margin: Double) -> ClosedRange {
    let margin = Swift.min(margin, (upperBound - lowerBound) / 2)
    let shift =
      Swift.max(0, value + margin - upperBound) - Swift.max(0, lowerBound - (value - margin))
    return lowerBound + shift...upperBound + shift
  }
}
