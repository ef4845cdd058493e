/// What the terminal can show and how its user wants it.
package struct Appearance: Hashable, Sendable {
  package var theme: Theme
  package var depth: ColorDepth
  package var glyphs: GlyphSet

  package init(theme: Theme = .dark, depth: ColorDepth = .palette256, glyphs: GlyphSet = .full) {
    self.theme = theme
    self.depth = depth
    self.glyphs = glyphs
  }

  /// Whether there are colours for the bands between contours.
  package var hasBands: Bool { depth == .palette256 || depth == .trueColor }
}

/// How many colours a terminal has.
package enum ColorDepth: Hashable, Sendable {
  /// No colour at all: bold, reverse and glyphs carry the picture.
  case monochrome
  case palette16, palette256, trueColor
}

/// Which characters the font and the locale can be trusted with.
package enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// Braille and quadrant blocks.
  case full
  /// Half blocks, no braille.
  case half
  /// Seven bits only.
  case ascii
}
