import Screen

/// A word of a pane and where it begins.
struct PaneWord: Hashable {
  let text: String
  let place: Place
  let ink: Ink
}

/// Finds places for the words of a pane: beside what they name, inside the pane, and not across a
/// head, a mark, a path or each other. Each word is said once; one without a place is left out.
struct PaneLabels {
  private let viewport: Viewport
  private let tags: HeadTags
  private let points: [PointMark]
  private let obstacles: [Bool]

  /// - Parameter obstacles: which cells of the pane hold what no word may hide, row by row.
  init(viewport: Viewport, tags: HeadTags, points: [PointMark], obstacles: [Bool]) {
    self.viewport = viewport
    self.tags = tags
    self.points = points
    self.obstacles = obstacles
  }

  func words(predictions: [Prediction], rings: [Double], showsHeadPlaces: Bool) -> [PaneWord] {
    var placer = WordPlacer(region: viewport.region)
    block(&placer)
    var words: [PaneWord] = []
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
    for prediction in predictions { words += lineWord(of: prediction, &placer) }
    for radius in rings { words += ringWord(radius, &placer) }
    return words
  }

  /// The points that may have a word, those that a head covers last. A limit under a mark would put
  /// its word on the mark.
  private var speakingPoints: [PointMark] {
    let speaking = points.indices.filter { index in
      let isCovered = points[(index + 1)...].contains { $0.place == points[index].place }
      return !(points[index].sign.isPrediction && isCovered)
    }.map { points[$0] }
    return speaking.filter { !tags.covers($0.place) } + speaking.filter { tags.covers($0.place) }
  }

  private func block(_ placer: inout WordPlacer) {
    let region = viewport.region
    for tag in tags.tags {
      placer.blockPassably(tag.columns, row: tag.row)
      if let arrow = tag.exit?.arrow {
        placer.blockPassably(arrow.column...arrow.column, row: arrow.row)
      }
    }
    for point in points {
      placer.blockPassably(point.place.column...point.place.column, row: point.place.row)
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

  private func lineWord(of prediction: Prediction, _ placer: inout WordPlacer) -> [PaneWord] {
    let region = viewport.region
    switch prediction {
    case .vertical(let x, let word?):
      let middle = viewport.world(
        at: Place(column: 0, row: max(region.row, region.row + region.rows - 3)))
      guard let place = viewport.cell(worldX: x, worldY: middle.y) else { return [] }
      return placer.word(word, beside: place, ink: .prediction, gap: 1, prefersRight: true)
    case .horizontal(let y, let word?):
      let edge = viewport.x.upperBound - viewport.dotWidth
      guard let place = viewport.cell(worldX: edge, worldY: y) else { return [] }
      let above = Place(column: place.column, row: place.row - 1)
      return placer.word(word, beside: above, ink: .prediction, gap: 1, prefersRight: false)
    default:
      return []
    }
  }

  /// The ring's number at −35°, where few paths go.
  private func ringWord(_ radius: Double, _ placer: inout WordPlacer) -> [PaneWord] {
    let (cosine, sine) = (0.819152, -0.573576)
    guard let place = viewport.cell(worldX: radius * cosine, worldY: radius * sine) else {
      return []
    }
    return placer.word(NumberText.shortest(radius, digits: 3), on: place, ink: .label)
  }
}
