/// A small symmetric matrix with numbers on its diagonal and beside it only.
struct SymmetricTridiagonal {
  private var values: [Double]
  /// The eigenvectors, one a column: `vectors[row][column]`.
  private var vectors: [[Double]]

  /// Finds all eigenvalues and vectors by Jacobi's rotations (Golub & Van Loan, *Matrix Computations*,
  /// 8.5): slow for large matrices, and exact to rounding.
  init(_ diagonal: [Double], _ beside: [Double]) {
    let size = diagonal.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    vectors = matrix
    for row in 0..<size {
      matrix[row][row] = diagonal[row]
      vectors[row][row] = 1
      guard row + 1 < size else { break }
      matrix[row][row + 1] = beside[row]
      matrix[row + 1][row] = beside[row]
    }
    let scale = diagonal.reduce(0) { $0 + $1.magnitude }
    for _ in 0..<60 {
      var rest = 0.0
      for p in 0..<size {
        for q in p + 1..<max(p + 1, size) {
          guard matrix[p][q].magnitude > 1e-18 * scale else { continue }
          rest = max(rest, matrix[p][q].magnitude)
          Self.rotate(&matrix, &vectors, p, q)
        }
      }
      if rest == 0 { break }
    }
    values = matrix.indices.map { matrix[$0][$0] }
  }

  /// Turns the plane of p and q so that their off-diagonal number is 0.
  private static func rotate(_ m: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
    let ratio = (m[q][q] - m[p][p]) / (2 * m[p][q])
    let t = (ratio < 0 ? -1 : 1) / (ratio.magnitude + (ratio * ratio + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in m.indices {
      (m[k][p], m[k][q]) = (c * m[k][p] - s * m[k][q], s * m[k][p] + c * m[k][q])
    }
    for k in m.indices {
      (m[p][k], m[q][k]) = (c * m[p][k] - s * m[q][k], s * m[p][k] + c * m[q][k])
    }
    for k in v.indices {
      (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
    }
  }

  private var byValue: [Int] { values.indices.sorted { values[$0] > values[$1] } }

  /// Eigenvectors of the largest positive eigenvalues, largest first.
  func largestVectors(_ count: Int) -> [[Double]] {
    let largest = values.max() ?? 0
    return byValue.prefix(count).filter { values[$0] > 1e-14 * largest }
      .map { column in vectors.map { $0[column] } }
  }

  /// Whether the two largest eigenvectors have next to nothing to do with a further row and column that
  /// `length` connects.
  func hasSettled(beyond length: Double, within limit: Double) -> Bool {
    byValue.count > 2
      && byValue.prefix(2).allSatisfy {
        (vectors[vectors.count - 1][$0] * length).magnitude < limit
      }
  }
}
