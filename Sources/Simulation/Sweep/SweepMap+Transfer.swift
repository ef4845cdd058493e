// What it costs to keep the weight decay of another learning rate.
extension SweepMap {
  /// What is kept while the learning rate changes.
  public enum Kept: Hashable, Sendable {
    /// λ
    case weightDecay
    /// α·λ: what one step of decay takes off a weight under PyTorch's AdamW.
    case product
  }

  /// The price of borrowing.
  public enum Transfer: Hashable, Sendable {
    /// By what factor the metric is larger, or smaller where the larger is the better; 1 if nothing is
    /// lost.
    case factor(Double)
    /// A run with what was borrowed diverged.
    case diverges
    /// There are no two learning rates to compare, or a metric isn't positive.
    case undefined
  }

  /// By what factor the metric is worse, in the geometric mean over all pairs of columns, with the
  /// best grid row of another learning rate than with one's own; 1 if the best λ is the same for
  /// all of them.
  ///
  /// Columns without a value are left out. nil if fewer than two are left, or if a run at a
  /// borrowed λ diverged or a metric is not positive.
  public var transfer: Double? {
    if case .factor(let factor) = transfer(keeping: .weightDecay) { factor } else { nil }
  }

  /// `transfer`, or why there is none, for λ or for α·λ.
  ///
  /// The λ that keeps α·λ lies between two rows, where ln of the metric is taken as linear in ln λ.
  /// Pairs for which it lies beyond the grid are left out.
  public func transfer(keeping kept: Kept) -> Transfer {
    switch kept {
    case .weightDecay:
      return transfer { lender, column in self[row: lender.row, column: column] }
    case .product:
      guard let (rows, columns) = logarithms else { return .undefined }
      return transfer { lender, column in
        cell(
          at: rows[lender.row] + columns[lender.column] - columns[column], among: rows,
          column: column)
      }
    }
  }

  /// A column with its best row.
  private typealias Lender = (column: Int, row: Int)

  /// The mean over all pairs.
  ///
  /// - Parameter borrowed: what a column has at the λ it borrows; nil leaves the pair out.
  private func transfer(_ borrowed: (Lender, _ column: Int) -> Cell?) -> Transfer {
    let best: [Lender] = (0..<columns).compactMap { column in
      bestRow(column: column).map { (column, $0) }
    }
    var (sum, count) = (0.0, 0)
    for own in best {
      for lender in best where lender.column != own.column {
        guard let cell = borrowed(lender, own.column) else { continue }
        if cell == .diverged { return .diverges }
        guard case .value(let price) = cell, price > 0,
          let optimal = value(row: own.row, column: own.column), optimal > 0
        else { return .undefined }
        sum += naturalLogarithm(prefersLarge ? optimal / price : price / optimal)
        count += 1
      }
    }
    return count > 0 ? .factor(exponential(sum / Double(count))) : .undefined
  }

  /// ln λ of the rows and ln α of the columns; nil where one isn't positive.
  private var logarithms: (rows: [Double], columns: [Double])? {
    guard (weightDecays + learningRates).allSatisfy({ $0 > 0 }) else { return nil }
    return (weightDecays.map(naturalLogarithm), learningRates.map(naturalLogarithm))
  }

  /// What a column has at a λ, be it between two rows; nil beyond the grid.
  private func cell(at target: Double, among rows: [Double], column: Int) -> Cell? {
    let above = rows.partitioningIndex { $0 > target }
    // A λ that is a row's but for rounding is that row's.
    for row in [above - 1, above] where rows.indices.contains(row) {
      if abs(rows[row] - target) < 1e-9 { return self[row: row, column: column] }
    }
    guard above > 0, above < rows.count else { return nil }
    guard let low = value(row: above - 1, column: column),
      let high = value(row: above, column: column)
    else { return .diverged }
    guard low > 0, high > 0 else { return .value(min(low, high)) }
    let share = (target - rows[above - 1]) / (rows[above] - rows[above - 1])
    return .value(exponential(naturalLogarithm(low) * (1 - share) + naturalLogarithm(high) * share))
  }
}

extension [Double] {
  /// The first index at which a condition holds that holds at all later ones too; `count` if none.
  fileprivate func partitioningIndex(_ holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
