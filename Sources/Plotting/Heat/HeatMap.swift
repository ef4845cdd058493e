package import Screen

/// A picture made of coloured pixels, two in each cell, one above the other.
///
/// Where half blocks or colours are missing, a cell shows its better pixel: as a background, or as a
/// character of the same density.
package struct HeatMap: Hashable, Sendable {
  /// What half a cell shows.
  package enum Pixel: Hashable, Sendable {
    /// Nothing to show here.
    case empty
    /// 0 = not better than the reference, then 1…7 from bad to good.
    case level(UInt8)
  }

  /// A pixel's place: rows count half cells, from the top.
  package struct PixelPlace: Hashable, Sendable {
    package var column: Int
    package var halfRow: Int

    package init(column: Int, halfRow: Int) {
      self.column = column
      self.halfRow = halfRow
    }
  }

  package let region: Region
  /// Row by row from the top, `region.columns` in each of 2 · `region.rows`.
  private let pixels: [Pixel]
  /// Pixels of a line to compare with. Without colour the picture itself is made of such points, and
  /// they are left out.
  package var dots: [PixelPlace] = []
  /// Pixels with a mark on them.
  package var marks: [PixelPlace] = []
  /// The pixel that a reader has chosen.
  package var cursor: PixelPlace?

  /// - Parameter pixel: asked once for each pixel of the region.
  package init(region: Region, pixel: (PixelPlace) -> Pixel) {
    self.region = region
    pixels = (0..<region.rows * 2).flatMap { halfRow in
      (0..<region.columns).map { pixel(PixelPlace(column: $0, halfRow: halfRow)) }
    }
  }

  /// Draws the pixels, then the line, the marks and the chosen one.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    for row in 0..<region.rows {
      for column in 0..<region.columns {
        let cell = HeatCell(
          upper: self[column, row * 2], lower: self[column, row * 2 + 1], appearance: appearance)
        frame[column: region.column + column, row: region.row + row] = cell.blended
      }
    }
    if appearance.depth != .monochrome {
      for dot in dots { draw(dot, into: &frame, appearance) { $0.dotted } }
    }
    for mark in marks { draw(mark, into: &frame, appearance) { $0.marked } }
    if let cursor { draw(cursor: cursor, into: &frame, appearance) }
  }

  private subscript(column: Int, halfRow: Int) -> Pixel {
    pixels[halfRow * region.columns + column]
  }

  private func contains(_ place: PixelPlace) -> Bool {
    (0..<region.columns).contains(place.column) && (0..<region.rows * 2).contains(place.halfRow)
  }

  private func draw(
    _ mark: PixelPlace, into frame: inout Frame, _ appearance: Appearance,
    as look: (HeatCell) -> Cell
  ) {
    guard contains(mark) else { return }
    let pixel = self[mark.column, mark.halfRow]
    let cell = HeatCell(upper: pixel, lower: pixel, appearance: appearance)
    frame[column: region.column + mark.column, row: region.row + mark.halfRow / 2] = look(cell)
  }

  /// Three cells wide, so that it is seen from afar; cut at the region's sides.
  private func draw(cursor: PixelPlace, into frame: inout Frame, _ appearance: Appearance) {
    guard contains(cursor) else { return }
    let style =
      appearance.depth == .monochrome
      ? Style(.text, bold: true, reversed: true) : Style(.base, on: .bright, bold: true)
    for (offset, scalar) in zip(-1...1, [" ", HeatCell.cursor(appearance.glyphs), " "])
    where (0..<region.columns).contains(cursor.column + offset) {
      frame[
        column: region.column + cursor.column + offset, row: region.row + cursor.halfRow / 2
      ] = Cell(scalar, style)
    }
  }
}
