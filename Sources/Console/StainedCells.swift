import Screen

/// Cells that are to be sent again although they are as they were: beside others that have lost a
/// character which may have reached beyond its cell.
///
/// Fonts draw blocks, lines and shapes a pixel wider than a cell, so that they join. Where one of them
/// goes, the terminal clears its own cell alone, and a sliver of it would stay in the cells beside it.
/// (Seen in xterm with DejaVu Sans Mono and Noto Sans Mono, 8 to 13 points: to the left and to the
/// right, never above or below, and never of braille.)
struct StainedCells {
  /// Those of a row from left to right, the rows from top to bottom. None of them is a change.
  private(set) var places: [Place] = []

  private let frame: Frame
  /// What is painted anyhow, and what is in `places` already.
  private var isPainted: [Bool]

  /// - Parameter changes: those from the old frame to the new.
  init(from old: Frame, to new: Frame, changes: [FrameChanges.Run]) {
    frame = new
    guard old.size == new.size else {
      isPainted = []
      return
    }
    let losses = changes.flatMap { run in
      run.columns.lazy.filter { column in
        old[column: column, row: run.row].loses(to: new[column: column, row: run.row])
      }.map { Place(column: $0, row: run.row) }
    }
    guard !losses.isEmpty else {
      isPainted = []
      return
    }
    isPainted = Array(repeating: false, count: new.cells.count)
    for run in changes {
      for column in run.columns { isPainted[run.row * new.size.columns + column] = true }
    }
    for place in losses {
      add(column: place.column - 1, row: place.row)
      add(column: place.column + 1, row: place.row)
    }
    places.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// Adds a cell, a wide character with both of its halves.
  private mutating func add(column: Int, row: Int) {
    guard frame.contains(column: column, row: row), !isPainted[row * frame.size.columns + column]
    else { return }
    isPainted[row * frame.size.columns + column] = true
    places.append(Place(column: column, row: row))
    if frame[column: column, row: row].isContinuation { add(column: column - 1, row: row) }
    if frame[column: column + 1, row: row].isContinuation { add(column: column + 1, row: row) }
  }
}

extension Cell {
  /// Whether ink of this cell may lie beside it, where another takes its place.
  fileprivate func loses(to other: Cell) -> Bool {
    guard let spill = Spill(self) else { return false }
    guard let others = Spill(other) else { return true }
    return !spill.isCovered(by: others)
  }
}

/// Where in its cell ink stands that may reach beyond it.
private struct Spill {
  private let ink: Ink
  private let form: Form

  private enum Form: Equatable {
    /// Upper left 1, upper right 2, lower left 4, lower right 8.
    case quadrants(Int)
    case other(Unicode.Scalar)
  }

  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
  private static let full = 15

  /// nil for a cell that stays within its edges. Letters may lean out of theirs, but what is cut off
  /// of them isn't missed.
  init?(_ cell: Cell) {
    ink = cell.scalar == " " ? cell.style.paper : cell.style.ink
    switch cell.scalar.value {
    case 0x2580...0x259F:
      form = Self.quadrants.firstIndex(of: cell.scalar).map(Form.quadrants) ?? .other(cell.scalar)
    // Lines and shapes.
    case 0x2500...0x257F, 0x25A0...0x25FF: form = .other(cell.scalar)
    // A trail's full cell is paper, which ends with its cell, but what it grew from may not have.
    case 0x20:
      guard case .series = cell.style.paper else { return nil }
      form = .quadrants(Self.full)
    default: return nil
    }
  }

  func isCovered(by other: Spill) -> Bool {
    guard ink == other.ink else { return false }
    return switch (form, other.form) {
    case (.quadrants(let dots), .quadrants(let others)): dots & ~others == 0
    default: form == other.form
    }
  }
}
