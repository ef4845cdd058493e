import Screen

/// Puts words into free cells of a region.
struct WordPlacer {
  let region: Region
  private var blocked: [Int: [Range<Int>]] = [:]

  init(region: Region) { self.region = region }

  /// Keeps words out of some cells.
  mutating func block(_ columns: ClosedRange<Int>, row: Int) {
    blocked[row, default: []].append(columns.lowerBound..<columns.upperBound + 1)
  }

  /// Puts a word left or right of a place. At the left so many cells stay free before the place; at
  /// the right one does, and a head that lies there is passed by. Empty if it fits on neither side.
  mutating func word(
    _ text: String, beside place: Place, ink: Ink, gap: Int, prefersRight: Bool
  ) -> [PaneWord] {
    let width = TerminalText.width(of: text)
    let left = place.column - gap - width
    let right = pass(blockedFrom: place.column + 2, row: place.row)
    let candidates = prefersRight ? [right, left] : [left, right]
    guard let column = candidates.first(where: { isFree($0..<$0 + width, row: place.row) }) else {
      return []
    }
    return [occupy(text, width, Place(column: column, row: place.row), ink)]
  }

  /// Puts a word with its middle on a place, if it is free.
  mutating func word(_ text: String, on place: Place, ink: Ink) -> [PaneWord] {
    let width = TerminalText.width(of: text)
    let column = place.column - (width - 1) / 2
    guard isFree(column..<column + width, row: place.row) else { return [] }
    return [occupy(text, width, Place(column: column, row: place.row), ink)]
  }

  private mutating func occupy(_ text: String, _ width: Int, _ place: Place, _ ink: Ink) -> PaneWord
  {
    if width > 0 { block(place.column...place.column + width - 1, row: place.row) }
    return PaneWord(text: text, place: place, ink: ink)
  }

  /// The column, or the second one behind what covers it: one cell of distance.
  private func pass(blockedFrom column: Int, row: Int) -> Int {
    let cover = blocked[row]?.first { $0.contains(column) || $0.contains(column - 1) }
    return cover.map { max(column, $0.upperBound + 1) } ?? column
  }

  private func isFree(_ columns: Range<Int>, row: Int) -> Bool {
    guard region.rowRange.contains(row), columns.lowerBound >= region.column,
      columns.upperBound <= region.column + region.columns
    else { return false }
    return !(blocked[row] ?? []).contains { $0.overlaps(columns) }
  }
}
