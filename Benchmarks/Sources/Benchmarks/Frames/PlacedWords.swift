import CReference
import Screen

/// A text of one style and where it begins.
struct PlacedWords {
  let column: Int
  let row: Int
  let style: Style
  let text: String

  /// What has to be written over bare cells to make them a frame.
  static func completing(_ bare: [reference_cell], to frame: Frame) -> [PlacedWords] {
    let columns = frame.size.columns
    var words: [PlacedWords] = []
    for row in 0..<frame.size.rows {
      let cells = frame.cells[row * columns..<(row + 1) * columns]
      var rest = cells.indices
      while let first = rest.first(where: { !bare[$0].shows(cells[$0]) }) {
        let style = cells[first].style
        let sameStyle = cells[first...].prefix { $0.style == style }
        let last = sameStyle.indices.last { !bare[$0].shows(cells[$0]) } ?? first
        let text = String(String.UnicodeScalarView(cells[first...last].map(\.scalar)))
        words.append(PlacedWords(column: first % columns, row: row, style: style, text: text))
        rest = last + 1..<rest.upperBound
      }
    }
    return words
  }
}
