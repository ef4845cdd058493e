extension NetworkPass {
  /// The mean loss of some rows, all if none are named, and its gradient by the weights.
  ///
  /// - Parameters:
  ///   - weights: the vector of all.
  ///   - gradient: in the vector's order.
  func gradient(
    of rows: PackedRows, at places: ArraySlice<Int>?, _ weights: UnsafePointer<Double>,
    into gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let used = prepared(weights)
    let count = places?.count ?? rows.count
    let share = 1 / Double(count)
    var sum = LossSum()
    for first in stride(from: 0, to: count, by: blockRows) {
      let inputs =
        if let places {
          inputs(
            of: rows,
            at: places[
              places.startIndex
                + first..<min(places.startIndex + first + blockRows, places.endIndex)])
        } else { inputs(of: rows, from: first) }
      forward(inputs, used)
      addLosses(of: inputs, share: share, to: &sum)
      backward(inputs, used, into: gradient, adding: first > 0)
    }
    projectGradient(gradient)
    return sum.loss / Double(count)
  }

  /// The mean loss of all rows, and how many are told right; nil without rows.
  func evaluation(of rows: PackedRows, _ weights: UnsafePointer<Double>) -> Evaluation? {
    guard rows.count > 0 else { return nil }
    let used = prepared(weights)
    var sum = LossSum()
    for first in stride(from: 0, to: rows.count, by: blockRows) {
      let inputs = inputs(of: rows, from: first)
      forward(inputs, used)
      addLosses(of: inputs, to: &sum)
    }
    return Evaluation(
      loss: sum.loss / Double(rows.count), accuracy: Double(sum.right) / Double(rows.count))
  }
}
