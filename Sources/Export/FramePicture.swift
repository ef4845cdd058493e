package import Screen

/// A frame to be written as a file or to a pipe.
package struct FramePicture: Sendable {
  package let frame: Frame
  package let theme: Theme
  package let ground: Ground

  /// What lies under cells that have no paper of their own.
  package enum Ground: Hashable, Sendable {
    /// The theme's base, as on a screen.
    case theme
    /// The terminal's own background, and on it words in its own colour: what is printed between
    /// other programs' lines looks like them, on dark and on light terminals.
    case terminal
  }

  package init(_ frame: Frame, theme: Theme = .dark, ground: Ground = .theme) {
    self.frame = frame
    self.theme = theme
    self.ground = ground
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
