import Glibc

/// How long the harness waits for another process before it gives up.
enum Patience {
  /// Between two looks, in milliseconds.
  static let interval: Int32 = 5
  /// Ten seconds of pauses: what is waited for mostly takes a few milliseconds, but the machine may
  /// be busy.
  static let looks = 2000

  static func pause() { poll(nil, 0, interval) }
}
