/// A message as it is printed: what somebody has put into it is cut where nobody would read on.
///
/// A number of 9,000 digits or a formula of 50 kB would push what is wrong, and what to do about it, off the
/// screen.
struct MessageLine {
  let text: String

  /// More than any name of a file has.
  private static let longestWord = 300
  /// A screen of 80 columns shows a third of its rows full.
  private static let longestLine = 800

  init(_ line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let short = words.map { Self.cut($0, to: Self.longestWord) }.joined(separator: " ")
    text = Self.cut(short[...], to: Self.longestLine)
  }

  /// Its beginning and its end, where the remedy is.
  private static func cut(_ text: Substring, to limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return String(text) }
    let end = limit / 3
    return "\(text.prefix(limit - end - 1))…\(text.suffix(end))"
  }
}
