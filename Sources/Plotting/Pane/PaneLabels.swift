import Screen

/// A word of a pane and where it begins.
struct PaneWord: Hashable {
  let text: String
  let place: Place
  let ink: Ink
  var isBold = false
  /// nil: what lies under it.
  var paper: Ink?
}

/// Finds places for the words of a pane: beside what they name, inside the pane, and not across a
/// head, a mark, a path or each other. Each word is said once; one without a place is left out.
struct PaneLabels {
  private let viewport: Viewport
  private let tags: HeadTags
  private let points: [PointMark]
  private let tips: [ArrowTip]
  private let obstacles: [Bool]

  /// - Parameter obstacles: which cells of the pane hold what no word may hide, row by row.
  init(
    viewport: Viewport, tags: HeadTags, points: [PointMark], tips: [ArrowTip], obstacles: [Bool]
  ) {
    self.viewport = viewport
    self.tags = tags
    self.points = points
    self.tips = tips
    self.obstacles = obstacles
  }

  func words(
    walls: [Wall], paths: [[PlotPoint]], rings: [Double], ringName: String, levels: ContourMap?,
    showsHeadPlaces: Bool
  ) -> [PaneWord] {
    var placer = WordPlacer(region: viewport.region)
    block(&placer)
    var words: [PaneWord] = []
    for tip in tips { words += name(of: tip, &placer) }
    if showsHeadPlaces { for tag in tags.tags { words += numbers(of: tag, &placer) } }
    var said: Set<String> = []
    for point in speakingPoints where !said.contains(point.word) {
      let isPrediction = point.sign.isPrediction
      let word = placer.word(
        point.word, beside: point.place, ink: .label, gap: isPrediction ? 1 : 2,
        prefersRight: isPrediction && hasHead(near: point))
      if !word.isEmpty { said.insert(point.word) }
      words += word
    }
    for wall in walls { words += word(of: wall, &placer) }
    for path in paths { words += name(of: path, &placer) }
    words += ringWords(rings, ringName, &placer)
    if let levels { words += levelWords(of: levels, &placer) }
    return words
  }

  /// The points that may have a word, those that a head covers last: of these first where the run ends, for
  /// that is where it has come. A limit under a mark that is seen would put its word on the mark.
  private var speakingPoints: [PointMark] {
    let speaking = points.indices.filter { index in
      let isCovered = points[(index + 1)...].contains { $0.place == points[index].place }
      let isUnderHead = tags.covers(points[index].place)
      return !(points[index].sign.isPrediction && isCovered) || isUnderHead
    }.map { points[$0] }
    let covered = speaking.filter { tags.covers($0.place) }
    return speaking.filter { !tags.covers($0.place) } + covered.filter(\.sign.isPrediction)
      + covered.filter { !$0.sign.isPrediction }
  }

  private func block(_ placer: inout WordPlacer) {
    let region = viewport.region
    for tag in tags.tags {
      placer.blockPassably(tag.columns, row: tag.row)
      placer.block(tag.columns.lowerBound - 1...tag.columns.upperBound + 1, row: tag.row)
      if let arrow = tag.exit?.arrow {
        placer.blockPassably(arrow.column...arrow.column, row: arrow.row)
      }
    }
    for point in points {
      let column = point.place.column
      placer.blockPassably(column...column, row: point.place.row)
      // No other word touches it.
      placer.block(column - 1...column + 1, row: point.place.row)
    }
    for tip in tips {
      placer.blockPassably(tip.place.column...tip.place.column, row: tip.place.row)
    }
    for cell in obstacles.indices where obstacles[cell] {
      let column = region.column + cell % region.columns
      placer.block(column...column, row: region.row + cell / region.columns)
    }
  }

  /// Where a head outside the pane is.
  private func numbers(of tag: HeadTags.Tag, _ placer: inout WordPlacer) -> [PaneWord] {
    guard let exit = tag.exit else { return [] }
    let start = Place(column: tag.columns.lowerBound, row: tag.row)
    return placer.word(exit.numbers, beside: start, ink: .label, gap: 1, prefersRight: false)
  }

  /// Whether a run is now in the same row, at most three cells away.
  private func hasHead(near point: PointMark) -> Bool {
    tags.tags.contains {
      $0.row == point.place.row && abs($0.glyphColumn - point.place.column) <= 3
    }
  }

  /// Its name, such as `decay`, before the arrow's head or behind it.
  private func name(of tip: ArrowTip, _ placer: inout WordPlacer) -> [PaneWord] {
    placer.word(
      tip.word, beside: tip.place, ink: tip.shaft.ink, gap: 1,
      prefersRight: tip.shaft.bearing.x > 0
    ).map {
      var word = $0
      word.isBold = true
      // A run's colour on a band is no text.
      if tip.shaft.part == .decay { word.paper = .base }
      return word
    }
  }

  /// What theory says of every step, beside the path, the nearer to its end the better.
  private func name(of path: [PlotPoint], _ placer: inout WordPlacer) -> [PaneWord] {
    let seen = path.compactMap { viewport.cell(worldX: $0.x, worldY: $0.y) }
    for index in stride(from: seen.count - 1, through: 0, by: -max(1, seen.count / 8)) {
      let word = placer.word(
        "decay alone", beside: seen[index], ink: .label, gap: 1, prefersRight: false)
      if !word.isEmpty { return word }
    }
    return []
  }

