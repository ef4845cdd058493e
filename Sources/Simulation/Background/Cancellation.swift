import Synchronization

/// A sign that work is wanted no more, at which long loops look now and then.
///
/// What has been cancelled ends soon, and returns nil where it can. Where it can't, its answer is worth
/// nothing: whoever has cancelled doesn't ask for it, whoever measures looks here before believing it.
public struct Cancellation: Sendable {
  /// Of work that is always wanted; it can't be cancelled.
  public static let never = Cancellation(sign: nil)

  private let sign: Sign?

  /// A sign of its own. Copies share it.
  public init() { self.init(sign: Sign()) }

  private init(sign: Sign?) { self.sign = sign }

  /// Costs as much as reading a number.
  public var isCancelled: Bool { sign?.isUp.load(ordering: .relaxed) ?? false }

  /// Once and for all. From any thread.
  public func cancel() { sign?.isUp.store(true, ordering: .relaxed) }

  /// Whether anybody could cancel.
  var isPossible: Bool { sign != nil }

  private final class Sign: Sendable {
    let isUp = Atomic(false)
  }
}
