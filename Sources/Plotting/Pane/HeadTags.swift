import Screen

/// The heads of a pane as tags that can all be read.
struct HeadTags {
  struct Tag: Hashable {
    let text: String
    let series: Int
    var columns: ClosedRange<Int>
    var row: Int
    var glyphColumn: Int
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
      let options = Self.options(for: head, at: place, in: region, glyphs: glyphs)
      tags.append(options.first(where: isFree) ?? options[0])
    }
  }

  /// Whether a trail must not be drawn in a cell: the tags and the cells left and right of them.
  func clears(_ place: Place) -> Bool {
    tags.contains {
      $0.row == place.row
        && ($0.columns.lowerBound - 1...$0.columns.upperBound + 1).contains(place.column)
    }
  }

  func draw(into frame: inout Frame, appearance: Appearance) {
    for tag in tags {
      frame.write(
        tag.text, column: tag.columns.lowerBound, row: tag.row,
        style: Self.style(series: tag.series, depth: appearance.depth),
        end: region.column + region.columns)
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
    let glyph = String(SeriesGlyph.scalar(series: head.series, glyphs: glyphs))
    let name = head.name.map { TerminalText($0).string } ?? ""
    let texts = name.isEmpty ? [" \(glyph) "] : [" \(glyph) \(name) ", " \(name) \(glyph) "]
    let forms = texts.enumerated().map { index, text in
      let width = TerminalText.width(of: text)
      let start = index == 0 ? place.column - 1 : place.column - width + 2
      let limit = region.column + region.columns - width
      let inside = max(region.column, min(start, limit))
      let glyphColumn = inside + (index == 0 ? 1 : width - 2)
      return Tag(
        text: text, series: head.series, columns: inside...inside + width - 1, row: place.row,
        glyphColumn: glyphColumn)
    }
    // A tag that had to be shifted inside no longer stands on its cell.
    let onCell = forms.filter { $0.glyphColumn == place.column }
    let best = onCell.isEmpty ? Array(forms.prefix(1)) : onCell
    return rowsNear(place.row, in: region).flatMap { row in
      best.map { form in
        var tag = form
        tag.row = row
        return tag
      }
    }
  }

  /// The row, then those around it, nearest first and below before above.
  private static func rowsNear(_ row: Int, in region: Region) -> [Int] {
    let others = (1..<max(2, region.rows)).flatMap { [row + $0, row - $0] }
    return [row] + others.filter(region.rowRange.contains)
  }

  private func isFree(_ tag: Tag) -> Bool {
    !tags.contains { $0.row == tag.row && $0.columns.overlaps(tag.columns) }
  }
}
