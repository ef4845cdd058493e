// Vectors of weights, as arrays.

extension [Double] {
  /// Σ aᵢ·bᵢ
  func times(_ other: [Double]) -> Double { VectorSums.product(self, other, count: count) }

  func adding(_ other: [Double], times factor: Double) -> [Double] {
    var sum = self
    VectorSums.add(other, times: factor, to: &sum, count: count)
    return sum
  }

  func minus(_ other: [Double]) -> [Double] { adding(other, times: -1) }

  func scaled(by factor: Double) -> [Double] { map { factor * $0 } }

  var length: Double { times(self).squareRoot() }

  /// What is left of it without its part along a unit axis; twice, as rounding wants it.
  func across(_ axis: [Double]) -> [Double] {
    let once = adding(axis, times: 0 - times(axis))
    return once.adding(axis, times: 0 - once.times(axis))
  }
}

extension [[Double]] {
  /// The mean of vectors. - Precondition: at least one.
  var mean: [Double] {
    var sum = [Double](repeating: 0, count: self[0].count)
    for vector in self { VectorSums.add(vector, times: 1, to: &sum, count: sum.count) }
    return sum.scaled(by: 1 / Double(count))
  }
}
