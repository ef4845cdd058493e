import Screen

/// One update of the weights as two arrows from where they are: bright the adaptive step, in the run's
/// colour the decay step.
package struct StepArrows: Hashable, Sendable {
  /// The weights.
  package var start: PlotPoint
  /// The two parts of the update, in world units and true size.
  package var adaptive: PlotPoint
  package var decay: PlotPoint
  /// What stands at the first one's head; at the other's stands `decay`.
  package var adaptiveName: String
  package var series: Int
  package var size: Size

  /// How long the two are drawn.
  package enum Size: Hashable, Sendable {
    /// So many times their true size.
    case scaled(Double)
    /// Seven columns each, opposed: they cancel, so that their length says nothing.
    case balanced
  }

  package init(
    start: PlotPoint, adaptive: PlotPoint, decay: PlotPoint, adaptiveName: String = "adaptive",
    series: Int, size: Size = .scaled(1)
  ) {
    self.start = start
    self.adaptiveName = adaptiveName
    self.adaptive = adaptive
    self.decay = decay
    self.series = series
    self.size = size
  }

  /// The largest of 1, 2, 5, 10, 20, … at which no part of these updates is longer than two fifths of
  /// a window; 1 if even that is too large, or if nothing moves.
  package static func commonScale(of arrows: [StepArrows], in viewport: Viewport) -> Double {
    func share(_ arrow: StepArrows) -> Double {
      let x = max(abs(arrow.adaptive.x), abs(arrow.decay.x))
      let y = max(abs(arrow.adaptive.y), abs(arrow.decay.y))
      return max(
        x / (viewport.x.upperBound - viewport.x.lowerBound),
        y / (viewport.y.upperBound - viewport.y.lowerBound))
    }
    let longest = arrows.map(share).filter(\.isFinite).max() ?? 0
    let room = 0.4 / longest
    guard longest > 0, room > 1, room.isFinite else { return 1 }
    let digits = DecimalDigits(room)
    let power = Double("1e\(digits.exponent)") ?? 1
    return ([5, 2, 1].first { $0 * power * longest <= 0.4 } ?? 1) * power
  }

  /// Whether any of the two is long enough to be drawn.
  package func isSeen(in viewport: Viewport) -> Bool { !shafts(in: viewport).isEmpty }

  /// What is drawn, the longer one first: a third of a column or less is nothing.
  func shafts(in viewport: Viewport) -> [Shaft] {
    guard viewport.cell(worldX: start.x, worldY: start.y) != nil else { return [] }
    let from = viewport.dot(worldX: start.x, worldY: start.y)
    let parts: [(part: Shaft.Part, x: Double, y: Double)] =
      switch size {
      case .scaled(let scale):
        [(Shaft.Part.adaptive, adaptive), (.decay, decay)].map {
          ($0, scale * $1.x / viewport.dotWidth, -scale * $1.y / viewport.dotHeight)
        }
      case .balanced: Self.opposed(decay, in: viewport)
      }
    return parts.compactMap { part, x, y -> Shaft? in
      let length = (x * x + y * y).squareRoot()
      guard length.isFinite, length >= Self.shortest, let bearing = Bearing(dotsRight: x, down: y)
      else { return nil }
      return Shaft(
        part: part, name: part == .adaptive ? adaptiveName : "decay", series: series, from: from,
        run: (x, y), length: length, bearing: bearing)
    }.sorted { $0.length > $1.length }
  }

  /// A third of a column, in dots.
  private static let shortest = 2.0 / 3
  /// Seven columns.
  private static let balancedLength = 14.0

  private static func opposed(
    _ decay: PlotPoint, in viewport: Viewport
  ) -> [(Shaft.Part, Double, Double)] {
    let (x, y) = (decay.x / viewport.dotWidth, -decay.y / viewport.dotHeight)
    let factor = balancedLength / (x * x + y * y).squareRoot()
    return [(.adaptive, -factor * x, -factor * y), (.decay, factor * x, factor * y)]
  }
}

/// One of a step's two arrows on its way onto a pane.
struct Shaft {
  enum Part {
    case adaptive, decay
  }

  let part: Part
  let name: String
  let series: Int
  /// In dots.
  let from: (x: Double, y: Double)
  let run: (x: Double, y: Double)
  let length: Double
  let bearing: Bearing

  var ink: Ink { part == .adaptive ? .adaptive : .series(UInt8(truncatingIfNeeded: series)) }

  /// The adaptive part is of fine dots, the decay of what trails are made of.
  var style: TrailStyle { part == .adaptive ? .dotted : .solid }

  /// What stands for the shaft where there are no blocks.
  func glyph(in glyphs: GlyphSet) -> Unicode.Scalar {
    part == .adaptive ? "*" : SeriesGlyph.scalar(series: series, glyphs: glyphs)
  }

  /// The cell of the arrow's head: where the shaft ends, or the last cell before the pane's edge; and
  /// beyond what is taken, if there is room.
  func tip(in viewport: Viewport, isTaken: (Place) -> Bool) -> Place? {
    let region = viewport.region
    func place(_ way: Double) -> Place? {
      let x = from.x + way / length * run.x
      let y = from.y + way / length * run.y
      guard x >= 0, y >= 0, x < Double(region.columns * 2), y < Double(region.rows * 4) else {
        return nil
      }
      return Place(column: region.column + Int(x) / 2, row: region.row + Int(y) / 4)
    }
    let reach = Double(2 * region.columns + 4 * region.rows)
    let end = stride(from: min(length, reach), through: 0, by: -0.5).first { place($0) != nil }
    guard let end else { return nil }
    let beyond = stride(from: end, through: end + 16, by: 0.5).compactMap(place)
    return beyond.first { !isTaken($0) }
      ?? stride(from: end, through: 0, by: -0.5).compactMap(place).first { !isTaken($0) }
  }
}

/// The tip of an arrow on a pane, and its name.
struct ArrowTip {
  let place: Place
  let shaft: Shaft

  var word: String { shaft.name }
}
