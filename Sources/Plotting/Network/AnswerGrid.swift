package import Screen

/// A table of answers, two rows of it to a row of cells: what was given and is right, what was unseen and
/// is right, what is wrong.
package struct AnswerGrid: Hashable, Sendable {
  /// What has become of one question: a right answer to one that was trained on, to one that wasn't, or a
  /// wrong one.
  package enum Answer: Hashable, Sendable {
    case given, unseen, wrong
  }

  package var region: Region
  /// Row by row.
  package var answers: [Answer]
  /// How many a row has.
  package var perRow: Int
  package var series: Int

  package init(region: Region, answers: [Answer], perRow: Int, series: Int) {
    self.region = region
    self.answers = answers
    self.perRow = perRow
    self.series = series
  }

  /// The cells that it takes, in the middle of the region; nil where it has no room.
  package var extent: Region? {
    let lines = answers.count / max(1, perRow)
    let rows = (lines + 1) / 2
    guard perRow > 0, perRow <= region.columns, rows <= region.rows else { return nil }
    let wide = 2 * perRow <= region.columns && 2 * rows <= region.rows
    let scale = wide ? 2 : 1
    return Region(
      column: region.column + (region.columns - perRow * scale) / 2, row: region.row,
      columns: perRow * scale, rows: wide ? lines : rows)
  }

  /// Draws over the cells that it takes.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    guard let extent else { return }
    let scale = extent.columns / perRow
    for row in 0..<extent.rows {
      for column in 0..<extent.columns {
        let place = column / scale
        let (upper, lower) =
          scale == 2
          ? (answer(row, place), answer(row, place))
          : (answer(2 * row, place), answer(2 * row + 1, place))
        frame[column: extent.column + column, row: extent.row + row] = cell(
          upper, lower, appearance)
      }
    }
  }

  /// nil beyond the last row.
  private func answer(_ line: Int, _ place: Int) -> Answer? {
    let index = line * perRow + place
    return answers.indices.contains(index) ? answers[index] : nil
  }

  private func cell(_ upper: Answer?, _ lower: Answer?, _ appearance: Appearance) -> Cell {
    if appearance.glyphs == .ascii || appearance.depth == .monochrome {
      return Self.plain(upper, lower, appearance, ink)
    }
    let outside: Ink = appearance.hasBands ? .band(1) : .base
    let (top, bottom) = (upper.map(ink) ?? outside, lower.map(ink) ?? outside)
    return top == bottom ? Cell(" ", Style(.text, on: top)) : Cell("▀", Style(top, on: bottom))
  }

  private func ink(_ answer: Answer) -> Ink {
    switch answer {
    case .given: .axis
    case .unseen: .series(UInt8(truncatingIfNeeded: series))
    case .wrong: .base
    }
  }

  /// Without colours or blocks: right ones as characters, unseen ones bold.
  private static func plain(
    _ upper: Answer?, _ lower: Answer?, _ appearance: Appearance, _ ink: (Answer) -> Ink
  ) -> Cell {
    let isASCII = appearance.glyphs == .ascii
    let isRight = { (answer: Answer?) in answer == .given || answer == .unseen }
    let isUnseen = upper == .unseen || lower == .unseen
    let style = Style(isUnseen ? ink(.unseen) : .dim, bold: isUnseen)
    switch (isRight(upper), isRight(lower)) {
    case (true, true): return Cell(isASCII ? "#" : "█", style)
    case (true, false): return Cell(isASCII ? "'" : "▀", style)
    case (false, true): return Cell(isASCII ? "." : "▄", style)
    case (false, false): return Cell(" ", style)
    }
  }
}
