import Screen

/// Which dots of a region are set: 2 × 4 a cell, as braille patterns.
struct DotGrid {
  let columns: Int
  let rows: Int
  /// The patterns of the cells, row by row.
  private(set) var patterns: [UInt8]

  init(size: Size) {
    columns = size.columns
    rows = size.rows
    patterns = Array(repeating: 0, count: columns * rows)
  }

  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  /// Sets a dot; outside the grid this does nothing.
  mutating func set(x: Int, y: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    patterns[y >> 2 * columns + x >> 1] |= Braille.bit(column: x & 1, row: y & 3)
  }

  mutating func clear() {
    for cell in patterns.indices { patterns[cell] = 0 }
  }
}
