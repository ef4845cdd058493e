import Screen

extension FramePicture {
  /// One cell of the drawing, in user units: the proportions of a common terminal font.
  static let cellWidth = 9.0
  static let cellHeight = 18.0
  private static let baseline = 13.5
  private static let fontSize = 15.0

  /// Writes the frame as a drawing (SVG 1.1): dots, blocks and bars as shapes, each word as a text of its
  /// own, so that every renderer and every font keeps the grid.
  package func writeSVG(to stream: ByteStream) throws {
    var stream = stream
    let width = Self.text(Double(frame.size.columns) * Self.cellWidth)
    let height = Self.text(Double(frame.size.rows) * Self.cellHeight)
    try stream.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      font-family="'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace" \
      font-size="\(Self.text(Self.fontSize))">
      <rect width="\(width)" height="\(height)" fill="\(hex(.base))"/>

      """)
    // Sharp sides, or hairlines would show between the rows.
    try stream.write("<g shape-rendering=\"crispEdges\">\n")
    for row in 0..<frame.size.rows {
      for piece in pieces(ofRow: row) { try stream.write(rectangle(under: piece, row: row)) }
    }
    try stream.write("</g>\n")
    for row in 0..<frame.size.rows {
      let pieces = pieces(ofRow: row)
      for piece in pieces { try stream.write(shapes(of: piece, row: row)) }
      for piece in pieces {
        for word in words(of: piece) { try stream.write(text(of: word, piece.style, row: row)) }
      }
    }
    try stream.write("</svg>\n")
    try stream.flush()
  }

  // MARK: Shapes

  /// The colour behind a piece; nothing where it is the base.
  private func rectangle(under piece: Piece, row: Int) -> String {
    let paper = piece.style.isReversed ? piece.style.ink : piece.style.paper
    guard hex(paper) != hex(.base) else { return "" }
    let width = Double(piece.columns) * Self.cellWidth
    return """
      <rect x="\(Self.text(Double(piece.column) * Self.cellWidth))" \
      y="\(Self.text(Double(row) * Self.cellHeight))" width="\(Self.text(width))" \
      height="\(Self.text(Self.cellHeight))" fill="\(hex(paper))"/>

      """
  }

  /// All that is no letter, as one path.
  private func shapes(of piece: Piece, row: Int) -> String {
    var path = ""
    for (column, character) in characters(of: piece) {
      for part in character.unicodeScalars.first.flatMap(CellShape.parts) ?? [] {
        let x = (Double(column) + part.x) * Self.cellWidth
        let y = (Double(row) + part.y) * Self.cellHeight
        let width = Self.text(part.width * Self.cellWidth)
        path +=
          "M\(Self.text(x)) \(Self.text(y))h\(width)v\(Self.text(part.height * Self.cellHeight))h-\(width)z"
      }
    }
    return path.isEmpty ? "" : "<path d=\"\(path)\" fill=\"\(hex(ink(of: piece.style)))\"/>\n"
  }

  private func characters(of piece: Piece) -> [(column: Int, character: Character)] {
    var column = piece.column
    return piece.text.map { character in
      defer { column += max(1, TerminalText.width(of: String(character))) }
      return (column, character)
    }
  }

  // MARK: Words

  private struct Word {
    var column: Int
    var text: String
  }

  /// What the font draws, broken at blanks and shapes; a sign stands alone, for fonts differ in its width.
  private func words(of piece: Piece) -> [Word] {
    var words: [Word] = []
    var end: Int?
    for (column, character) in characters(of: piece) {
      guard character != " ", let scalar = character.unicodeScalars.first,
        CellShape.parts(of: scalar) == nil
      else { continue }
      let isSign = !(character.isLetter || character.isNumber || character.isASCII)
      if let last = words.indices.last, end == column, !isSign {
        words[last].text.append(character)
      } else {
        words.append(Word(column: column, text: String(character)))
      }
      end = isSign ? nil : column + max(1, TerminalText.width(of: String(character)))
    }
    return words
  }

  private func text(of word: Word, _ style: Style, row: Int) -> String {
    let y = Double(row) * Self.cellHeight + Self.baseline
    return """
      <text x="\(Self.text(Double(word.column) * Self.cellWidth))" y="\(Self.text(y))" \
      fill="\(hex(ink(of: style)))"\(style.isBold ? " font-weight=\"bold\"" : "")>\
      \(XMLText.escaped(word.text))</text>

      """
  }

  private func ink(of style: Style) -> Ink { style.isReversed ? style.paper : style.ink }

  /// `#rrggbb`.
  private func hex(_ ink: Ink) -> String { XMLText.hex(theme.color(of: ink).rgb) }

  private static func text(_ number: Double) -> String { XMLText.number(number) }
}
