package import Screen

/// What the decay does to the two weights of a run in one step, as two rows of bars: equal ones or
/// unequal ones, without a legend; or two arrows against each other, where the parts of the step hold
/// each other.
///
/// From 32 columns on the words "decay per step" stand before the bars, and "decay" wherever it leaves them
/// room to differ.
package struct RateBars: Hashable, Sendable {
  /// One weight.
  package enum Weight: Hashable, Sendable {
    /// The fraction of the weight that decays; nil where it is too small to have one, shown as `–`.
    case rate(Double?)
    /// Decay and adaptive step cancel.
    case balanced
    /// They don't, and the decay is no share of the weight.
    case outweighed(net: Direction, isOpposed: Bool)

    fileprivate var isRate: Bool {
      if case .rate = self { true } else { false }
    }

    /// Where a weight goes in the end.
    package enum Direction: Hashable, Sendable { case left, right, up, down }
  }

  package var region: Region
  package var series: Int
  package var x: Weight
  package var y: Weight
  /// The rate that fills the bar; the same for all panes.
  package var scale: Double
  /// Whether the run has a decay step at all; otherwise "decay per step: none" (narrow "no decay").
  package var decays: Bool
  package init(
    region: Region, series: Int, x: Weight, y: Weight, scale: Double, decays: Bool = true
  ) {
    self.region = region
    self.series = series
    self.x = x
    self.y = y
    self.scale = scale
    self.decays = decays
  }

  private static let longName = "decay per step"
  /// In fewer columns the word would leave bars of less than five cells; arrows say themselves what they are.
  private static let columnsForName = 21

  /// Draws over the region's first two rows.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    guard !region.isEmpty else { return }
    guard decays else {
      let texts = [Self.longName + ": none", "no decay"]
      let text = texts.first { $0.count <= region.columns } ?? texts[1]
      write(text, at: 0, row: 0, Style(.dim), into: &frame)
      return
    }
    let words = names
    let start = words.first.map { $0.isEmpty ? 0 : $0.count + 1 } ?? 0
    for (row, (name, weight)) in [("x", x), ("y", y)].enumerated() where row < region.rows {
      write(words[row], at: 0, row: row, Style(.dim), into: &frame)
      write(name, at: start, row: row, Style(.text, bold: true), into: &frame)
      draw(weight, row: row, from: start + 2, into: &frame, appearance)
    }
  }

  /// What stands before the two rows, equally wide.
  private var names: [String] {
    if region.columns >= 32 { return ["decay   ", "per step"] }
    let hasRoom = region.columns >= (x.isRate && y.isRate ? Self.columnsForName : 24)
    return hasRoom && (x.isRate || y.isRate) ? ["decay", "     "] : ["", ""]
  }

  private func draw(
    _ weight: Weight, row: Int, from start: Int, into frame: inout Frame, _ appearance: Appearance
  ) {
    let isASCII = appearance.glyphs == .ascii
    let text = text(of: weight, appearance.glyphs)
    let textStart = region.columns - TerminalText.width(of: text)
    guard textStart >= start else { return }
    write(text, at: textStart, row: row, Style(ink, bold: true), into: &frame)
    switch weight {
    case .rate(let rate):
      let room = min(region.columns - (isASCII ? 7 : 8), textStart - 1) - start
      let bar = String(repeating: glyph(of: rate, isASCII), count: length(of: rate, room: room))
      write(bar, at: start, row: row, Style(ink), into: &frame)
    case .balanced, .outweighed(_, isOpposed: true):
      drawArrows(row: row, from: start, to: textStart - 1, together: nil, into: &frame, isASCII)
    case .outweighed(let direction, isOpposed: false):
      drawArrows(
        row: row, from: start, to: textStart - 1, together: direction, into: &frame, isASCII)
    }
  }

  private var ink: Ink { .series(UInt8(truncatingIfNeeded: series)) }

  private func text(of weight: Weight, _ glyphs: GlyphSet) -> String {
    switch weight {
    case .rate(let rate?): return PercentText.text(rate, glyphs: glyphs)
    case .rate(nil): return glyphs == .ascii ? "-" : "–"
    case .balanced: return "balanced"
    case .outweighed(let direction, let isOpposed):
      let arrow =
        switch direction {
        case .left: "←"
        case .right: "→"
        case .up: "↑"
        case .down: "↓"
        }
      return (isOpposed ? "net " : "both ") + glyphs.spelling(arrow)
    }
  }

  // MARK: Bars

  /// At least one cell for a rate that isn't zero, at most the room.
  private func length(of rate: Double?, room: Int) -> Int {
    guard let rate, rate != 0, !rate.isNaN, room > 0 else { return 0 }
    let share = scale > 0 ? abs(rate) / scale : 1
    return max(1, Int((min(1, share) * Double(room)).rounded()))
  }

  /// A negative rate, of a weight that grows, is a low bar.
  private func glyph(of rate: Double?, _ isASCII: Bool) -> Character {
    (rate ?? 0) < 0 ? (isASCII ? "_" : "▄") : (isASCII ? "=" : "▇")
  }

  // MARK: Arrows

  private static let longestArrow = 9

  /// `◀━━│━━▶`: the decay left, in the run's colour, and the adaptive step right; `━━▲│━━▲` where they go
  /// together. Without a scale.
  ///
  /// - Parameter direction: where both go; nil where they oppose each other.
  private func drawArrows(
    row: Int, from start: Int, to end: Int, together direction: Weight.Direction?,
    into frame: inout Frame, _ isASCII: Bool
  ) {
    let length = min(Self.longestArrow, (end - start - 1) / 2)
    guard length > 0 else { return }
    let decay = arrow(direction ?? .left, length: length, isASCII)
    let adaptive = arrow(direction ?? .right, length: length, isASCII)
    write(decay, at: start, row: row, Style(ink, bold: true), into: &frame)
    write(isASCII ? "|" : "│", at: start + length, row: row, Style(.text), into: &frame)
    write(adaptive, at: start + length + 1, row: row, Style(.text, bold: true), into: &frame)
  }

  private func arrow(_ direction: Weight.Direction, length: Int, _ isASCII: Bool) -> String {
    let shaft = String(repeating: isASCII ? "-" : "━", count: length - 1)
    return switch direction {
    case .left: (isASCII ? "<" : "◀") + shaft
    case .right: shaft + (isASCII ? ">" : "▶")
    case .up: shaft + (isASCII ? "^" : "▲")
    case .down: shaft + (isASCII ? "v" : "▼")
    }
  }

  private func write(
    _ text: String, at offset: Int, row: Int, _ style: Style, into frame: inout Frame
  ) {
    frame.write(
      text, column: region.column + offset, row: region.row + row, style: style,
      end: region.column + region.columns)
  }
}
