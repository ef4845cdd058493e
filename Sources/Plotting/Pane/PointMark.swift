import Screen

/// A single bold character on the band: a mark, or what theory says of a place.
struct PointMark {
  let place: Place
  let sign: Sign
  let ink: Ink
  let word: String

  /// nil for predictions that are no point, and outside the viewport.
  init?(_ prediction: Prediction, ink: Ink = .prediction, in viewport: Viewport) {
    guard case .point(let x, let y, let sign) = prediction,
      let place = viewport.cell(worldX: x, worldY: y)
    else { return nil }
    self.place = place
    self.sign = sign
    self.ink = ink
    word = sign.word
  }

  init?(_ mark: Mark, in viewport: Viewport) {
    guard let place = viewport.cell(worldX: mark.x, worldY: mark.y) else { return nil }
    self.place = place
    sign = mark.sign
    ink = .bright
    word = mark.word
  }

  /// Which of two marks in one cell is seen.
  static func isBelow(_ a: Mark, _ b: Mark) -> Bool { rank(a.sign) < rank(b.sign) }

  private static func rank(_ sign: Sign) -> Int {
    switch sign {
    case .start: 0
    case .minimum: 1
    case .validationMinimum: 2
    case .mapPoint, .limit, .twoCycle: 3
    }
  }
}
