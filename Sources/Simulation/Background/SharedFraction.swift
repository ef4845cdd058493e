/// How much of several equal parts is done, from any thread.
package final class SharedFraction: Sendable {
  private let parts: Mutex<[Double]>

  /// - Parameter count: how many parts there are.
  package init(parts count: Int) { parts = Mutex(Array(repeating: 0, count: max(1, count))) }

  /// Notes how much of a part is done, and returns how much of the whole is.
  @discardableResult
  package func note(_ fraction: Double, of part: Int) -> Double {
    parts.withLock { $0[part] = fraction }
    return whole
  }

  /// How much of the whole is done, 0…1.
  package var whole: Double { parts.withLock { $0.reduce(0, +) / Double($0.count) } }
}
