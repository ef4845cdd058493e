import Simulation

/// Rows of losses that several threads make.
final class LossGrid: Sendable {
  private let rows: Mutex<[[Double]]>

  init(rows count: Int) { rows = Mutex(Array(repeating: [], count: count)) }

  func enter(_ losses: [Double], at index: Int) { rows.withLock { $0[index] = losses } }

  var all: [[Double]] { rows.withLock { $0 } }
}
