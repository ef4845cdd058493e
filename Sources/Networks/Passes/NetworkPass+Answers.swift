extension Network {
  /// The class that it takes each row for: that of the largest output, the first of equals.
  ///
  /// - Precondition: as many weights and features as it has.
  public func answers(of weights: [Double], on rows: LabelledRows) -> [Int] {
    precondition(weights.count == weightCount && rows.features == features, "another network")
    return NetworkPass(self, rows: rows.count).answers(of: PackedRows(rows), weights)
  }
}

extension NetworkPass {
  /// The class of the largest output of each row, the first of equals.
  fileprivate func answers(of rows: PackedRows, _ weights: [Double]) -> [Int] {
    weights.withUnsafeBufferPointer { weights in
      guard let start = weights.baseAddress else { return [] }
      let used = prepared(start)
      var answers: [Int] = []
      answers.reserveCapacity(rows.count)
      for first in stride(from: 0, to: rows.count, by: blockRows) {
        let inputs = inputs(of: rows, from: first)
        forward(inputs, used)
        for row in 0..<inputs.count { answers.append(answer(row)) }
      }
      return answers
    }
  }

  /// The place of the largest value of a row whose outputs are made.
  private func answer(_ row: Int) -> Int {
    let layer = layers[layers.count - 1]
    var best = 0
    for output in 1..<max(1, layer.outputs)
    where layer.values[output * blockRows + row] > layer.values[best * blockRows + row] {
      best = output
    }
    return best
  }
}
