extension WeightPlane {
  /// The plane with the largest share of the runs' variance, through the mean of the runs' means.
  ///
  /// Its axes are the first two eigenvectors of Σ_r C_r/tr C_r, C_r the scatter of run r's kept points
  /// about their mean; each points so that Σ_r(end − start) has no negative coordinate.
  ///
  /// - Returns: nil if the runs have no plane. Runs that diverged are left out, and so are those that
  ///   stand still.
  public static func principal(of runs: [NetworkTrajectory]) -> WeightPlane? {
    let paths = PlanePaths(runs).paths
    guard let size = paths.first?.first?.count else { return nil }
    let scatter = Scatter(paths)
    guard let (first, second) = scatter.largestDirections else { return nil }
    var toward = [Double](repeating: 0, count: size)
    for path in paths {
      guard let (start, end) = path.first.flatMap({ s in path.last.map { (s, $0) } }) else {
        continue
      }
      toward = toward.adding(end, times: 1).adding(start, times: -1)
    }
    let axes = [first, second].map { $0.times(toward) < 0 ? $0.scaled(by: -1) : $0 }
    return WeightPlane(origin: paths.map(\.mean).mean, a: axes[0], b: axes[1])
  }
}

/// Σ_r C_r/tr C_r as what it makes of a vector.
private struct Scatter {
  /// The points about their run's mean, divided by the root of the run's trace.
  private var points: [[Double]] = []

  init(_ paths: [[[Double]]]) {
    for path in paths {
      let mean = path.mean
      let distances = path.map { $0.minus(mean) }
      let total = distances.reduce(0) { $0 + $1.times($1) }
      guard total > 0 else { continue }
      points += distances.map { $0.scaled(by: 1 / total.squareRoot()) }
    }
  }

  private func applied(to vector: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: vector.count)
    for point in points {
      VectorSums.add(point, times: point.times(vector), to: &sum, count: sum.count)
    }
    return sum
  }

  /// The eigenvectors of the two largest eigenvalues, of length 1; nil if there is at most one that
  /// isn't 0.
  ///
  /// By Lanczos' method with full orthogonalization (Golub & Van Loan, *Matrix Computations*, 10.3):
  /// in the basis q₁, q₂, … of what it makes of a vector again and again the matrix is tridiagonal.
  var largestDirections: ([Double], [Double])? {
    guard var next = start else { return nil }
    var basis: [[Double]] = []
    var (diagonal, beside) = ([Double](), [Double]())
    let most = min(points.count, 120)
    while basis.count < most {
      basis.append(next)
      var image = applied(to: next)
      diagonal.append(image.times(next))
      for _ in 0..<2 {
        for q in basis { image = image.adding(q, times: 0 - image.times(q)) }
      }
      let length = image.length
      let scale = diagonal.max() ?? 0
      guard length > 1e-15 * scale else { break }
      if basis.count % 8 == 0,
        SymmetricTridiagonal(diagonal, beside).hasSettled(beyond: length, within: 1e-14 * scale)
      {
        break
      }
      beside.append(length)
      next = image.scaled(by: 1 / length)
    }
    let vectors = SymmetricTridiagonal(diagonal, Array(beside.prefix(diagonal.count - 1)))
      .largestVectors(2)
    guard vectors.count == 2 else { return nil }
    let axes = vectors.map { weights in
      var axis = [Double](repeating: 0, count: next.count)
      for (weight, q) in zip(weights, basis) { axis = axis.adding(q, times: weight) }
      return axis.scaled(by: 1 / axis.length)
    }
    return (axes[0], axes[1])
  }

  /// A vector of the space that the points span, with a part in every direction of it that matters.
  private var start: [Double]? {
    guard let size = points.first?.count else { return nil }
    var sum = [Double](repeating: 0, count: size)
    for (index, point) in points.enumerated() {
      // No two weights are alike, lest points that lie around the mean cancel.
      sum = sum.adding(point, times: 1 + Double(index * index % 97))
    }
    let length = sum.length
    return length > 0 ? sum.scaled(by: 1 / length) : nil
  }
}
