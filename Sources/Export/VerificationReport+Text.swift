import Lessons
package import Screen

extension VerificationReport {
  /// Writes a table for each scene that claims something: ✓ or ✗, the sentence, what was measured
  /// and what was expected; below a claim that fails, why; and at the end how many claims hold, and how
  /// many sentences they back.
  package func writeText(to stream: ByteStream, glyphs: GlyphSet) throws {
    var stream = stream
    for scene in scenes where !scene.results.isEmpty {
      for line in ClaimTable(scene, glyphs: glyphs).lines { try stream.write(line + "\n") }
      try stream.write("\n")
    }
    try stream.write(summary + "\n")
    if let backing { try stream.write(backing + "\n") }
    try stream.flush()
  }

  private var summary: String {
    let total = passed + failed
    let claims = total == 1 ? "1 claim" : "\(total) claims"
    return failed == 0 ? "\(claims): all hold" : "\(claims): \(passed) hold, \(failed) fail"
  }
}

extension VerificationReport {
  /// nil if no scene tells a story.
  private var backing: String? {
    let count = sentences
    guard count.total > 0 else { return nil }
    let beats = count.total == 1 ? "1 beat" : "\(count.total) beats"
    let silent = count.stateless == 1 ? "states" : "state"
    return "\(beats): \(count.backed) backed by claims, \(count.unbacked) unbacked, "
      + "\(count.stateless) \(silent) nothing measurable"
  }
}

/// The claims of one scene in columns.
private struct ClaimTable {
  private let head: Row
  private let rows: [Row]

  /// A sentence that is wider than this stands on a line of its own.
  private static let widestText = 60

  private struct Row {
    var mark = ""
    var text: String
    var measured: String
    var expected: String
    var reason: String?
  }

  init(_ verification: Verification, glyphs: GlyphSet) {
    func safe(_ text: String) -> String { glyphs.spelling(TerminalText(text).string) }
    head = Row(text: safe(verification.scene), measured: "measured", expected: "expected")
    rows = verification.results.map { result in
      Row(
        mark: safe(result.passed ? "✓" : "✗"), text: safe(result.text),
        measured: safe(result.measuredText), expected: safe(result.expectedText),
        reason: result.failure.map { safe($0.sentence) })
    }
  }

  var lines: [String] {
    let markWidth = rows.map(\.mark.columns).max() ?? 0
    let textWidth = min(rows.map(\.text.columns).max() ?? 0, Self.widestText)
    let measuredWidth = ([head] + rows).map(\.measured.columns).max() ?? 0
    let margin = String(repeating: " ", count: 2 + markWidth + 1)
    func numbers(_ row: Row) -> String {
      "  " + row.measured.padded(to: measuredWidth) + "  " + row.expected
    }
    var lines = [head.text.padded(to: margin.columns + textWidth) + numbers(head)]
    for row in rows {
      lines.append("  " + row.mark.padded(to: markWidth) + " " + row.text.padded(to: textWidth))
      if row.text.columns > textWidth { lines.append(margin + "".padded(to: textWidth)) }
      lines[lines.count - 1] += numbers(row)
      if let reason = row.reason { lines.append(margin + reason) }
    }
    return lines.map(\.withoutTrailingBlanks)
  }
}

extension ClaimResult {
  fileprivate var measuredText: String {
    switch (kind, measured) {
    case (_, nil): "-"
    case (.equals, let value?): value.plainText
    case (.holds, let value?): value != 0 && !value.isNaN ? "true" : "false"
    }
  }

  /// `69`, `2.5 ± 0.1`, or nothing for a condition.
  fileprivate var expectedText: String {
    guard let expected else { return "" }
    guard let tolerance, tolerance > 0 else { return expected.plainText }
    return expected.plainText + " ± " + tolerance.roundedToThreeDigits.plainText
  }
}

extension Double {
  /// The shortest decimal that reads back to the same bits, whole numbers without a point.
  fileprivate var plainText: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}

extension String {
  fileprivate var columns: Int { TerminalText.width(of: self) }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  fileprivate var withoutTrailingBlanks: String {
    var line = self[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension Double {
  /// The nearest number of three significant digits, for a number above 0.
  fileprivate var roundedToThreeDigits: Double {
    guard isFinite, self > 0 else { return self }
    var decade = 0
    var mantissa = self
    while mantissa >= 1000 {
      mantissa /= 10
      decade += 1
    }
    while mantissa < 100 {
      mantissa *= 10
      decade -= 1
    }
    return Double("\(Int(mantissa.rounded()))e\(decade)") ?? self
  }
}
