import Screen

/// What a terminal is told to show one frame after the other: only the cells that have changed, the pen
/// only where it changes, the shortest ways between them. It is counted as JSON writes it, in which ESC has
/// six bytes.
struct FrameStrokes {
  private let depth: ColorDepth
  private var shown: (frame: Frame, theme: Theme)?
  private var hasBegun = false
  private var pens: [Style: SGRPen] = [:]
  private var pen = SGRPen()
  /// Where the next character goes; nil where that is not to be relied on.
  private var cursor: Place?
  private var output = ""

  private static let hiddenCursor = "\u{1B}[?25l"
  private static let shownCursor = "\u{1B}[?25h"
  private static let clear = "\u{1B}[2J"

  init(depth: ColorDepth) { self.depth = depth }

  /// What turns the screen into a frame; nothing if it is there.
  mutating func next(_ frame: Frame, theme: Theme) -> String {
    output = hasBegun ? "" : Self.hiddenCursor + Self.clear
    hasBegun = true
    if shown?.theme != theme {
      shown = nil
      pens = [:]
    }
    for row in 0..<frame.size.rows { drawChanges(of: frame, row: row, theme) }
    shown = (frame, theme)
    return output
  }

  /// What gives the terminal its own pen and cursor back, below the picture.
  var end: String {
    let row = shown.map { "\u{1B}[\(max(1, $0.frame.size.rows))H" } ?? ""
    return pen.change(to: SGRPen()) + row + Self.shownCursor
  }

  private mutating func drawChanges(of frame: Frame, row: Int, _ theme: Theme) {
    var column = 0
    while column < frame.size.columns {
      let start = leadingColumn(of: column, row: row, in: frame)
      let isWide = isWide(frame, column: start, row: row)
      let columns = start..<start + (isWide ? 2 : 1)
      if columns.contains(where: { hasChanged(frame, column: $0, row: row) }) {
        move(to: Place(column: start, row: row), in: frame, theme)
        write(frame, columns, row: row, theme)
      }
      column = columns.upperBound
    }
  }

  private func hasChanged(_ frame: Frame, column: Int, row: Int) -> Bool {
    guard let shown else { return true }
    return shown.frame[column: column, row: row] != frame[column: column, row: row]
  }

  private func leadingColumn(of column: Int, row: Int, in frame: Frame) -> Int {
    frame[column: column, row: row].isContinuation ? max(0, column - 1) : column
  }

  /// Whether two cells are one character.
  private func isWide(_ frame: Frame, column: Int, row: Int) -> Bool {
    frame[column: column + 1, row: row].isContinuation
  }

  private mutating func write(_ frame: Frame, _ columns: Range<Int>, row: Int, _ theme: Theme) {
    let cell = frame[column: columns.lowerBound, row: row]
    let wanted = pen(of: cell, theme)
    output += pen.change(to: wanted)
    pen = wanted
    output.unicodeScalars.append(cell.isContinuation ? " " : cell.scalar)
    // Behind the last column some terminals are in the next row and some are not.
    let isLast = columns.upperBound >= frame.size.columns
    cursor = isLast ? nil : Place(column: columns.upperBound, row: row)
  }

  private mutating func pen(of cell: Cell, _ theme: Theme) -> SGRPen {
    let own = pens[cell.style] ?? SGRPen(cell.style, theme: theme, depth: depth)
    pens[cell.style] = own
    return cell.scalar == " " ? own.forBlank(near: pen) : own
  }

  // MARK: Ways

  private mutating func move(to place: Place, in frame: Frame, _ theme: Theme) {
    guard place != cursor else { return }
    let jump = Self.jump(to: place)
    guard let cursor, cursor.row == place.row, cursor.column < place.column else {
      output += jump
      self.cursor = place
      return
    }
    let distance = place.column - cursor.column
    let step = distance == 1 ? "\u{1B}[C" : "\u{1B}[\(distance)C"
    let way = step.utf8.count <= jump.utf8.count ? step : jump
    output += rewritten(from: cursor, to: place, in: frame, limit: way.utf8.count + 5, theme) ?? way
    self.cursor = place
  }

  private static func jump(to place: Place) -> String {
    let column = place.column == 0 ? "" : ";\(place.column + 1)"
    return "\u{1B}[\(place.row + 1)\(column)H"
  }

  /// The characters on the way once more, if the pen writes them as they are and they are no longer than a
  /// jump over them.
  private mutating func rewritten(
    from start: Place, to end: Place, in frame: Frame, limit: Int, _ theme: Theme
  ) -> String? {
    guard end.column - start.column <= limit else { return nil }
    var text = ""
    for column in start.column..<end.column {
      let cell = frame[column: column, row: start.row]
      guard pen(of: cell, theme) == pen else { return nil }
      if !cell.isContinuation { text.unicodeScalars.append(cell.scalar) }
    }
    return text.utf8.count <= limit ? text : nil
  }
}
