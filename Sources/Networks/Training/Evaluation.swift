/// How well a network tells the classes of some rows.
public struct Evaluation: Hashable, Sendable {
  /// The mean of log Σ_k e^(z_k) − z_y, y the row's class. Never with a penalty in it.
  public var loss: Double
  /// The share of rows whose largest output, the first of equals, is the class.
  public var accuracy: Double
}

extension Network {
  /// How well it does with these weights; nil without rows.
  ///
  /// - Precondition: as many weights, features and classes as it has.
  public func evaluation(of weights: [Double], on rows: LabelledRows) -> Evaluation? {
    check(weights, rows)
    return NetworkPass(self, rows: rows.count).evaluation(of: PackedRows(rows), weights)
  }

  /// The mean loss of the rows and its gradient by all weights, in the vector's order.
  ///
  /// - Precondition: at least one row; as many weights, features and classes as it has.
  public func gradient(
    of weights: [Double], on rows: LabelledRows
  ) -> (loss: Double, gradient: [Double]) {
    check(weights, rows)
    precondition(rows.count > 0, "no rows, no loss")
    var gradient = [Double](repeating: 0, count: weightCount)
    let loss = NetworkPass(self, rows: rows.count).gradient(
      of: PackedRows(rows), at: nil, weights, into: &gradient)
    return (loss, gradient)
  }

  private func check(_ weights: [Double], _ rows: LabelledRows) {
    precondition(weights.count == weightCount, "\(weights.count) weights for \(weightCount)")
    precondition(rows.features == features && rows.classes <= classes, "rows of another network")
  }
}
