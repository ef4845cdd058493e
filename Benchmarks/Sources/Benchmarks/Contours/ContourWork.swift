import CReference
import Plotting
import Screen

/// The contours of Rosenbrock's function as large as a terminal of 200 × 60 has dots, cut at 20
/// levels: from given values the band of every cell and its braille pattern.
///
/// C makes the same, in memory that it keeps; the picture here takes its own each time.
struct ContourWork {
  private let size = Size(columns: 200, rows: 60)
  private let values: [Double]
  private let thresholds: [Double]
  private let grid: reference_grid
  private let contours: reference_contours

  /// - Throws: `Disagreement`, unless both make the same of every cell.
  init() throws {
    let (width, height) = (2 * size.columns, 4 * size.rows)
    values = (0..<height).flatMap { j in
      (0..<width).map { i in
        let x = -2 + 4 * Double(i) / Double(width - 1)
        let y = -1 + 4 * Double(j) / Double(height - 1)
        let u = y - x * x
        return (1 - x) * (1 - x) + 100 * u * u
      }
    }
    // From 0.1 to 2000, each as many times the one before.
    var levels = [0.1]
    while levels.count < 20 { levels.append(levels[levels.count - 1] * 1.684) }
    thresholds = levels
    grid = reference_grid(
      values: Kept.values(values), width: Int32(width), height: Int32(height),
      thresholds: Kept.values(thresholds), levels: Int32(thresholds.count))
    let cellCount = size.columns * size.rows
    contours = reference_contours(
      bands: Kept.room(for: width * height, of: 0), medians: Kept.room(for: cellCount, of: 0),
      dots: Kept.room(for: cellCount, of: 0))
    try compare()
  }

  var dots: Int { values.count }

  func draw() { _ = map() }

  func drawReference() { reference_contour(grid, contours) }

  private func map() -> ContourMap {
    ContourMap(size: size, values: values, thresholds: thresholds)
  }

  private func compare() throws {
    drawReference()
    let cells = ContourCells(of: map())
    for cell in 0..<size.columns * size.rows {
      guard cells.bands[cell] == contours.medians[cell], cells.dots[cell] == contours.dots[cell]
      else { throw Disagreement("contours: C makes something else of cell \(cell)") }
    }
  }
}
