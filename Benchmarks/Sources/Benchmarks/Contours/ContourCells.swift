import Plotting
import Screen

/// What a contour map makes of each cell, read off its picture.
struct ContourCells {
  private(set) var bands: [UInt8] = []
  /// Braille patterns.
  private(set) var dots: [UInt8] = []

  init(of map: ContourMap) {
    let region = Region(column: 0, row: 0, columns: map.columns, rows: map.rows)
    var pane = Pane(viewport: Viewport(showing: 0...1, 0...1, in: region))
    pane.contours = map
    pane.showsAxes = false
    var frame = Frame(size: region.size)
    pane.draw(into: &frame, appearance: Appearance(depth: .trueColor))
    for cell in frame.cells {
      if case .band(let band) = cell.style.paper { bands.append(band) }
      dots.append(cell.scalar == " " ? 0 : UInt8(truncatingIfNeeded: cell.scalar.value))
    }
  }
}
