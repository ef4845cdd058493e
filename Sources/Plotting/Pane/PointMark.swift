import Screen

/// A single bold character on the band: a mark, or a predicted limit.
struct PointMark {
  let place: Place
  let scalar: Unicode.Scalar
  let ink: Ink
  let word: String?
  let isPrediction: Bool

  /// A predicted limit; nil for other predictions, and outside the viewport.
  init?(
    _ prediction: Prediction, ink: Ink = .prediction, in viewport: Viewport, _ glyphs: GlyphSet
  ) {
    guard case .point(let x, let y, let word) = prediction,
      let place = viewport.cell(worldX: x, worldY: y)
    else { return nil }
    self.place = place
    self.word = word
    self.ink = ink
    scalar = glyphs == .ascii ? "x" : "◇"
    isPrediction = true
  }

  init?(_ mark: Mark, in viewport: Viewport, _ glyphs: GlyphSet) {
    guard let place = viewport.cell(worldX: mark.x, worldY: mark.y) else { return nil }
    self.place = place
    word = mark.word
    scalar = mark.kind.scalar(in: glyphs)
    ink = .bright
    isPrediction = false
  }

  /// A bright sign without a word.
  init(_ scalar: Unicode.Scalar, at place: Place) {
    self.place = place
    self.scalar = scalar
    ink = .bright
    isPrediction = false
    word = nil
  }
}
