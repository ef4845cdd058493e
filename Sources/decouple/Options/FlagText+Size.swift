import Lessons
import Screen

extension FlagText {
  /// Columns and rows, as `120x40`.
  func size() throws(FlagError) -> Size {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]) else {
      throw .malformed(self, expected: "columns and rows", example: "120x40")
    }
    guard Self.columnRange.contains(columns), Self.rowRange.contains(rows) else {
      throw .outOfRange(
        self,
        requirement:
          "must be from 1x1 to \(Self.columnRange.upperBound)x\(Self.rowRange.upperBound)")
    }
    return Size(columns: columns, rows: rows)
  }

  /// More than any screen has, and little enough to draw at once.
  private static let columnRange = 1...1000
  private static let rowRange = 1...500
}
