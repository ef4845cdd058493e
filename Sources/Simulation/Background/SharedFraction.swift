import Synchronization

/// How much of several equal parts is done, from any thread.
package final class SharedFraction: Sendable {
  private let parts: Mutex<[Double]>

  /// - Parameter count: how many parts there are.
  package init(parts count: Int) { parts = Mutex(Array(repeating: 0, count: max(1, count))) }

  /// Notes how much of a part is done, and returns how much of the whole is.
  package func note(_ fraction: Double, of part: Int) -> Double {
    parts.withLock { parts in
      parts[part] = fraction
      return parts.reduce(0, +) / Double(parts.count)
    }
  }
}
