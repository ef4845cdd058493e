/// Text that is safe to put on a screen: the one place where strings become cells.
///
/// Scene files, labels and file names are untrusted. Here everything that could move the cursor,
/// start an escape sequence, reverse the reading direction or take no column is dropped, and every
/// scalar that is left gets a width of one or two columns.
package struct TerminalText: Hashable, Sendable {
  /// A scalar that can be shown, and how many columns it takes.
  package struct Glyph: Hashable, Sendable {
    package let scalar: Unicode.Scalar
    package let width: Int
  }

  package let glyphs: [Glyph]

  package init(_ text: String) {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let width = Self.columns(of: scalar)
      guard width > 0 else { continue }
      glyphs.append(Glyph(scalar: Self.shown(scalar), width: width))
    }
    self.glyphs = glyphs
  }

  private init(glyphs: [Glyph]) { self.glyphs = glyphs }

  /// The columns that a text takes.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Tabs and line ends become blanks, and what stands for a byte that is no text U+FFFD: names of files may
  /// have such bytes, which are kept in the last plane for private use.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 ? " " : lastPlane.contains(scalar.value) ? "\u{FFFD}" : scalar
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    scalar == "\t" || scalar == "\n" || lastPlane.contains(scalar.value)
      ? 1 : CharacterWidth.columns(of: scalar)
  }

  private static let lastPlane: ClosedRange<UInt32> = 0x100000...0x10FFFD

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
