import Screen

/// What the dots of a trail become in a cell.
struct TrailGlyphs {
  private enum Material { case quadrants, braille, halves, glyphs }

  private let material: Material
  private let isThin: Bool
  private let appearance: Appearance

  init(style: TrailStyle, appearance: Appearance) {
    self.appearance = appearance
    isThin = style == .thin
    material =
      switch appearance.glyphs {
      case .full: style == .solid ? .quadrants : .braille
      case .half: .halves
      case .ascii: .glyphs
      }
  }

  /// Two dots wide where a dot is finer than what is seen of it.
  var brush: Brush {
    !isThin && (material == .quadrants || material == .braille) ? .wide : .dot
  }

  func cell(_ dots: UInt8, series: Int, paper: Ink) -> Cell {
    cell(
      dots, ink: .series(UInt8(truncatingIfNeeded: series)),
      glyph: SeriesGlyph.scalar(series: series, glyphs: appearance.glyphs), paper: paper)
  }

  /// - Parameter glyph: what stands for a line where there are no blocks.
  func cell(_ dots: UInt8, ink: Ink, glyph: Unicode.Scalar, paper: Ink) -> Cell {
    switch material {
    case .quadrants: return block(Self.quadrantScalars[Self.quadrants(of: dots)], ink, paper)
    case .halves: return block(Self.halfScalars[Self.halves(of: dots)], ink, paper)
    case .braille: return Cell(Braille.scalar(dots), Style(ink, on: paper))
    case .glyphs: return Cell(glyph, Style(ink, on: paper))
    }
  }

  /// A full cell is the colour as background, which no font can leave slits in; without colour a
  /// full block.
  private func block(_ scalar: Unicode.Scalar, _ ink: Ink, _ paper: Ink) -> Cell {
    guard scalar == "█", appearance.depth != .monochrome else {
      return Cell(scalar, Style(ink, on: paper))
    }
    return Cell(" ", Style(.text, on: ink))
  }

  /// By the sum of `quadrants(of:)`.
  private static let quadrantScalars: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
  /// By the sum of `halves(of:)`.
  static let halfScalars: [Unicode.Scalar] = [" ", "▀", "▄", "█"]

  /// Upper left 1 + upper right 2 + lower left 4 + lower right 8; one is on if one of its two dots is.
  static func quadrants(of dots: UInt8) -> Int {
    let upperLeft = dots & Braille.upperHalf & Braille.leftColumn != 0
    let upperRight = dots & Braille.upperHalf & Braille.rightColumn != 0
    let lowerLeft = dots & Braille.lowerHalf & Braille.leftColumn != 0
    let lowerRight = dots & Braille.lowerHalf & Braille.rightColumn != 0
    return (upperLeft ? 1 : 0) + (upperRight ? 2 : 0) + (lowerLeft ? 4 : 0) + (lowerRight ? 8 : 0)
  }

  /// Upper half 1 + lower half 2.
  static func halves(of dots: UInt8) -> Int {
    (dots & Braille.upperHalf != 0 ? 1 : 0) + (dots & Braille.lowerHalf != 0 ? 2 : 0)
  }
}
