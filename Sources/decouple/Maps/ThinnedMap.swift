import Simulation

/// A map of so few cells that each can be a character of a page: every cell is the best of a block
/// of the whole map's, so that no ridge falls between two characters.
struct ThinnedMap {
  /// One cell a character.
  let map: SweepMap
  /// How many values of the whole map a character stands for, along each axis.
  let learningRatesPerCharacter: Int
  let weightDecaysPerCharacter: Int
  /// The ends of the axes.
  let lastLearningRate: Double?
  private let lastWeightDecay: Double?

  /// - Parameters:
  ///   - columns: the most that there may be.
  ///   - rows: likewise.
  init(_ whole: SweepMap, columns: Int, rows: Int) {
    let width = Self.share(of: whole.columns, among: columns)
    let height = Self.share(of: whole.rows, among: rows)
    var map = SweepMap(
      learningRates: Self.firsts(of: whole.learningRates, each: width),
      weightDecays: Self.firsts(of: whole.weightDecays, each: height))
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        map[row: row, column: column] = whole.best(
          ofRows: row * height..<min((row + 1) * height, whole.rows),
          columns: column * width..<min((column + 1) * width, whole.columns))
      }
    }
    self.map = map
    learningRatesPerCharacter = width
    weightDecaysPerCharacter = height
    lastLearningRate = whole.learningRates.last
    lastWeightDecay = whole.weightDecays.last
  }

  var valuesPerCharacter: Int { learningRatesPerCharacter * weightDecaysPerCharacter }

  /// What is to be said about it; nil where every cell of the whole map is drawn.
  var note: String? {
    guard valuesPerCharacter > 1 else { return nil }
    return "a character shows the best of \(learningRatesPerCharacter) lr × "
      + "\(weightDecaysPerCharacter) weight_decay; --format csv has all"
  }

  /// The λ to write beside a row: the least of its own, but at the top the end of the axis.
  func weightDecay(row: Int) -> Double {
    row == map.rows - 1 ? lastWeightDecay ?? map.weightDecays[row] : map.weightDecays[row]
  }

  private static func share(of count: Int, among limit: Int) -> Int {
    max(1, (count + limit - 1) / limit)
  }

  private static func firsts(of values: [Double], each count: Int) -> [Double] {
    stride(from: 0, to: values.count, by: count).map { values[$0] }
  }
}

extension SweepMap {
  /// The smallest value of a block; diverged where there is none.
  fileprivate func best(ofRows rows: Range<Int>, columns: Range<Int>) -> Cell {
    let values = rows.flatMap { row in columns.compactMap { value(row: row, column: $0) } }
    return values.min().map(Cell.value) ?? .diverged
  }
}
