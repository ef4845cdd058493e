import Screen

/// The cells in which two frames of one size differ, as runs within rows.
///
/// A run never cuts a wide character, old or new: the terminal can only write it whole.
struct FrameChanges: Sequence {
  struct Run: Equatable {
    let row: Int
    let columns: Range<Int>
  }

  private let old: [Cell]
  private let new: [Cell]
  private let size: Size

  /// With no old frame, or one of another size, everything is a change.
  init(from old: Frame?, to new: Frame) {
    self.old = old.flatMap { $0.size == new.size ? $0.cells : nil } ?? []
    self.new = new.cells
    size = new.size
  }

  func makeIterator() -> Iterator { Iterator(changes: self) }

  struct Iterator: IteratorProtocol {
    fileprivate let changes: FrameChanges
    private var row = 0
    private var column = 0

    fileprivate init(changes: FrameChanges) { self.changes = changes }

    mutating func next() -> Run? {
      while row < changes.size.rows {
        if let columns = changes.run(inRow: row, from: column) {
          column = columns.upperBound
          return Run(row: row, columns: columns)
        }
        row += 1
        column = 0
      }
      return nil
    }
  }

  private func run(inRow row: Int, from column: Int) -> Range<Int>? {
    let start = row * size.columns
    let end = start + size.columns
    guard column < size.columns else { return nil }
    guard !old.isEmpty else { return column..<size.columns }
    guard var first = (start + column..<end).first(where: { old[$0] != new[$0] }) else {
      return nil
    }
    var last = first + 1
    while first > start + column && isInsideWide(first) { first -= 1 }
    while last < end && (old[last] != new[last] || isInsideWide(last)) { last += 1 }
    return first - start..<last - start
  }

  private func isInsideWide(_ index: Int) -> Bool {
    old[index].isContinuation || new[index].isContinuation
  }
}
