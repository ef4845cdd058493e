import Screen

/// The ground of a pane: in each cell a contour band, where the terminal has the colours, and hatching
/// where no line of the loss belongs.
struct PanePaper {
  private let columns: Int
  /// The bands of the cells, row by row; empty if all is base.
  private let bands: [UInt8]
  /// Row by row; empty if nothing is hatched.
  private let hatchings: [Hatching?]

  init(
    in viewport: Viewport, contours: ContourMap?, style: ContourStyle, walls: [Wall],
    appearance: Appearance
  ) {
    let showsBands = style != .lines && appearance.hasBands
    columns = viewport.region.columns
    bands = showsBands ? contours?.bands ?? [] : []
    let walls = walls.filter(\.isHatched)
    let undefined = contours?.undefined ?? []
    guard !walls.isEmpty || !undefined.isEmpty else {
      hatchings = []
      return
    }
    hatchings = (0..<columns * viewport.region.rows).map { cell in
      if !undefined.isEmpty, undefined[cell] { return .undefined }
      let (column, row) = (cell % viewport.region.columns, cell / viewport.region.columns)
      let centre = viewport.world(
        at: Place(column: viewport.region.column + column, row: viewport.region.row + row))
      return walls.contains { !$0.holds(x: centre.x, y: centre.y) } ? .beyondWall : nil
    }
  }

  var hasBands: Bool { !bands.isEmpty }

  /// The ink under the cell with this number, counted row by row in the pane.
  func ink(at cell: Int) -> Ink {
    bands.isEmpty || hatching(at: cell) == .undefined ? .base : .band(bands[cell])
  }

  var hatchingsInUse: Set<Hatching> { Set(hatchings.compactMap(\.self)) }

  /// What a cell is hatched with.
  func hatching(at cell: Int) -> Hatching? { hatchings.isEmpty ? nil : hatchings[cell] }

  func draw(in region: Region, into frame: inout Frame, glyphs: GlyphSet) {
    var cell = 0
    for row in region.rowRange {
      for column in region.columnRange {
        let paper = ink(at: cell)
        frame[column: column, row: row] =
          hatching(at: cell).map { Cell($0.scalar(in: glyphs), Style(.axis, on: paper)) }
          ?? Cell(" ", Style(.text, on: paper))
        cell += 1
      }
    }
  }
}
