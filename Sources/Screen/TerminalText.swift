/// Text that is safe to put on a screen: the one place where strings become cells.
///
/// Scene files, labels and file names are untrusted. Here everything that could move the cursor,
/// start an escape sequence, reverse the reading direction or take no column is dropped, and every
/// scalar that is left gets a width of one or two columns.
package struct TerminalText: Hashable, Sendable {
  package struct Glyph: Hashable, Sendable {
    package let scalar: Unicode.Scalar
    package let width: Int
  }

  package let glyphs: [Glyph]

  package init(_ text: String) {
    glyphs = text.unicodeScalars.compactMap { scalar in
      if scalar == "\t" || scalar == "\n" { return Glyph(scalar: " ", width: 1) }
      let width = CharacterWidth.columns(of: scalar)
      return width == 0 ? nil : Glyph(scalar: scalar, width: width)
    }
  }

  private init(glyphs: [Glyph]) { self.glyphs = glyphs }

  /// The columns that the text takes.
  package var width: Int { glyphs.reduce(0) { $0 + $1.width } }

  package var string: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: glyphs.map(\.scalar))
    return String(scalars)
  }

  /// The text if it fits into the columns, else its beginning and an ellipsis.
  package func truncated(to columns: Int, ellipsis: Unicode.Scalar = "…") -> TerminalText {
    guard width > columns else { return self }
    guard columns > 0 else { return TerminalText(glyphs: []) }
    var kept: [Glyph] = []
    var used = 0
    for glyph in glyphs {
      guard used + glyph.width <= columns - 1 else { break }
      kept.append(glyph)
      used += glyph.width
    }
    while kept.last?.scalar == " " { kept.removeLast() }
    kept.append(Glyph(scalar: ellipsis, width: 1))
    return TerminalText(glyphs: kept)
  }
}
