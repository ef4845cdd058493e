import Lessons
import Plotting
import Screen
import Simulation

/// Which pixel of a pane shows which cell of a map.
struct MapGeometry {
  let map: SweepMap
  let scale: MapScale
  /// Heights from the bottom to the top of the plot.
  let window: ClosedRange<Double>
  /// The plot, as wide as the map is shown.
  let region: Region

  /// A map takes less than the whole plot if all its columns can then be equally wide and three
  /// quarters of the plot are used.
  init(map: SweepMap, axis: MapAxis, window: ClosedRange<Double>, plot: Region) {
    self.map = map
    self.window = window
    scale = MapScale(axis: axis, map: map)
    let even = map.columns > 0 ? plot.columns / map.columns * map.columns : 0
    region = Region(
      column: plot.column, row: plot.row,
      columns: even * 4 >= plot.columns * 3 ? even : plot.columns, rows: plot.rows)
  }

  /// The map's column under a column of the region.
  func mapColumn(at column: Int) -> Int {
    region.columns > 0 ? (column * map.columns + map.columns / 2) / region.columns : 0
  }

  /// The middle of the columns that show a column of the map; where the region has fewer columns than
  /// the map and leaves it out, the nearest one. nil if the region has none.
  func column(of mapColumn: Int) -> Int? {
    let columns = (0..<region.columns).filter { self.mapColumn(at: $0) == mapColumn }
    guard columns.isEmpty else { return columns[(columns.count - 1) / 2] }
    return (0..<region.columns).min {
      abs(self.mapColumn(at: $0) - mapColumn) < abs(self.mapColumn(at: $1) - mapColumn)
    }
  }

  /// The height in the middle of a half row.
  func height(at halfRow: Int) -> Double {
    let share = (Double(halfRow) + 0.5) / Double(max(1, region.rows * 2))
    return window.upperBound - share * (window.upperBound - window.lowerBound)
  }

  /// The half row that shows a height; nil outside the window.
  func halfRow(of height: Double) -> Int? {
    let length = window.upperBound - window.lowerBound
    guard length > 0 else { return nil }
    let row = ((window.upperBound - height) / length * Double(region.rows * 2)).rounded(.down)
    return row >= 0 && row < Double(region.rows * 2) ? Int(row) : nil
  }

  /// The map's cell at a pixel; nil where the map has none.
  func cell(at place: HeatMap.PixelPlace) -> (row: Int, column: Int)? {
    let column = mapColumn(at: place.column)
    guard column < map.columns else { return nil }
    return scale.rowCovering(height(at: place.halfRow), column: column).map { ($0, column) }
  }

  /// The row of the map that a click on a cell of the screen means: of all that are drawn in its two
  /// halves the best, which is where the dot is if there is one; beyond the grid the nearest row.
  ///
  /// - Parameters:
  ///   - screenRow: counted from the region's top.
  ///   - column: one of the map's.
  func mapRow(under screenRow: Int, column: Int) -> Int {
    let heights = [height(at: 2 * screenRow), height(at: 2 * screenRow + 1)]
    let covering = heights.compactMap { scale.rowCovering($0, column: column) }
    let within = (0..<map.rows).filter { row in
      halfRow(of: scale.height(row: row, column: column)).map { $0 / 2 } == screenRow
    }
    let value = { (row: Int) in map.value(row: row, column: column) ?? .infinity }
    return (covering + within).min { value($0) < value($1) }
      ?? scale.row(at: heights[0], column: column)
  }

  /// Where a cell of the map is drawn; nil outside the window.
  func pixel(row: Int, column: Int) -> HeatMap.PixelPlace? {
    guard let halfRow = halfRow(of: scale.height(row: row, column: column)),
      let column = self.column(of: column)
    else { return nil }
    return HeatMap.PixelPlace(column: column, halfRow: halfRow)
  }
}
