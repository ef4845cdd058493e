package import Screen

/// The sign of a run, so that colour is never needed to tell runs apart.
package enum SeriesGlyph {
  /// `● ■ ▲ ◆ ▼ ★` by the family of the series, or `o # ^ @ % &` in ASCII; each one column wide.
  package static func scalar(series: Int, glyphs: GlyphSet) -> Unicode.Scalar {
    let all: [Unicode.Scalar] = glyphs == .ascii ? ascii : symbols
    return all[SeriesNumber.family(of: series)]
  }

  /// `○ □ △ ◇ ▽ ☆` by the family, for brackets; in ASCII the glyph itself.
  package static func hollow(series: Int, glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii
      ? scalar(series: series, glyphs: glyphs) : hollows[SeriesNumber.family(of: series)]
  }

  private static let hollows: [Unicode.Scalar] = ["○", "□", "△", "◇", "▽", "☆"]
  private static let symbols: [Unicode.Scalar] = ["●", "■", "▲", "◆", "▼", "★"]
  private static let ascii: [Unicode.Scalar] = ["o", "#", "^", "@", "%", "&"]
}
