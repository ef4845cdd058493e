import Screen

/// Puts words into free cells of a region.
struct WordPlacer {
  let region: Region
  private var blocked: [Int: [Range<Int>]] = [:]
  /// Those of the blocked cells behind which a word may stand.
  private var passable: [Int: [Range<Int>]] = [:]

  init(region: Region) { self.region = region }

  /// Keeps words out of some cells.
  mutating func block(_ columns: ClosedRange<Int>, row: Int) {
    blocked[row, default: []].append(columns.lowerBound..<columns.upperBound + 1)
  }

  /// Keeps words out of the cells of a head or a mark: one may stand behind it.
  mutating func blockPassably(_ columns: ClosedRange<Int>, row: Int) {
    block(columns, row: row)
    passable[row, default: []].append(columns.lowerBound..<columns.upperBound + 1)
  }

  /// Puts a word left or right of a place, above or below it, or there beside its column. At the left so many cells stay free
  /// before the place; at the right one does, and a head that lies there is passed by. Empty if it
  /// fits nowhere.
  ///
  /// - Parameter staysBeside: not above or below.
  mutating func word(
    _ text: String, beside place: Place, ink: Ink, gap: Int, prefersRight: Bool,
    staysBeside: Bool = false
  ) -> [PaneWord] {
    let width = TerminalText.width(of: text)
    let left = Place(column: place.column - gap - width, row: place.row)
    let right = Place(
      column: pass(blockedFrom: place.column + 2, row: place.row), row: place.row)
    let centre = min(
      max(region.column, place.column - (width - 1) / 2),
      region.column + region.columns - width)
    let above = Place(column: centre, row: place.row - 1)
    let below = Place(column: centre, row: place.row + 1)
    let beside = prefersRight ? [right, left] : [left, right]
    let slanting = [above, below].flatMap { level in
      [place.column + 2, place.column - gap - width].map { Place(column: $0, row: level.row) }
    }
    let start = (staysBeside ? beside : beside + [above, below] + slanting).first {
      isFree($0.column..<$0.column + width, row: $0.row)
    }
    return start.map { [occupy(text, width, $0, ink)] } ?? []
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
    // Two words of one row have two cells between them at least.
    if width > 0 { block(place.column - 2...place.column + width + 1, row: place.row) }
    return PaneWord(text: text, place: place, ink: ink)
  }

  /// The column, or the second one behind what covers it: one cell of distance.
  private func pass(blockedFrom column: Int, row: Int) -> Int {
    let cover = passable[row]?.first { $0.contains(column) || $0.contains(column - 1) }
    return cover.map { max(column, $0.upperBound + 1) } ?? column
  }

  private func isFree(_ columns: Range<Int>, row: Int) -> Bool {
    guard region.rowRange.contains(row), columns.lowerBound >= region.column,
      columns.upperBound <= region.column + region.columns
    else { return false }
    return !(blocked[row] ?? []).contains { $0.overlaps(columns) }
  }
}
