import CConsole
import Screen

/// Paints frames into curses: only the cells that differ from the frame before, and those that they may
/// have stained.
struct Painter {
  private let screen: CursesScreen
  private var brush: Brush
  private var shown: Frame?

  init(screen: CursesScreen, palette: Palette, direct: DirectColors? = nil) {
    self.screen = screen
    brush = Brush(screen: screen, palette: palette, direct: direct, theme: .dark)
  }

  /// Forgets what has been painted.
  mutating func invalidate() { shown = nil }

  /// Writes what has changed, and returns whether anything has.
  mutating func paint(_ frame: Frame, theme: Theme) -> Bool {
    let frame = frame.fitted(to: screen.size)
    if brush.theme != theme {
      brush.theme = theme
      shown = nil
    }
    guard paintChanges(in: frame) else { return false }
    if brush.hasRunOut {
      // Too many pairs of colours have been met over time: those of this frame alone will fit.
      brush.forgetPairs()
      shown = nil
      _ = paintChanges(in: frame)
    }
    shown = frame
    return true
  }

  private mutating func paintChanges(in frame: Frame) -> Bool {
    if shown == nil { screen.clear(to: brush.cell(" ", Style())) }
    let runs = FrameChanges(from: shown, to: frame).runs
    for run in runs {
      screen.write(cells(of: frame, in: run), column: run.columns.lowerBound, row: run.row)
    }
    if let shown {
      for place in StainedCells(from: shown, to: frame, changes: runs).places {
        screen.forget(place)
      }
    }
    return !runs.isEmpty
  }

  /// A wide character is one cell to curses: its continuation is left out.
  private mutating func cells(of frame: Frame, in run: FrameChanges.Run) -> [cchar_t] {
    var cells: [cchar_t] = []
    cells.reserveCapacity(run.columns.count)
    var coveredColumn: Int?
    for column in run.columns where column != coveredColumn {
      let cell = frame[column: column, row: run.row]
      let hasRoom = frame[column: column + 1, row: run.row].isContinuation
      let scalar = Self.showable(cell, hasRoomForTwo: hasRoom)
      if scalar.isWide { coveredColumn = column + 1 }
      cells.append(brush.cell(scalar.scalar, cell.style))
    }
    return cells
  }

  /// What curses can show for a cell. Half a wide character becomes a blank, and a character that
  /// the locale lacks or takes to be of another width becomes `?`: otherwise all that follows in the
  /// row would be shifted.
  private static func showable(
    _ cell: Cell, hasRoomForTwo: Bool
  ) -> (scalar: Unicode.Scalar, isWide: Bool) {
    let scalar = cell.scalar
    if (" "..."~").contains(scalar) { return (scalar, false) }
    let width = CharacterWidth.columns(of: scalar)
    if cell.isContinuation || (width == 2 && !hasRoomForTwo) { return (" ", false) }
    guard width > 0, Int(wcwidth(wchar_t(bitPattern: scalar.value))) == width else {
      return ("?", false)
    }
    return (scalar, width == 2)
  }
}

extension Frame {
  /// The frame cut, or filled up at the right and the bottom.
  fileprivate func fitted(to size: Size) -> Frame {
    guard size != self.size else { return self }
    var fitted = Frame(size: size)
    for row in 0..<min(size.rows, self.size.rows) {
      for column in 0..<min(size.columns, self.size.columns) {
        fitted[column: column, row: row] = self[column: column, row: row]
      }
    }
    return fitted
  }
}
