import Screen

extension ChartPainter {
  private struct LimitMark: Hashable {
    let sign: Sign
    /// Of the height: nearer limits are one.
    let dot: Int
  }

  /// So many columns lie between a sign and the labels: a label's row is not its line's height.
  private static let limitDistance = 3

  /// The signs of where theory says that lines end, near the right edge: each in its line's colour, but for
  /// one that several share; those of one row side by side, as long as they leave the lines their room. Each
  /// kind has its word once, where there is room for it. A strip has none.
  ///
  /// - Returns: the signs that it has drawn.
  func drawLimits(into frame: inout Frame) -> Set<Sign> {
    guard layout.hasSteps else { return [] }
    let last = layout.plot.column + layout.plot.columns - Self.limitDistance
    var columns: [Int: Int] = [:]
    var drawn: [(sign: Sign, place: Place)] = []
    for (mark, ink) in limitMarks {
      let row = layout.plot.row + min(layout.plot.rows - 1, mark.dot / 4)
      let column = columns[row] ?? last
      guard last - column <= layout.plot.columns / 8 else { continue }
      columns[row] = column - 2
      frame[column: column, row: row] = Cell(
        mark.sign.scalar(in: appearance.glyphs), Style(ink, bold: true))
      drawn.append((mark.sign, Place(column: column, row: row)))
    }
    for sign in drawn.map(\.sign).uniqued {
      _ = drawn.first { mark in
        guard mark.sign == sign else { return false }
        let end = Place(column: columns[mark.place.row] ?? 0, row: mark.place.row)
        return write(sign.word, before: end, around: mark.place, into: &frame)
      }
    }
    return Set(drawn.map(\.sign))
  }

  /// In the order of the lines.
  private var limitMarks: [(mark: LimitMark, ink: Ink)] {
    var marks: [(mark: LimitMark, ink: Ink)] = []
    for line in chart.lines {
      guard let limit = line.limit, scale.side(of: limit) == .inside,
        let dot = scale.dot(of: limit)
      else { continue }
      let mark = LimitMark(sign: line.limitSign, dot: Int(dot))
      let ink = Ink.series(UInt8(truncatingIfNeeded: line.series))
      if let index = marks.firstIndex(where: { $0.mark == mark }) {
        if marks[index].ink != ink { marks[index].ink = .prediction }
      } else {
        marks.append((mark, ink))
      }
    }
    return marks
  }

  /// Left of the signs of a row, or in the row above or below one of them, on blank cells alone.
  private func write(
    _ word: String, before end: Place, around place: Place, into frame: inout Frame
  ) -> Bool {
    let width = TerminalText.width(of: word)
    let last = layout.plot.column + layout.plot.columns - 1
    let ends = [
      (end.column, end.row), (place.column, place.row - 1), (place.column, place.row + 1),
    ]
    for (end, row) in ends where layout.plot.rowRange.contains(row) {
      // A blank before and behind the word too.
      let columns = end - width...min(end + 1, last)
      guard columns.lowerBound > layout.plot.column,
        columns.allSatisfy({ isFree(column: $0, row: row, behind: end, in: frame) })
      else { continue }
      frame.write(word, column: end - width + 1, row: row, style: Style(.dim))
      return true
    }
    return false
  }

  /// Behind the word a sign may stand.
  private func isFree(column: Int, row: Int, behind end: Int, in frame: Frame) -> Bool {
    frame[column: column, row: row].scalar == " " || column > end
  }
}

extension [Sign] {
  /// Each once, in order.
  fileprivate var uniqued: [Sign] {
    reduce(into: []) { signs, sign in if !signs.contains(sign) { signs.append(sign) } }
  }
}
