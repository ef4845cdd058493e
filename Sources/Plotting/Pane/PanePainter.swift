import Screen

/// Paints the layers of a pane, each over the one before.
struct PanePainter {
  let viewport: Viewport
  let appearance: Appearance
  let paper: PanePaper
  /// Scratch for one layer at a time.
  var grid: DotGrid
  /// Which cells hold what no word may hide: paths and walls.
  private(set) var obstacles: [Bool]
  /// Whether any wall is in the view.
  var hasWall = false

  init(viewport: Viewport, paper: PanePaper, appearance: Appearance) {
    self.viewport = viewport
    self.paper = paper
    self.appearance = appearance
    grid = DotGrid(size: viewport.region.size)
    obstacles = grid.patterns.map { _ in false }
  }

  /// Keeps words off the cells that hold dots.
  mutating func obstruct(_ patterns: [UInt8]) {
    for cell in patterns.indices where patterns[cell] != 0 { obstacles[cell] = true }
  }

  /// The two axes: every second dot, or lines where there is no braille.
  mutating func drawAxes(into frame: inout Frame) {
    let origin = viewport.dot(worldX: 0, worldY: 0)
    let column = Self.index(origin.x, below: grid.width)
    let row = Self.index(origin.y, below: grid.height)
    guard appearance.glyphs == .full else {
      return drawAxisLines(column: column.map { $0 / 2 }, row: row.map { $0 / 4 }, into: &frame)
    }
    grid.clear()
    if let column {
      for y in stride(from: 0, to: grid.height, by: 2) { grid.set(x: column, y: y) }
    }
    if let row {
      for x in stride(from: 0, to: grid.width, by: 2) { grid.set(x: x, y: row) }
    }
    stampGrid(.axis, else: ".", into: &frame)
  }

  var hasBands: Bool { paper.hasBands }

  func drawPaper(into frame: inout Frame) {
    paper.draw(in: viewport.region, into: &frame, glyphs: appearance.glyphs)
  }

  mutating func drawContours(_ contours: ContourMap, into frame: inout Frame) {
    stamp(contours.dots, .contour, else: appearance.glyphs == .ascii ? "." : "·", into: &frame)
  }

  /// The second surface's lines, quieter than what is known of the runs and louder than the contours.
  mutating func drawContours(_ contours: DashedContours, into frame: inout Frame) {
    stamp(contours.dots, .dim, else: ":", into: &frame)
  }

  mutating func drawRings(_ radii: [Double], into frame: inout Frame) {
    guard !radii.isEmpty else { return }
    let origin = viewport.dot(worldX: 0, worldY: 0)
    grid.clear()
    for radius in radii {
      grid.setEllipse(
        centreX: origin.x, centreY: origin.y, radiusX: radius / viewport.dotWidth,
        radiusY: radius / viewport.dotHeight)
    }
    stampGrid(.axis, else: appearance.glyphs == .ascii ? "." : "·", into: &frame)
  }

  /// The exact paths; the points of theory are marks.
  mutating func drawPaths(of predictions: [Prediction], _ ink: Ink, into frame: inout Frame) {
    grid.clear()
    for case .dottedPath(let points) in predictions {
      draw(points.map { viewport.dot(worldX: $0.x, worldY: $0.y) }, .dotted)
    }
    obstruct(grid.patterns)
    stampGrid(ink, else: ":", into: &frame)
  }

  mutating func drawTrails(
    _ trails: [Trail], style: TrailStyle, sparing tags: HeadTags, into frame: inout Frame
  ) {
    let glyphs = TrailGlyphs(style: style, appearance: appearance)
    for trail in trails {
      grid.clear()
      trail.draw(on: &grid, in: viewport, brush: glyphs.brush)
      obstruct(grid.patterns)
      for cell in grid.patterns.indices where grid.patterns[cell] != 0 {
        let place = place(of: cell)
        guard !tags.clears(place) else { continue }
        frame[column: place.column, row: place.row] = glyphs.cell(
          grid.patterns[cell], series: trail.series, paper: paper.ink(at: cell))
      }
    }
  }

  /// Glyphs of runs on the band, where no head is.
  func drawPosts(_ posts: [Head], sparing tags: HeadTags, into frame: inout Frame) {
    for post in posts {
      guard let place = viewport.cell(worldX: post.x, worldY: post.y), !tags.covers(place) else {
        continue
      }
      frame[column: place.column, row: place.row] = Cell(
        SeriesGlyph.scalar(series: post.series, glyphs: appearance.glyphs),
        Style(
          .series(UInt8(truncatingIfNeeded: post.series)), on: ink(under: place), bold: true))
    }
  }

