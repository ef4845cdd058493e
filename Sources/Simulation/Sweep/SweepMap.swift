/// What a sweep measured: a value for each weight decay (row) and learning rate (column).
public struct SweepMap: Hashable, Sendable {
  /// What is known of one run.
  public enum Cell: Hashable, Sendable {
    /// Not computed yet.
    case pending
    /// A weight, a moment or the metric itself is no finite number.
    case diverged
    case value(Double)
  }

  /// α of the columns.
  public let learningRates: [Double]
  /// λ of the rows.
  public let weightDecays: [Double]
  /// Whether the larger value is the better one.
  public let prefersLarge: Bool
  /// Row by row.
  public private(set) var cells: [Cell]

  public var rows: Int { weightDecays.count }
  public var columns: Int { learningRates.count }

  /// A map of which nothing is known yet.
  public init(learningRates: [Double], weightDecays: [Double], prefersLarge: Bool = false) {
    self.prefersLarge = prefersLarge
    self.learningRates = learningRates
    self.weightDecays = weightDecays
    cells = Array(repeating: .pending, count: learningRates.count * weightDecays.count)
  }

  public subscript(row row: Int, column column: Int) -> Cell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  /// The metric; nil where it isn't finite or not known yet.
  public func value(row: Int, column: Int) -> Double? {
    if case .value(let value) = self[row: row, column: column] { value } else { nil }
  }

  /// Enters what was computed.
  public mutating func enter(_ part: SweepPart) {
    for (index, cell) in zip(part.indices, part.cells) { cells[index] = cell }
  }
}

/// Some cells of one of the maps of a plan.
public struct SweepPart: Hashable, Sendable {
  /// Which of the plan's sweeps.
  public let sweep: Int
  /// Places in the map's `cells`.
  public let indices: [Int]
  /// What is known about them.
  public let cells: [SweepMap.Cell]

  package init(sweep: Int, indices: [Int], cells: [SweepMap.Cell]) {
    self.sweep = sweep
    self.indices = indices
    self.cells = cells
  }
}
