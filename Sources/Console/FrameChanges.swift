import Screen

/// The cells in which two frames of one size differ, as runs within rows.
///
/// A run never cuts a wide character, old or new: the terminal can only write it whole.
struct FrameChanges {
  struct Run: Equatable {
    let row: Int
    let columns: Range<Int>
  }

  private(set) var runs: [Run] = []

  /// With no old frame, or one of another size, everything is a change.
  init(from old: Frame?, to new: Frame) {
    let size = new.size
    guard size.columns > 0 else { return }
    guard let old, old.size == size else {
      runs = (0..<size.rows).map { Run(row: $0, columns: 0..<size.columns) }
      return
    }
    old.cells.withUnsafeBufferPointer { oldCells in
      new.cells.withUnsafeBufferPointer { newCells in
        for row in 0..<size.rows {
          let cells = row * size.columns..<(row + 1) * size.columns
          compare(
            UnsafeBufferPointer(rebasing: oldCells[cells]),
            UnsafeBufferPointer(rebasing: newCells[cells]), row: row)
        }
      }
    }
  }

  /// Compares one row. Every cell of every frame comes by here: no closures, no copies.
  private mutating func compare(
    _ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>, row: Int
  ) {
    var column = 0
    while column < new.count {
      if old[column] == new[column] {
        column += 1
        continue
      }
      var start = column
      while start > 0 && (old[start].isContinuation || new[start].isContinuation) { start -= 1 }
      column += 1
      while column < new.count
        && (old[column] != new[column] || old[column].isContinuation || new[column].isContinuation)
      {
        column += 1
      }
      runs.append(Run(row: row, columns: start..<column))
    }
  }
}
