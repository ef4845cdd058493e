/// A line on standard error that says how far the work is. Only a terminal gets it, and only when the
/// work takes longer than half a second.
struct ProgressBar {
  private static let patience = 0.5
  /// Between two updates, in seconds.
  private static let pause = 0.1
  /// The most columns between the brackets, and the fewest that still show something.
  private static let most = 40
  private static let least = 4

  private let isVisible = System.isTerminal(.standardError)
  private var nextUpdate = System.seconds() + patience
  private var length = 0

  /// - Parameter fraction: how much is done, 0…1.
  mutating func show(_ fraction: Double) {
    guard isVisible, System.seconds() >= nextUpdate else { return }
    nextUpdate = System.seconds() + Self.pause
    let line = Self.line(fraction, columns: System.columns(of: .standardError) ?? 80)
    write("\r" + line + String(repeating: " ", count: max(0, length - line.count)))
    length = line.count
  }

  /// `[###-----] 42 %`, or the number alone where there is no room for more. It leaves the last column
  /// free, in which some terminals break the line.
  private static func line(_ fraction: Double, columns: Int) -> String {
    let number = "\(Int(fraction * 100)) %"
    let width = min(most, columns - 1 - "[] 100 %".count)
    guard width >= least else { return number.count < columns ? number : "" }
    let done = Int(fraction * Double(width))
    let bar = String(repeating: "#", count: done) + String(repeating: "-", count: width - done)
    return "[\(bar)] \(number)"
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
