package import Screen

/// The decay rates of a run as two bars, x and y: equal bars or unequal ones, without a legend.
///
/// Takes two rows. From 32 columns on the word "decay" stands before the bars.
package struct RateBars: Hashable, Sendable {
  package var region: Region
  package var series: Int
  /// The fraction of the weight that decays in this step; nil where a weight is too small to have
  /// one, shown as `–`.
  package var x: Double?
  package var y: Double?
  /// The rate that fills the bar; the same for all panes.
  package var scale: Double
  /// Whether the run has a decay step at all; otherwise "decay per step: none" (narrow "no decay").
  package var decays: Bool

  package init(
    region: Region, series: Int, x: Double?, y: Double?, scale: Double, decays: Bool = true
  ) {
    self.region = region
    self.series = series
    self.x = x
    self.y = y
    self.scale = scale
    self.decays = decays
  }

  /// Draws over the region's first two rows.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    guard !region.isEmpty else { return }
    let isWide = region.columns >= 32
    guard decays else {
      write(isWide ? "decay per step: none" : "no decay", at: 0, row: 0, Style(.dim), into: &frame)
      return
    }
    let word = isWide ? "decay " : ""
    write(word, at: 0, row: 0, Style(.dim), into: &frame)
    draw("x", x, row: 0, from: word.count, into: &frame, appearance)
    draw("y", y, row: 1, from: word.count, into: &frame, appearance)
  }

  private func draw(
    _ name: String, _ rate: Double?, row: Int, from start: Int, into frame: inout Frame,
    _ appearance: Appearance
  ) {
    guard row < region.rows else { return }
    let ink = Ink.series(UInt8(truncatingIfNeeded: series))
    let isASCII = appearance.glyphs == .ascii
    write(name, at: start, row: row, Style(.text, bold: true), into: &frame)
    let text = rate.map { PercentText.text($0, glyphs: appearance.glyphs) } ?? (isASCII ? "-" : "–")
    let numberStart = region.columns - TerminalText.width(of: text)
    guard numberStart > start + 1 else { return }
    write(text, at: numberStart, row: row, Style(ink, bold: true), into: &frame)
    let room = min(region.columns - (isASCII ? 7 : 8), numberStart - 1) - (start + 2)
    let bar = String(repeating: glyph(of: rate, isASCII), count: length(of: rate, room: room))
    write(bar, at: start + 2, row: row, Style(ink), into: &frame)
  }

  /// At least one cell for a rate that isn't zero, at most the room.
  private func length(of rate: Double?, room: Int) -> Int {
    guard let rate, rate != 0, !rate.isNaN, room > 0 else { return 0 }
    let share = scale > 0 ? abs(rate) / scale : 1
    return max(1, Int((min(1, share) * Double(room)).rounded()))
  }

  /// A negative rate, of a weight that grows, is a low bar.
  private func glyph(of rate: Double?, _ isASCII: Bool) -> Character {
    (rate ?? 0) < 0 ? (isASCII ? "_" : "▁") : (isASCII ? "=" : "▇")
  }

  private func write(
    _ text: String, at offset: Int, row: Int, _ style: Style, into frame: inout Frame
  ) {
    frame.write(
      text, column: region.column + offset, row: region.row + row, style: style,
      end: region.column + region.columns)
  }
}
