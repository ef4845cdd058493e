// Where the best weight decay lies and how it moves with the learning rate.
extension SweepMap {
  /// A cell with its numbers.
  public struct Place: Hashable, Sendable {
    public let row: Int
    public let column: Int
    public let learningRate: Double
    public let weightDecay: Double
    public let value: Double
  }

  /// Whether a value is better than another: smaller, unless the larger is the better. Any is better than
  /// none.
  func isBetter(_ value: Double, than other: Double?) -> Bool {
    guard let other else { return true }
    return prefersLarge ? value > other : value < other
  }

  /// The best value of the map, the first of equals; nil if no cell has a value.
  public var best: Place? {
    var best: Place?
    for column in 0..<columns {
      guard let row = bestRow(column: column), let value = value(row: row, column: column),
        isBetter(value, than: best?.value)
      else { continue }
      best = Place(
        row: row, column: column, learningRate: learningRates[column],
        weightDecay: weightDecays[row], value: value)
    }
    return best
  }

  /// The row of a learning rate's best value, the first of equals; nil if it has none.
  public func bestRow(column: Int) -> Int? {
    var best: (row: Int, value: Double)?
    for row in 0..<rows {
      guard let value = value(row: row, column: column), isBetter(value, than: best?.value) else {
        continue
      }
      best = (row, value)
    }
    return best?.row
  }

  /// The row of a learning rate's best value where there is a choice and it is clear; nil where
  /// several rows share that value, or there is but one row.
  public func clearBestRow(column: Int) -> Int? {
    guard rows > 1, let best = bestRow(column: column) else { return nil }
    let least = value(row: best, column: column)
    let isShared = (best + 1..<rows).contains { value(row: $0, column: column) == least }
    return isShared ? nil : best
  }

  /// A learning rate's best weight decay between the rows: the vertex of the parabola in ln λ through
  /// ln(metric) at the best row and its neighbours.
  ///
  /// nil where the best row is the first or the last, where a neighbour diverged, or where a metric
  /// or λ is not positive.
  public func refinedWeightDecay(column: Int) -> Double? {
    guard let row = bestRow(column: column), row > 0, row + 1 < rows, weightDecays[row - 1] > 0
    else { return nil }
    let values = (row - 1...row + 1).compactMap { value(row: $0, column: column) }
    guard values.count == 3, values.allSatisfy({ $0 > 0 }) else { return nil }
    let u = (row - 1...row + 1).map { naturalLogarithm(weightDecays[$0]) }
    let f = values.map(naturalLogarithm)
    let (left, right) = ((u[1] - u[0]) * (f[1] - f[2]), (u[1] - u[2]) * (f[1] - f[0]))
    guard left != right else { return weightDecays[row] }
    let shift = ((u[1] - u[0]) * left - (u[1] - u[2]) * right) / (2 * (left - right))
    return exponential(u[1] - shift)
  }

  /// The line ln λ* = a + slope·ln α through the best weight decays, by least squares.
  public struct Ridge: Hashable, Sendable {
    /// d ln λ* / d ln α: −1 means that the best λ is inversely proportional to the learning rate, 0
    /// that it does not depend on it.
    public let slope: Double
    /// By what factor λ* typically differs from the line: e to the root mean square of ln λ* less the
    /// line's; 1 if all lie on it.
    public let spread: Double
    /// How many columns it runs through.
    public let count: Int

    package init(slope: Double, spread: Double, count: Int) {
      self.slope = slope
      self.spread = spread
      self.count = count
    }
  }

  /// The ridge through the columns that have a `refinedWeightDecay`; nil if fewer than two have one.
  public var ridge: Ridge? {
    let points = (0..<columns).compactMap { column in
      learningRates[column] > 0
        ? refinedWeightDecay(column: column).map {
          (x: naturalLogarithm(learningRates[column]), y: naturalLogarithm($0))
        } : nil
    }
    guard points.count >= 2 else { return nil }
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let covariance = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    let variance = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    guard variance > 0 else { return nil }
    let slope = covariance / variance
    let squares = points.reduce(0) { sum, point in
      let distance = point.y - y - slope * (point.x - x)
      return sum + distance * distance
    }
    return Ridge(
      slope: slope, spread: exponential((squares / count).squareRoot()), count: points.count)
  }

  /// The `ridge`'s slope.
  public var ridgeSlope: Double? { ridge?.slope }
}
