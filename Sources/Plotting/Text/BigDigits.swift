package import Screen

/// A number in digits of 3 × 5 pixels, two pixels to a cell: to be read from the last row of a hall.
package struct BigDigits: Hashable, Sendable {
  package var text: String
  package var ink: Ink
  /// Cells to a pixel's width; two pixels of that size lie one above the other in so many rows.
  package var scale: Int

  package init(_ text: String, ink: Ink, scale: Int = 1) {
    self.text = text
    self.ink = ink
    self.scale = max(1, scale)
  }

  /// How many rows the digits take.
  package static func rows(scale: Int) -> Int { (5 * max(1, scale) + 1) / 2 }

  /// How many columns it takes; nil where a sign has no digits.
  package var width: Int? {
    let glyphs = text.map { Self.pixels[$0] }
    let drawn = glyphs.compactMap { $0 }
    guard drawn.count == glyphs.count else { return nil }
    return (drawn.reduce(0) { $0 + $1.width } + max(0, drawn.count - 1)) * scale
  }

  /// Draws the number so that it ends before a column. Where there are no half blocks, or a sign has
  /// no digits, it is written in ordinary bold characters in the middle row.
  package func draw(
    endingAt end: Int, row: Int, into frame: inout Frame, appearance: Appearance, from start: Int
  ) {
    guard appearance.glyphs != .ascii, let width, end - width >= start else {
      let middle = row + Self.rows(scale: scale) / 2
      frame.write(
        text, column: max(start, end - TerminalText.width(of: text)), row: middle,
        style: Style(ink, bold: true), end: end)
      return
    }
    var column = end - width
    for glyph in text.compactMap({ Self.pixels[$0] }) {
      draw(glyph, column: column, row: row, into: &frame, appearance: appearance)
      column += (glyph.width + 1) * scale
    }
  }

  private func draw(
    _ glyph: PixelGlyph, column: Int, row: Int, into frame: inout Frame, appearance: Appearance
  ) {
    for y in 0..<Self.rows(scale: scale) {
      for x in 0..<glyph.width * scale {
        let upper = glyph.isOn(x: x / scale, y: 2 * y / scale)
        let lower = glyph.isOn(x: x / scale, y: (2 * y + 1) / scale)
        guard upper || lower else { continue }
        frame[column: column + x, row: row + y] = cell(
          upper: upper, lower: lower, depth: appearance.depth)
      }
    }
  }

  /// A full cell is paper, which no font can leave slits in.
  private func cell(upper: Bool, lower: Bool, depth: ColorDepth) -> Cell {
    guard upper, lower else { return Cell(upper ? "▀" : "▄", Style(ink)) }
    return depth == .monochrome ? Cell("█", Style(ink)) : Cell(" ", Style(.text, on: ink))
  }

  private static let pixels: [Character: PixelGlyph] = [
    "0": PixelGlyph("###", "#.#", "#.#", "#.#", "###"),
    "1": PixelGlyph(".#.", "##.", ".#.", ".#.", "###"),
    "2": PixelGlyph("###", "..#", "###", "#..", "###"),
    "3": PixelGlyph("###", "..#", "###", "..#", "###"),
    "4": PixelGlyph("#.#", "#.#", "###", "..#", "..#"),
    "5": PixelGlyph("###", "#..", "###", "..#", "###"),
    "6": PixelGlyph("###", "#..", "###", "#.#", "###"),
    "7": PixelGlyph("###", "..#", "..#", "..#", "..#"),
    "8": PixelGlyph("###", "#.#", "###", "#.#", "###"),
    "9": PixelGlyph("###", "#.#", "###", "..#", "###"),
    ".": PixelGlyph(".", ".", ".", ".", "#"),
    "−": PixelGlyph("...", "...", "###", "...", "..."),
    "-": PixelGlyph("...", "...", "###", "...", "..."),
    "×": PixelGlyph("...", "#.#", ".#.", "#.#", "..."),
    "°": PixelGlyph("###", "#.#", "###", "...", "..."),
    "%": PixelGlyph("#.#", "..#", ".#.", "#..", "#.#"),
    " ": PixelGlyph(".", ".", ".", ".", "."),
    "e": PixelGlyph("###", "#..", "##.", "#..", "###"),
  ]
}

/// A character as five rows of pixels.
private struct PixelGlyph {
  let rows: [[Bool]]

  init(_ rows: String...) { self.rows = rows.map { $0.map { $0 == "#" } } }

  var width: Int { rows.first?.count ?? 0 }

  func isOn(x: Int, y: Int) -> Bool { rows.indices.contains(y) && rows[y][x] }
}
