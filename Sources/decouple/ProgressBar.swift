/// A line on standard error that says how far the work is. Only a terminal gets it, and only when the
/// work takes longer than half a second.
struct ProgressBar {
  private static let patience = 0.5
  /// Between two updates, in seconds.
  private static let pause = 0.1
  private static let width = 40

  private let isVisible = System.isTerminal(.standardError)
  private var nextUpdate = System.seconds() + patience
  private var length = 0

  /// - Parameter fraction: how much is done, 0…1.
  mutating func show(_ fraction: Double) {
    guard isVisible, System.seconds() >= nextUpdate else { return }
    nextUpdate = System.seconds() + Self.pause
    let done = Int(fraction * Double(Self.width))
    let bar =
      String(repeating: "#", count: done) + String(repeating: "-", count: Self.width - done)
    let line = "[\(bar)] \(Int(fraction * 100)) %"
    length = line.count
    write("\r" + line)
  }

  /// Leaves the line as it was before.
  mutating func clear() {
    guard length > 0 else { return }
    write("\r" + String(repeating: " ", count: length) + "\r")
    length = 0
  }

  private func write(_ text: String) {
    // Nobody misses a bar that can't be drawn.
    try? System.write(Array(text.utf8), to: .standardError)
  }
}
