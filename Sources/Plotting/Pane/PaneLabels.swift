import Screen

/// A word of a pane and where it begins.
struct PaneWord: Hashable {
  let text: String
  let place: Place
  let ink: Ink
}

/// Finds places for the words of a pane: beside what they name, inside the pane, and not across a
/// head, a mark or each other. A word without such a place is left out.
struct PaneLabels {
  private let viewport: Viewport
  private let tags: HeadTags
  private let points: [PointMark]

  init(viewport: Viewport, tags: HeadTags, points: [PointMark]) {
    self.viewport = viewport
    self.tags = tags
    self.points = points
  }

  func words(predictions: [Prediction], rings: [Double]) -> [PaneWord] {
    var placer = WordPlacer(region: viewport.region)
    for tag in tags.tags { placer.block(tag.columns, row: tag.row) }
    for point in points {
      placer.block(point.place.column...point.place.column, row: point.place.row)
    }
    var words: [PaneWord] = []
    for (index, point) in points.enumerated() {
      // A limit under a mark would put its word on the mark.
      let isCovered = points[(index + 1)...].contains { $0.place == point.place }
      guard let word = point.word, !(point.isPrediction && isCovered) else { continue }
      words += placer.word(
        word, beside: point.place, ink: .label,
        gap: point.isPrediction ? 1 : 2, prefersRight: point.isPrediction && hasHead(near: point))
    }
    for prediction in predictions { words += lineWord(of: prediction, &placer) }
    for radius in rings { words += ringWord(radius, &placer) }
    return words
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
