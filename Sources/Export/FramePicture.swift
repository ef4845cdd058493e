package import Screen

/// A frame to be written as a file or to a pipe.
package struct FramePicture: Sendable {
  package let frame: Frame
  package let theme: Theme

  package init(_ frame: Frame, theme: Theme = .dark) {
    self.frame = frame
    self.theme = theme
  }

  /// The cells of a row that a style paints alike, left to right.
  struct Piece: Hashable {
    var column: Int
    /// Columns, not characters: a wide one takes two.
    var columns: Int
    var style: Style
    var text: String

    var isBlank: Bool { text.allSatisfy { $0 == " " } }
  }

  func pieces(ofRow row: Int) -> [Piece] {
    var pieces: [Piece] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column: column, row: row]
      if let last = pieces.indices.last, pieces[last].style == cell.style || cell.isContinuation {
        pieces[last].columns += 1
      } else {
        pieces.append(Piece(column: column, columns: 1, style: cell.style, text: ""))
      }
      if let last = pieces.indices.last, !cell.isContinuation {
        pieces[last].text.unicodeScalars.append(cell.scalar)
      }
    }
    return pieces
  }
}