  /// Inside, beside one of the upright walls, the lower the better; else under or over a level one. A
  /// wall that isn't in the view has no word, unless all that is seen lies beyond it.
  private func word(of wall: Wall, _ placer: inout WordPlacer) -> [PaneWord] {
    for place in uprightPlaces(of: wall) {
      let isLeft = place.column < viewport.clampedCell(worldX: 0, worldY: 0).column
      let word = placer.word(
        wall.word, beside: place, ink: .label, gap: 1, prefersRight: isLeft, staysBeside: true)
      if !word.isEmpty { return word }
    }
    for place in levelPlaces(of: wall) {
      let word = placer.word(wall.word, on: place, ink: .label)
      if !word.isEmpty { return word }
    }
    return wordBeyond(wall, &placer)
  }

  /// The cells of the right wall and of the left one, upwards from the third last row.
  private func uprightPlaces(of wall: Wall) -> [Place] {
    let rows = viewport.region.rowRange
    return [1.0, -1].flatMap { side in
      (rows.dropLast(2).reversed() + rows.suffix(2)).compactMap { row -> Place? in
        let y = viewport.world(at: Place(column: viewport.region.column, row: row)).y
        return wall.reachX(at: y).flatMap { viewport.cell(worldX: side * $0, worldY: y) }
      }
    }
  }

  /// The cells inside along the upper wall and the lower one, then those outside.
  private func levelPlaces(of wall: Wall) -> [Place] {
    [1, -1].flatMap { inwards in
      [1.0, -1].flatMap { side in
        viewport.region.columnRange.compactMap { column -> Place? in
          let x = viewport.world(at: Place(column: column, row: viewport.region.row)).x
          guard let y = wall.reachY(at: x),
            let cell = viewport.cell(worldX: x, worldY: side * y)
          else { return nil }
          return Place(column: cell.column, row: cell.row + (side > 0 ? inwards : -inwards))
        }
      }
    }
  }

  /// What is said where the whole view lies beyond the wall, or all of the wall in one cell.
  private func wordBeyond(_ wall: Wall, _ placer: inout WordPlacer) -> [PaneWord] {
    let isBeyond =
      viewport.x.lowerBound > wall.halfX || viewport.x.upperBound < -wall.halfX
      || viewport.y.lowerBound > wall.halfY || viewport.y.upperBound < -wall.halfY
    if !isBeyond, wall.isHatched, let cell = viewport.cell(worldX: wall.halfX, worldY: 0),
      cell == viewport.cell(worldX: -wall.halfX, worldY: 0)
    {
      return placer.word(wall.word, beside: cell, ink: .label, gap: 2, prefersRight: true)
    }
    guard isBeyond, wall.isHatched else { return [] }
    let region = viewport.region
    let middle = region.column + region.columns / 2
    for row in region.rowRange.reversed() {
      let place = Place(column: middle, row: row)
      let word = placer.word("beyond the " + wall.word, on: place, ink: .label)
      if !word.isEmpty { return word }
    }
    return []
  }

  /// The loss on each contour line.
  private func levelWords(of map: ContourMap, _ placer: inout WordPlacer) -> [PaneWord] {
    map.levels.indices.flatMap { level -> [PaneWord] in
      let text = NumberText.shortest(map.levels[level], digits: 3)
      for place in places(on: level, of: map) {
        let word = placer.word(text, on: place, ink: .label)
        if !word.isEmpty { return word }
      }
      return []
    }
  }

  /// Cells of a contour line, first those that are about as far down the pane as the line is high.
  private func places(on level: Int, of map: ContourMap) -> [Place] {
    let region = viewport.region
    let wanted = region.rows * (level + 1) / (map.levels.count + 1)
    let cells = map.bands.indices.filter { cell in
      guard (cell + 1) % region.columns != 0 else { return false }
      return (map.bands[cell] > level) != (map.bands[cell + 1] > level)
    }
    return cells.sorted {
      abs($0 / region.columns - wanted) < abs($1 / region.columns - wanted)
    }.map {
      Place(column: region.column + $0 % region.columns, row: region.row + $0 / region.columns)
    }
  }

  /// The rings' numbers, the first that has the room with what they are of.
  private func ringWords(
    _ radii: [Double], _ name: String, _ placer: inout WordPlacer
  ) -> [PaneWord] {
    var words: [PaneWord] = []
    var isNamed = name.isEmpty
    for radius in radii {
      let number = NumberText.shortest(radius, digits: 3)
      for text in isNamed ? [number] : ["\(name) \(number)", number] {
        let word = ringWord(text, radius, &placer)
        words += word
        guard word.isEmpty else {
          isNamed = isNamed || text != number
          break
        }
      }
    }
    return words
  }

  /// On the ring at −35°, where few paths go, else where there is room.
  private func ringWord(
    _ text: String, _ radius: Double, _ placer: inout WordPlacer
  ) -> [PaneWord] {
    for (cosine, sine) in Self.ringDirections {
      guard let place = viewport.cell(worldX: radius * cosine, worldY: radius * sine) else {
        continue
      }
      let word = placer.word(text, on: place, ink: .label)
      if !word.isEmpty { return word }
    }
    return []
  }

  /// Cosine and sine of −35°, −65°, −15°, 60°, 30°, 120°, 215°.
  private static let ringDirections = [
    (0.819152, -0.573576), (0.422618, -0.906308), (0.965926, -0.258819), (0.5, 0.866025),
    (0.866025, 0.5), (-0.5, 0.866025), (-0.819152, -0.573576),
  ]
}
