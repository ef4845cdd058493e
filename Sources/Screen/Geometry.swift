/// How many columns and rows a screen, a frame or a pane has.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place: column 0, row 0 is the top left corner.
package struct Place: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
package struct Region: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }
  package var columnRange: Range<Int> { column..<column + columns }
  package var rowRange: Range<Int> { row..<row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a cell lies inside; none does in an empty region.
  package func contains(_ place: Place) -> Bool {
    columnRange.contains(place.column) && rowRange.contains(place.row)
  }
}
