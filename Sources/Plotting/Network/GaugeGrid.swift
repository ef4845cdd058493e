package import Screen

/// Shares from 0 to 1 as a table of gauges; one that is full is 1 or more. Some stand out: in a colour and
/// with their number.
package struct GaugeGrid: Hashable, Sendable {
  package var region: Region
  /// Row by row.
  package var shares: [Double]
  /// How many gauges a row has.
  package var perRow: Int
  /// Those that stand out, by their place.
  package var marked: Set<Int>
  package var series: Int

  package init(
    region: Region, shares: [Double], perRow: Int, marked: Set<Int>, series: Int
  ) {
    self.region = region
    self.shares = shares
    self.perRow = perRow
    self.marked = marked
    self.series = series
  }

  /// The cells that it takes, in the middle of the region; nil where it has no room.
  package var extent: Region? {
    let lines = (shares.count + perRow - 1) / max(1, perRow)
    let height = min(region.rows / max(1, lines), Self.mostRows)
    let width = min(
      (region.columns + 1) / max(1, perRow) - 1, 2 * height - 1 + (height == 1 ? 1 : 0))
    guard height > 0, width > 0 else { return nil }
    let (columns, rows) = (perRow * (width + 1) - 1, lines * height)
    return Region(
      column: region.column + (region.columns - columns) / 2, row: region.row, columns: columns,
      rows: rows)
  }

  private static let mostRows = 5

  /// Draws over the cells that it takes.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    guard let extent else { return }
    let width = (extent.columns + 1) / perRow - 1
    let height = extent.rows * perRow / max(1, (shares.count + perRow - 1) / perRow * perRow)
    for (index, share) in shares.enumerated() {
      let (line, place) = index.quotientAndRemainder(dividingBy: perRow)
      let gauge = Region(
        column: extent.column + place * (width + 1), row: extent.row + line * height,
        columns: width, rows: height)
      draw(share, isMarked: marked.contains(index), in: gauge, into: &frame, appearance)
    }
  }

  private var ink: Ink { .series(UInt8(truncatingIfNeeded: series)) }

  private func draw(
    _ share: Double, isMarked: Bool, in gauge: Region, into frame: inout Frame,
    _ appearance: Appearance
  ) {
    let full: Ink = isMarked ? ink : appearance.depth == .monochrome ? .text : .axis
    let empty: Ink = appearance.hasBands ? .band(3) : .base
    guard appearance.glyphs != .ascii else {
      return write(share, in: gauge, Style(isMarked ? ink : .dim, bold: isMarked), into: &frame)
    }
    // The topmost eighth stays empty, so that a full gauge ends where the next begins.
    let eighths = Int((min(max(0, share), 1) * Double(8 * gauge.rows - 1)).rounded())
    for (index, row) in gauge.rowRange.reversed().enumerated() {
      let cell = Self.cell(eighths - 8 * index, full: full, empty: empty, appearance)
      frame.fill(
        Region(column: gauge.column, row: row, columns: gauge.columns, rows: 1), with: cell)
    }
    let isOnColour = eighths >= 7
    // In a gauge of one row the number would hide how full it is.
    guard isMarked, gauge.rows > 1 || isOnColour || eighths <= 0 else { return }
    write(
      share, in: gauge,
      appearance.depth == .monochrome
        ? Style(.bright, bold: true, reversed: isOnColour)
        : isOnColour
          ? Style(.base, on: full, bold: true) : Style(ink, on: empty, bold: true),
      into: &frame)
  }

  /// A row of a gauge that is filled by so many eighths, without a slit to the row below it.
  private static func cell(
    _ eighths: Int, full: Ink, empty: Ink, _ appearance: Appearance
  ) -> Cell {
    let isMono = appearance.depth == .monochrome
    switch eighths {
    case ...0: return Cell(isMono ? "·" : " ", Style(.axis, on: empty))
    case 8...: return isMono ? Cell("█", Style(full)) : Cell(" ", Style(.text, on: full))
    case 4 where !isMono: return Cell("▀", Style(empty, on: full))
    case 7 where !isMono: return Cell("▔", Style(empty, on: full))
    default:
      return Cell(Unicode.Scalar(0x2580 + UInt32(eighths)) ?? "▄", Style(full, on: empty))
    }
  }

  /// The number in the gauge's last row, where it has room.
  private func write(_ share: Double, in gauge: Region, _ style: Style, into frame: inout Frame) {
    let text = Self.text(share, columns: gauge.columns)
    let start = gauge.column + (gauge.columns - text.count) / 2
    frame.write(text, column: start, row: gauge.row + gauge.rows - 1, style: style)
  }

  /// `1`, `.55`, `.00`: two decimals, or one, or nothing.
  package static func text(_ share: Double, columns: Int) -> String {
    guard share < 0.995 else { return "1" }
    let text = Ticks.withoutZero(NumberText.fixed(share, decimals: columns < 3 ? 1 : 2))
    return text.count <= columns ? text : ""
  }
}
