import Plotting
import Screen

/// What a drawing leaves in an empty frame.
func drawn(_ columns: Int, _ rows: Int, _ draw: (inout Frame) -> Void) -> Frame {
  var frame = Frame(size: Size(columns: columns, rows: rows))
  draw(&frame)
  return frame
}

extension Frame {
  /// The letter of each cell's ink (or paper), to compare with a literal.
  func inks(of part: KeyPath<Style, Ink> = \.ink, letters: [Ink: Character]) -> String {
    (0..<size.rows).map { row in
      String(
        (0..<size.columns).map { letters[self[column: $0, row: row].style[keyPath: part]] ?? "?" })
    }.joined(separator: "\n")
  }
}

/// A square window about the origin, one unit every 4 dots in both directions at 2 columns a row.
func window(_ columns: Int, _ rows: Int) -> Viewport {
  Viewport(
    showing: -Double(columns) / 4...Double(columns) / 4, -Double(rows) / 2...Double(rows) / 2,
    in: Region(column: 0, row: 0, columns: columns, rows: rows))
}

let ascii = Appearance(depth: .monochrome, glyphs: .ascii)
let colorful = Appearance()
let allAppearances = [
  Appearance(), Appearance(theme: .light, depth: .trueColor),
  Appearance(depth: .palette16), Appearance(depth: .monochrome),
  Appearance(glyphs: .half), Appearance(depth: .monochrome, glyphs: .ascii),
]
