import Screen

extension FramePicture {
  /// One cell of the drawing, in user units: the proportions of a common terminal font.
  private static let cellWidth = 9
  private static let cellHeight = 18
  private static let baseline = 14
  private static let fontSize = 15

  /// Writes the frame as a drawing (SVG 1.1): a rectangle for each run of paper, a text for each run
  /// of characters, stretched to its columns so that every font keeps the grid.
  package func writeSVG(to stream: ByteStream) throws {
    var stream = stream
    let width = frame.size.columns * Self.cellWidth
    let height = frame.size.rows * Self.cellHeight
    try stream.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      font-family="'JetBrains Mono', 'DejaVu Sans Mono', monospace" font-size="\(Self.fontSize)">
      <rect width="\(width)" height="\(height)" fill="\(hex(.base))"/>

      """)
    for row in 0..<frame.size.rows {
      let pieces = pieces(ofRow: row)
      for piece in pieces { try stream.write(rectangle(under: piece, row: row)) }
      for piece in pieces { try stream.write(text(of: piece, row: row)) }
    }
    try stream.write("</svg>\n")
    try stream.flush()
  }

  /// The colour behind a piece; nothing where it is the base.
  private func rectangle(under piece: Piece, row: Int) -> String {
    let paper = piece.style.isReversed ? piece.style.ink : piece.style.paper
    guard hex(paper) != hex(.base) else { return "" }
    return """
      <rect x="\(piece.column * Self.cellWidth)" y="\(row * Self.cellHeight)" \
      width="\(piece.columns * Self.cellWidth)" height="\(Self.cellHeight)" \
      fill="\(hex(paper))"/>

      """
  }

  private func text(of piece: Piece, row: Int) -> String {
    guard !piece.isBlank else { return "" }
    let ink = piece.style.isReversed ? piece.style.paper : piece.style.ink
    return """
      <text x="\(piece.column * Self.cellWidth)" y="\(row * Self.cellHeight + Self.baseline)" \
      textLength="\(piece.columns * Self.cellWidth)" lengthAdjust="spacingAndGlyphs" \
      fill="\(hex(ink))"\(piece.style.isBold ? " font-weight=\"bold\"" : "") \
      xml:space="preserve">\(Self.escaped(piece.text))</text>

      """
  }

  /// `#rrggbb`.
  private func hex(_ ink: Ink) -> String {
    let digits = String(theme.color(of: ink).rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Text between tags (XML 1.0, section 2.4).
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}
