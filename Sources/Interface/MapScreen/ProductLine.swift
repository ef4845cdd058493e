import Lessons
import Plotting
import Simulation

/// Where lr·λ is what it is at the left end of a map's ridge: what a ridge runs along whose best λ is
/// proportional to 1/lr, as that of PyTorch's AdamW may be.
enum ProductLine {
  /// How far from −1 an exponent may be to be told apart from it by eye at most.
  private static let reach = 0.25

  /// Whether there is something to compare: λ on the axis, and a ridge that runs so.
  static func isTelling(on map: MapModel, shown: [Int]) -> Bool {
    map.isComplete && map.axis == .decay
      && shown.contains { index in
        map.findings[index].exponent(of: .weightDecay).map { abs($0 + 1) <= reach } ?? false
      }
  }

  /// Points in every second column; none where the map has no ridge.
  static func places(on geometry: MapGeometry) -> [HeatMap.PixelPlace] {
    let (map, scale, columns) = (geometry.map, geometry.scale, geometry.region.columns)
    guard scale.isLogarithmic, map.columns > 1, let first = map.learningRates.first, first > 0,
      let last = map.learningRates.last,
      let start = (0..<map.columns).first(where: { map.clearBestRow(column: $0) != nil }),
      let row = map.clearBestRow(column: start)
    else { return [] }
    let decadesPerColumn = Log.decimal(last / first) / Double(map.columns - 1)
    let top = scale.height(row: row, column: start)
    return stride(from: 0, to: columns, by: 2).compactMap { column in
      let place = (Double(column) + 0.5) / Double(columns) * Double(map.columns) - 0.5
      guard place >= Double(start) else { return nil }
      return geometry.halfRow(of: top - (place - Double(start)) * decadesPerColumn)
        .map { HeatMap.PixelPlace(column: column, halfRow: $0) }
    }
  }
}
