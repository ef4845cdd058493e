package import Screen

/// A cell of a heat map: two pixels in the means of an appearance.
package struct HeatCell: Hashable, Sendable {
  let upper: HeatMap.Pixel
  let lower: HeatMap.Pixel
  let appearance: Appearance

  init(upper: HeatMap.Pixel, lower: HeatMap.Pixel, appearance: Appearance) {
    self.upper = upper
    self.lower = lower
    self.appearance = appearance
  }

  /// A cell of one level, for legends.
  package static func sample(_ level: UInt8, appearance: Appearance) -> Cell {
    HeatCell(upper: .level(level), lower: .level(level), appearance: appearance).blended
  }

  /// The mark of the best pixels, as a legend shows it.
  package static func mark(_ glyphs: GlyphSet) -> Unicode.Scalar { glyphs == .ascii ? "O" : "•" }

  /// The mark of the chosen pixel.
  package static func cursor(_ glyphs: GlyphSet) -> Unicode.Scalar { glyphs == .ascii ? "X" : "┼" }

  /// The mark of a line that is compared with.
  package static func dot(_ glyphs: GlyphSet) -> Unicode.Scalar { glyphs == .ascii ? "." : "·" }

  /// What stands for the levels from 1 on where there is no colour: the denser the better, whatever the
  /// ground. Level 0 is blank.
  package static func densities(_ glyphs: GlyphSet) -> [Unicode.Scalar] {
    glyphs == .ascii ? [".", ":", "+", "*", "#"] : ["·", "░", "▒", "▓", "█"]
  }

  /// Both pixels.
  var blended: Cell {
    if appearance.depth == .monochrome { return Cell(density, Style(.text)) }
    guard upper != lower else { return Cell(" ", Style(on: Self.ink(of: upper))) }
    guard appearance.glyphs != .ascii else {
      return Cell(" ", Style(on: better.map(Ink.heat) ?? .base))
    }
    return Cell("▀", Style(Self.ink(of: upper), on: Self.ink(of: lower)))
  }

  /// With a mark that stands out from its level.
  var marked: Cell { bearing(Self.mark(appearance.glyphs)) }

  /// With a point of a line that is compared with.
  var dotted: Cell { bearing(Self.dot(appearance.glyphs)) }

  private func bearing(_ scalar: Unicode.Scalar) -> Cell {
    guard appearance.depth != .monochrome else { return Cell(scalar, Style(.bright, bold: true)) }
    let paper = Self.ink(of: upper)
    let isDark: Bool = if case .level(1..<4) = upper { true } else { false }
    let ink: Ink =
      switch appearance.theme {
      case .dark: paper == .heat(0) ? .bright : .heat(0)
      case .light: isDark ? .base : .bright
      }
    return Cell(scalar, Style(ink, on: paper))
  }

  private static func ink(of pixel: HeatMap.Pixel) -> Ink {
    if case .level(let level) = pixel { .heat(level) } else { .base }
  }

  private var better: UInt8? {
    [upper, lower].compactMap { if case .level(let level) = $0 { level } else { nil } }.max()
  }

  /// A character as dense as the better pixel is good.
  private var density: Unicode.Scalar {
    guard let better, better > 0 else { return " " }
    let scalars = Self.densities(appearance.glyphs)
    let rank = (Int(better) * scalars.count + HeatScale.levels - 1) / HeatScale.levels
    return scalars[min(rank, scalars.count) - 1]
  }
}
