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

  /// Both pixels.
  var blended: Cell {
    if appearance.depth == .monochrome { return Cell(density, Style(.text)) }
    guard upper != lower else { return Cell(" ", Style(on: Self.ink(of: upper))) }
    guard appearance.glyphs != .ascii else {
      return Cell(" ", Style(on: better.map(Ink.heat) ?? .base))
    }
    return Cell("▀", Style(Self.ink(of: upper), on: Self.ink(of: lower)))
  }

  /// With a dot, dark enough for the brightest level.
  var marked: Cell {
    let scalar = Self.mark(appearance.glyphs)
    guard appearance.depth != .monochrome else { return Cell(scalar, Style(.bright, bold: true)) }
    let paper = Self.ink(of: upper)
    return Cell(scalar, Style(paper == .heat(0) ? .bright : .heat(0), on: paper))
  }

  private static func ink(of pixel: HeatMap.Pixel) -> Ink {
    if case .level(let level) = pixel { .heat(level) } else { .base }
  }

  private var better: UInt8? {
    [upper, lower].compactMap { if case .level(let level) = $0 { level } else { nil } }.max()
  }

  /// A character as dense as the better pixel is good.
  private var density: Unicode.Scalar {
    guard let better else { return " " }
    let scalars = appearance.glyphs == .ascii ? Self.asciiDensities : Self.densities
    return scalars[min(Int(better), scalars.count - 1)]
  }

  private static let asciiDensities: [Unicode.Scalar] = [".", ":", "-", "=", "+", "*", "#", "@"]
  private static let densities: [Unicode.Scalar] = ["·", "░", "░", "▒", "▒", "▓", "▓", "█"]
}
