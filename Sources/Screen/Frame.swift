/// A picture made of cells: what drawing produces and a `Display` shows.
///
/// Writing outside the frame does nothing, so that every drawing works at every size, 0×0 included.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]

  package init(size: Size, filledWith cell: Cell = Cell()) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: cell, count: self.size.columns * self.size.rows)
  }

  package var bounds: Region { Region(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// Whether there is a cell, counted from 0 at the top left.
  package func contains(column: Int, row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// The cell at a place; blank outside the frame, where writing is ignored.
  ///
  /// Writing over one half of a wide character blanks the other, so that no half stands alone.
  package subscript(column column: Int, row row: Int) -> Cell {
    get { contains(column: column, row: row) ? cells[row * size.columns + column] : Cell() }
    set {
      guard contains(column: column, row: row) else { return }
      let index = row * size.columns + column
      if cells[index].scalar != newValue.scalar { blankOtherHalf(of: index, column: column) }
      cells[index] = newValue
    }
  }

  private mutating func blankOtherHalf(of index: Int, column: Int) {
    if cells[index].isContinuation, column > 0 { cells[index - 1].scalar = " " }
    if column + 1 < size.columns, cells[index + 1].isContinuation { cells[index + 1].scalar = " " }
  }

  /// Writes one cell over all of a region that lies inside the frame.
  package mutating func fill(_ region: Region, with cell: Cell) {
    for row in region.rowRange {
      for column in region.columnRange { self[column: column, row: row] = cell }
    }
  }

  /// Writes sanitized text from a place to the right, at most to the column `end` (exclusive; the
  /// frame's edge if nil), and returns the column after the last character.
  ///
  /// A wide character that would be cut at the end, or is at the frame's left edge, is left out.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, style: Style, end: Int? = nil
  ) -> Int {
    write(text, column: column, row: row, end: end) { _ in style }
  }

  /// Writes text as `write(_:column:row:style:end:)`, keeping each cell's paper.
  @discardableResult
  package mutating func write(
    _ text: String, overPaperAtColumn column: Int, row: Int, ink: Ink, bold: Bool = false,
    end: Int? = nil
  ) -> Int {
    write(text, column: column, row: row, end: end) { under in
      Style(ink, on: under.style.paper, bold: bold)
    }
  }

  private mutating func write(
    _ text: String, column: Int, row: Int, end: Int?, style: (Cell) -> Style
  ) -> Int {
    let end = min(end ?? size.columns, size.columns)
    var column = column
    for glyph in TerminalText(text).glyphs {
      guard column + glyph.width <= end else { break }
      // A wide character that sticks out at the left would leave its right half alone.
      if column >= 0 {
        let style = style(self[column: column, row: row])
        self[column: column, row: row] = Cell(glyph.scalar, style)
        if glyph.width == 2 { self[column: column + 1, row: row] = .continuation(style) }
      }
      column += glyph.width
    }
    return column
  }

  /// The characters without their styles, one line a row, trailing blanks cut.
  package var plainText: String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] where !cell.isContinuation {
        line.append(cell.scalar)
      }
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
    }
    return lines.joined(separator: "\n")
  }
}
