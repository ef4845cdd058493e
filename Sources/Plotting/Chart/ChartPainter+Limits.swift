import Screen

extension ChartPainter {
  private struct LimitMark: Hashable {
    let sign: Sign
    /// Of the height: nearer limits are one.
    let dot: Int
  }

  /// The signs of where theory says that lines end, at the right edge: those of one row side by side, as
  /// long as they leave the lines their room. Each kind has its word once, where there is room for it.
  ///
  /// - Returns: the signs that it has drawn.
  func drawLimits(into frame: inout Frame) -> Set<Sign> {
    let last = layout.plot.column + layout.plot.columns - 1
    var columns: [Int: Int] = [:]
    var drawn: Set<LimitMark> = []
    var unnamed: [(sign: Sign, place: Place)] = []
    for line in chart.lines {
      guard let limit = line.limit, scale.side(of: limit) == .inside,
        let dot = scale.dot(of: limit),
        drawn.insert(LimitMark(sign: line.limitSign, dot: Int(dot))).inserted
      else { continue }
      let row = layout.plot.row + min(layout.plot.rows - 1, Int(dot) / 4)
      let column = columns[row] ?? last
      guard last - column <= layout.plot.columns / 8 else { continue }
      columns[row] = column - 2
      frame[column: column, row: row] = Cell(
        line.limitSign.scalar(in: appearance.glyphs), Style(.prediction, bold: true))
      if !unnamed.contains(where: { $0.sign == line.limitSign }) {
        unnamed.append((line.limitSign, Place(column: column, row: row)))
      }
    }
    let signs = Set(unnamed.map(\.sign))
    guard layout.hasSteps else { return signs }
    for (sign, place) in unnamed {
      write(sign.word, beside: Place(column: columns[place.row] ?? 0, row: place.row), into: &frame)
    }
    return signs
  }

  /// Left of a place, or in the row above or below it, on blank cells alone.
  private func write(_ word: String, beside place: Place, into frame: inout Frame) {
    let width = TerminalText.width(of: word)
    let last = layout.plot.column + layout.plot.columns - 1
    let ends = [(place.column, place.row), (last, place.row - 1), (last, place.row + 1)]
    for (end, row) in ends where layout.plot.rowRange.contains(row) {
      // A blank before and behind the word too, but for the edge.
      let columns = end - width...min(end + 1, last)
      guard columns.lowerBound > layout.plot.column,
        columns.allSatisfy({ isFree(column: $0, row: row, behind: end, in: frame) })
      else { continue }
      frame.write(word, column: end - width + 1, row: row, style: Style(.dim))
      return
    }
  }

  private func isFree(column: Int, row: Int, behind end: Int, in frame: Frame) -> Bool {
    frame[column: column, row: row].scalar == " " || column > end
  }
}
