/// Which rows each step uses: all of them in every epoch, each once, in an order drawn from the seed
/// and the epoch.
///
/// With n rows and batches of b, an epoch e = 0, 1, … is ⌈n/b⌉ steps; its last batch is smaller when b
/// doesn't divide n. Its order is a Fisher–Yates shuffle of 0…n−1: for i = n−1 down to 1, row i changes
/// places with row j ≤ i, which is draw number e·n + i of `SeededDraws`, below i + 1.
package struct MiniBatches {
  private let size: Int
  private let draws: SeededDraws
  private let batchesPerEpoch: Int
  private var epoch = -1
  private var order: [Int]

  /// - Precondition: at least one row, and 1 ≤ size ≤ rows.
  package init(
    rows: Int, size: Int, seed: UInt64, stream: UInt64 = SeededDraws.batches
  ) {
    self.size = size
    draws = SeededDraws(seed: seed, stream: stream)
    batchesPerEpoch = (rows + size - 1) / size
    order = Array(0..<rows)
  }

  /// The rows of a step t ≥ 1, in the order drawn.
  package mutating func rows(at step: Int) -> ArraySlice<Int> {
    let index = max(step - 1, 0)
    shuffle(for: index / batchesPerEpoch)
    let start = index % batchesPerEpoch * size
    return order[start..<min(start + size, order.count)]
  }

  private mutating func shuffle(for epoch: Int) {
    if epoch == self.epoch { return }
    self.epoch = epoch
    let count = order.count
    for i in 0..<count { order[i] = i }
    for i in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(i, draws.number(epoch &* count &+ i, below: i + 1))
    }
  }
}