  func draw(_ words: [PaneWord], into frame: inout Frame) {
    for word in words {
      var place = word.place
      clearHatching(at: Place(column: place.column - 1, row: place.row), into: &frame)
      for glyph in TerminalText(word.text).glyphs {
        let style = Style(word.ink, on: word.paper ?? ink(under: place), bold: word.isBold)
        frame[column: place.column, row: place.row] = Cell(glyph.scalar, style)
        if glyph.width == 2 {
          frame[column: place.column + 1, row: place.row] = .continuation(style)
        }
        place.column += glyph.width
      }
      clearHatching(at: place, into: &frame)
    }
  }

  func draw(_ points: [PointMark], into frame: inout Frame) {
    for point in points {
      let style = Style(point.ink, on: ink(under: point.place), bold: true)
      clearHatching(
        at: Place(column: point.place.column - 1, row: point.place.row), into: &frame)
      clearHatching(
        at: Place(column: point.place.column + 1, row: point.place.row), into: &frame)
      frame[column: point.place.column, row: point.place.row] = Cell(
        point.sign.scalar(in: appearance.glyphs), style)
    }
  }

  /// The band at a place of the region: marks and words never stand on a trail's colour.
  private func ink(under place: Place) -> Ink { paper.ink(at: cell(at: place)) }

  /// Frees a cell beside a word or a mark of its hatching.
  private func clearHatching(at place: Place, into frame: inout Frame) {
    let region = viewport.region
    guard region.columnRange.contains(place.column), region.rowRange.contains(place.row),
      let hatching = paper.hatching(at: cell(at: place)),
      frame[column: place.column, row: place.row].scalar == hatching.scalar(in: appearance.glyphs)
    else { return }
    frame[column: place.column, row: place.row] = Cell(" ", Style(.text, on: ink(under: place)))
  }

  /// The number of a place's cell.
  func cell(at place: Place) -> Int {
    let region = viewport.region
    return (place.row - region.row) * region.columns + place.column - region.column
  }

  private mutating func draw(_ dots: [(x: Double, y: Double)], _ dashes: Dashes) {
    var pen = DotPen(.dot, dashes)
    for dot in dots { pen.move(toX: dot.x, y: dot.y, on: &grid) }
  }

  /// Writes the dots of the grid, as one character a cell where there is no braille.
  func stampGrid(_ ink: Ink, else scalar: Unicode.Scalar, into frame: inout Frame) {
    stamp(grid.patterns, ink, else: scalar, into: &frame)
  }

  /// Writes the cells that have dots, as braille or as one character where there is no braille; no line
  /// of the ground crosses hatching.
  private func stamp(
    _ patterns: [UInt8], _ ink: Ink, else scalar: Unicode.Scalar, into frame: inout Frame
  ) {
    for cell in patterns.indices where patterns[cell] != 0 {
      guard paper.hatching(at: cell) == nil || !ink.isOfGround else { continue }
      let place = place(of: cell)
      let glyph = appearance.glyphs == .full ? Braille.scalar(patterns[cell]) : scalar
      frame[column: place.column, row: place.row] = Cell(
        glyph, Style(ink, on: paper.ink(at: cell)))
    }
  }

  private func drawAxisLines(column: Int?, row: Int?, into frame: inout Frame) {
    let isASCII = appearance.glyphs == .ascii
    for cell in grid.patterns.indices {
      let isOnColumn = cell % grid.columns == column
      let isOnRow = cell / grid.columns == row
      guard isOnColumn || isOnRow, paper.hatching(at: cell) == nil else { continue }
      let cross: Unicode.Scalar = isASCII ? "|" : "┼"
      let line: Unicode.Scalar = isOnColumn ? (isASCII ? "|" : "│") : (isASCII ? "-" : "─")
      let place = place(of: cell)
      frame[column: place.column, row: place.row] = Cell(
        isOnColumn && isOnRow ? cross : line, Style(.axis, on: paper.ink(at: cell)))
    }
  }

  /// The place of a cell that is counted row by row.
  func place(of cell: Int) -> Place {
    let region = viewport.region
    return Place(
      column: region.column + cell % grid.columns, row: region.row + cell / grid.columns)
  }

  private static func index(_ dot: Double, below count: Int) -> Int? {
    dot >= 0 && dot < Double(count) ? Int(dot) : nil
  }
}

extension Ink {
  /// Whether it draws what lies below every run and every prediction.
  fileprivate var isOfGround: Bool {
    switch self {
    case .axis, .contour: true
    default: false
    }
  }
}
