package import Screen

/// The sign of a run, so that colour is never needed to tell runs apart.
package enum SeriesGlyph {
  /// `● ■ ▲ ◆ ▼ ★`, or `o # ^ @ % &` in ASCII; each one column wide.
  package static func scalar(series: Int, glyphs: GlyphSet) -> Unicode.Scalar {
    let all: [Unicode.Scalar] = glyphs == .ascii ? ascii : symbols
    return all[((series % all.count) + all.count) % all.count]
  }

  private static let symbols: [Unicode.Scalar] = ["●", "■", "▲", "◆", "▼", "★"]
  private static let ascii: [Unicode.Scalar] = ["o", "#", "^", "@", "%", "&"]
}
