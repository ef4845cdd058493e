import Screen

/// The heads of a pane as tags that can all be read.
struct HeadTags {
  struct Tag: Hashable {
    let text: String
    let series: Int
    let isHollow: Bool
    var columns: ClosedRange<Int>
    var row: Int
    var glyphColumn: Int
    /// Where the head is and how to get there, if it is outside the pane.
    var exit: Exit?
  }

  struct Exit: Hashable {
    let bearing: Bearing
    /// `(40.00, 40.00)`.
    let numbers: String
    /// The cell of the arrow, at the pane's edge.
    var arrow: Place
  }

  private(set) var tags: [Tag] = []
  private let region: Region

  /// Places the tags in order. The glyph stands on the run's cell and the name behind it, or before
  /// it at the right edge; one that would cover an earlier tag moves up or down a row or more.
  init(_ heads: [Head], in viewport: Viewport, glyphs: GlyphSet) {
    region = viewport.region
    guard !region.isEmpty else { return }
    for head in heads where head.x.isFinite && head.y.isFinite {
      let place = viewport.clampedCell(worldX: head.x, worldY: head.y)
      let options =
        Bearing(ofX: head.x, y: head.y, from: viewport)
        .flatMap { Self.options(for: head, towards: $0, at: place, in: region, glyphs: glyphs) }
        ?? Self.options(for: head, at: place, in: region, glyphs: glyphs)
      tags.append(options.first(where: isFree) ?? options[0])
    }
  }

  /// Whether a trail must not be drawn in a cell: the tags, the cells left and right of them, arrows.
  func clears(_ place: Place) -> Bool {
    tags.contains {
      $0.exit?.arrow == place
        || $0.row == place.row
          && ($0.columns.lowerBound - 1...$0.columns.upperBound + 1).contains(place.column)
    }
  }

  /// Whether a tag or an arrow lies on a cell.
  func covers(_ place: Place) -> Bool {
    tags.contains {
      $0.exit?.arrow == place || $0.row == place.row && $0.columns.contains(place.column)
    }
  }

  func draw(into frame: inout Frame, appearance: Appearance) {
    for tag in tags {
      if tag.isHollow {
        frame.write(
          tag.text, overPaperAtColumn: tag.columns.lowerBound, row: tag.row,
          ink: .series(UInt8(truncatingIfNeeded: tag.series)), bold: true,
          end: region.column + region.columns)
      } else {
        frame.write(
          tag.text, column: tag.columns.lowerBound, row: tag.row,
          style: Self.style(series: tag.series, depth: appearance.depth),
          end: region.column + region.columns)
      }
      guard let exit = tag.exit else { continue }
      let place = exit.arrow
      let paper = frame[column: place.column, row: place.row].style.paper
      frame[column: place.column, row: place.row] = Cell(
        exit.bearing.scalar(in: appearance.glyphs),
        Style(.series(UInt8(truncatingIfNeeded: tag.series)), on: paper, bold: true))
    }
  }

  private static func style(series: Int, depth: ColorDepth) -> Style {
    depth == .monochrome
      ? Style(.bright, on: .base, bold: true, reversed: true)
      : Style(.base, on: .series(UInt8(truncatingIfNeeded: series)), bold: true)
  }

  /// All places for a tag, the best one first.
  private static func options(
    for head: Head, at place: Place, in region: Region, glyphs: GlyphSet
  ) -> [Tag] {
    let forms = forms(of: head, at: place, in: region, glyphs: glyphs)
    return rowsNear(place.row, in: region).flatMap { row in
      forms.map { form in
        var tag = form
        tag.row = row
        return tag
      }
    }
  }

  /// The same for a head outside: two columns or one row in from the edge, where its arrow stands; nil
  /// where there is no room for both.
  private static func options(
    for head: Head, towards bearing: Bearing, at place: Place, in region: Region, glyphs: GlyphSet
  ) -> [Tag]? {
    guard region.columns >= 5, region.rows >= 2 else { return nil }
    var inner = place
    if bearing.x != 0 { inner.column -= 2 * bearing.x }
    if bearing.x == 0 { inner.row += bearing.y }
    let numbers = NumberText.point(head.x, head.y, glyphs: glyphs)
    let places = options(for: head, at: inner, in: region, glyphs: glyphs).compactMap {
      option -> Tag? in
      var tag = option
      let arrow =
        bearing.x == 0
        ? Place(column: tag.glyphColumn, row: place.row)
        : Place(column: place.column, row: tag.row)
      guard arrow.row != tag.row || !tag.columns.contains(arrow.column) else { return nil }
      tag.exit = Exit(bearing: bearing, numbers: numbers, arrow: arrow)
      return tag
    }
    return places.isEmpty ? nil : places
  }

  /// Glyph and name in both orders, as far as the glyph then stands on its cell.
  private static func forms(
    of head: Head, at place: Place, in region: Region, glyphs: GlyphSet
  ) -> [Tag] {
    let glyph =
      head.isHollow
      ? String(SeriesGlyph.hollow(series: head.series, glyphs: glyphs))
      : String(SeriesGlyph.scalar(series: head.series, glyphs: glyphs))
    let name = head.name.map { TerminalText($0).string } ?? ""
    let (open, shut) = head.isHollow ? ("[", "]") : (" ", " ")
    let texts =
      name.isEmpty
      ? [open + glyph + shut]
      : [open + glyph + " \(name)" + shut, open + "\(name) " + glyph + shut]
    let forms = texts.enumerated().map { index, text in
      let width = TerminalText.width(of: text)
      let start = index == 0 ? place.column - 1 : place.column - width + 2
      let limit = region.column + region.columns - width
      let inside = max(region.column, min(start, limit))
      let glyphColumn = inside + (index == 0 ? 1 : width - 2)
      return Tag(
        text: text, series: head.series, isHollow: head.isHollow,
        columns: inside...inside + width - 1, row: place.row,
        glyphColumn: glyphColumn)
    }
    // A tag that had to be shifted inside no longer stands on its cell.
    let onCell = forms.filter { $0.glyphColumn == place.column }
    return onCell.isEmpty ? Array(forms.prefix(1)) : onCell
  }

  /// The row, then those around it, nearest first and below before above.
  private static func rowsNear(_ row: Int, in region: Region) -> [Int] {
    let others = (1..<max(2, region.rows)).flatMap { [row + $0, row - $0] }
    return [row] + others.filter(region.rowRange.contains)
  }

  private func isFree(_ tag: Tag) -> Bool {
    let arrow = tag.exit?.arrow
    return !tags.contains { other in
      other.row == tag.row && other.columns.overlaps(tag.columns)
        || other.exit.map { $0.arrow.row == tag.row && tag.columns.contains($0.arrow.column) }
          == true
        || arrow.map { $0.row == other.row && other.columns.contains($0.column) } == true
    }
  }
}
