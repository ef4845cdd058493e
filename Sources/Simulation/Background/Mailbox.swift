/// Where work leaves its results, one by one, and is told when it is wanted no more.
public final class Mailbox<Part: Sendable>: Sendable {
  /// What the work looks at between two of its slices.
  public let cancellation = Cancellation()

  private struct Contents {
    var unread: [Part] = []
    var fraction = 0.0
  }
  private let contents = Mutex(Contents())

  /// Leaves a result, unless it is wanted no more.
  public func deliver(_ part: Part) {
    guard !cancellation.isCancelled else { return }
    contents.withLock { $0.unread.append(part) }
  }

  /// Says how much of the work is done, 0…1. A fraction that was said before stands.
  public func note(fraction: Double) {
    contents.withLock { $0.fraction = max($0.fraction, min(fraction, 1)) }
  }

  /// How much of the work is done, 0…1.
  var fraction: Double { contents.withLock(\.fraction) }

  /// The results that were left since the last call.
  func takeFinished() -> [Part] {
    contents.withLock { contents in
      defer { contents.unread = [] }
      return contents.unread
    }
  }
}
