import Plotting
import Screen

extension Pane {
  /// The pane with its words in the characters that the terminal has.
  func spelled(for glyphs: GlyphSet) -> Pane {
    guard glyphs == .ascii else { return self }
    var pane = self
    pane.ringName = glyphs.spelling(pane.ringName)
    for index in pane.heads.indices {
      pane.heads[index].name = pane.heads[index].name.map(glyphs.spelling)
    }
    for index in pane.marks.indices {
      pane.marks[index].word = glyphs.spelling(pane.marks[index].word)
    }
    pane.predictions = pane.predictions.map { $0.spelled(for: glyphs) }
    pane.seriesPredictions = pane.seriesPredictions.map {
      ($0.series, $0.prediction.spelled(for: glyphs))
    }
    return pane
  }
}

extension Prediction {
  fileprivate func spelled(for glyphs: GlyphSet) -> Prediction {
    switch self {
    case .wall(var wall):
      wall.word = glyphs.spelling(wall.word)
      return .wall(wall)
    case .point, .dottedPath: return self
    }
  }
}
