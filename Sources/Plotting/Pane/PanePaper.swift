import Screen

/// The background of a pane: a contour band in each cell, where the terminal has the colours.
struct PanePaper {
  /// The bands of the cells, row by row; empty if all is base.
  private let bands: [UInt8]

  init(contours: ContourMap?, style: ContourStyle, appearance: Appearance) {
    let showsBands = style != .lines && appearance.hasBands
    bands = showsBands ? contours?.bands ?? [] : []
  }

  var hasBands: Bool { !bands.isEmpty }

  /// The ink under the cell with this number, counted row by row in the pane.
  func ink(at cell: Int) -> Ink { bands.isEmpty ? .base : .band(bands[cell]) }

  func draw(in region: Region, into frame: inout Frame) {
    var cell = 0
    for row in region.rowRange {
      for column in region.columnRange {
        frame[column: column, row: row] = Cell(" ", Style(.text, on: ink(at: cell)))
        cell += 1
      }
    }
  }
}
