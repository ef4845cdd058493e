extension [Unicode.Scalar] {
  func exactText(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(self[range])) }

  /// A part of a text as messages quote it: what would steer a terminal becomes U+FFFD, and what is
  /// longer than 40 scalars ends in ….
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in self[range].prefix(range.count > 40 ? 39 : 40) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text) + (range.count > 40 ? "…" : "")
  }
}
