import Simulation

/// A map of so few cells that each can be a character of a page: every cell is the best of a block
/// of the whole map's, so that no ridge falls between two characters.
struct ThinnedMap {
  /// One cell a character.
  let map: SweepMap
  /// How many values of the whole map a character stands for, along each axis.
  private let learningRatesPerCharacter: Int
  /// Which rows of the whole map stand in each.
  private let blocks: [Range<Int>]
  /// The ends of the axes.
  let lastLearningRate: Double?
  private let lastWeightDecay: Double?

  /// - Parameters:
  ///   - columns: the most that there may be.
  ///   - rows: likewise.
  ///   - decades: from a row to the next, no fewer than between those of the whole map; nil for what
  ///     the number of rows comes to.
  init(_ whole: SweepMap, columns: Int, rows: Int, decades: Double? = nil) {
    let width = Self.share(of: whole.columns, among: columns)
    let blocks = Self.blocks(of: whole, rows: rows, decades: decades)
    var map = SweepMap(
      learningRates: stride(from: 0, to: whole.columns, by: width).map { whole.learningRates[$0] },
      weightDecays: blocks.map { whole.weightDecays[$0.lowerBound] },
      prefersLarge: whole.prefersLarge)
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        map[row: row, column: column] = whole.best(
          ofRows: blocks[row], columns: column * width..<min((column + 1) * width, whole.columns))
      }
    }
    self.map = map
    self.blocks = blocks
    learningRatesPerCharacter = width
    lastLearningRate = whole.learningRates.last
    lastWeightDecay = whole.weightDecays.last
  }

  /// The decades from row to row at which none of several maps has more rows than so many, or is drawn
  /// finer than it is: with them a decade is as high in all. Nil where a λ isn't positive.
  static func commonDecades(of maps: [SweepMap], rows: Int) -> Double? {
    let decades = maps.filter { $0.rows > 1 }.map { map in
      map.decadesPerRow.map { $0 * Double(share(of: map.rows, among: rows)) }
    }
    return decades.contains(nil) ? nil : decades.compactMap(\.self).max()
  }

  var valuesPerCharacter: Int { learningRatesPerCharacter * (blocks.map(\.count).max() ?? 1) }

  /// What is to be said about it; nil where every cell of the whole map is drawn.
  var note: String? {
    guard valuesPerCharacter > 1 else { return nil }
    let counts = blocks.map(\.count)
    let (least, most) = (counts.dropLast().min() ?? counts.max() ?? 1, counts.max() ?? 1)
    return "a character shows the best of \(learningRatesPerCharacter) lr × "
      + "\(least < most ? "\(least) or " : "")\(most) weight_decay; --format csv has all"
  }

  /// The λ to write beside a row: the least of its own, but at the top the end of the axis.
  func weightDecay(row: Int) -> Double {
    row == map.rows - 1 ? lastWeightDecay ?? map.weightDecays[row] : map.weightDecays[row]
  }

  private static func share(of count: Int, among limit: Int) -> Int {
    max(1, (count + limit - 1) / limit)
  }

  /// The rows of the whole map that become one, from the bottom.
  private static func blocks(of whole: SweepMap, rows: Int, decades: Double?) -> [Range<Int>] {
    let own = Double(share(of: whole.rows, among: rows))
    let exact = decades.flatMap { decades in whole.decadesPerRow.map { decades / $0 } } ?? own
    // Rounding must not cut a row off its block.
    let height = max(1, abs(exact - exact.rounded()) < 1e-9 ? exact.rounded() : exact)
    let starts = (0..<whole.rows).filter { row in
      row == 0 || Int(Double(row) / height) != Int(Double(row - 1) / height)
    }
    return zip(starts, starts.dropFirst() + [whole.rows]).map { $0..<$1 }
  }
}

extension SweepMap {
  /// The smallest value of a block; diverged where there is none.
  fileprivate func best(ofRows rows: Range<Int>, columns: Range<Int>) -> Cell {
    let values = rows.flatMap { row in columns.compactMap { value(row: row, column: $0) } }
    return (prefersLarge ? values.max() : values.min()).map(Cell.value) ?? .diverged
  }
}
