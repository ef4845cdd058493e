/// The weights of a block before and after some steps in a row.
final class WeightLog {
  private let vectors: Int
  /// For each entry the vectors of x, then those of y.
  private let weights: UnsafeMutablePointer<Lanes>

  /// - Parameter capacity: entries, one more than there are steps.
  init(vectors: Int, capacity: Int) {
    self.vectors = vectors
    weights = Lanes.allocate(count: 2 * vectors * capacity)
  }

  deinit { weights.deallocate() }

  /// The weights along one axis, a vector at a time, at entry number `index`.
  @inline(__always)
  func entry(_ index: Int, _ axis: Axis) -> UnsafeMutablePointer<Lanes> {
    weights + (2 * index + axis.rawValue) * vectors
  }

  /// Makes a block's present weights an entry.
  @inline(__always)
  func note(_ state: BlockState, at index: Int) {
    let (x, y) = (entry(index, .x), entry(index, .y))
    for i in 0..<vectors {
      x[i] = state[.weight, .x][i]
      y[i] = state[.weight, .y][i]
    }
  }

  /// Appends a lane's weights after the first `count` steps, entries 1…count.
  func append(lane: Int, count: Int, to path: inout [Vector]) {
    let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
    for index in 0..<count {
      path.append(
        Vector(entry(index + 1, .x)[vector][element], entry(index + 1, .y)[vector][element]))
    }
  }
}
