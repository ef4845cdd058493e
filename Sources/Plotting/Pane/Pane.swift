package import Screen

/// Everything inside one pane.
///
/// One colour a cell, by priority: head, mark, label, trail, ghost, prediction, contour,
/// axis.
package struct Pane {
  package var viewport: Viewport
  package var contours: ContourMap?
  package var contourStyle = ContourStyle.both
  /// Of a second surface; drawn in every contour style, since it has nothing but its lines.
  package var dashedContours: DashedContours?
  /// Radii of rings about the origin, each with its number; the origin is then marked too.
  package var rings: [Double] = []
  package var showsAxes = true
  /// Whether words and numbers are written beside marks.
  package var showsLabels = true
  package var predictions: [Prediction] = []
  /// What theory says of one run alone, in its colour: where several runs share the pane.
  package var seriesPredictions: [(series: Int, prediction: Prediction)] = []
  package var trailStyle = TrailStyle.solid
  /// Paths of runs as they were, each with its series' glyph where it ends: thin, pale and behind the
  /// trails.
  package var ghosts: [Trail] = []
  /// Where two of them meet, the later one is seen.
  package var trails: [Trail] = []
  /// A step taken apart, over the trails.
  package var arrows: [StepArrows] = []
  package var marks: [Mark] = []
  package var heads: [Head] = []

  package init(viewport: Viewport) { self.viewport = viewport }

  /// Draws over the viewport's region, of whose size the contours must be.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    let region = viewport.region
    guard !region.isEmpty else { return }
    precondition(
      contours.map { $0.columns == region.columns && $0.rows == region.rows } ?? true,
      "a contour map has the size of its pane")
    precondition(
      dashedContours.map { $0.size == region.size } ?? true,
      "dashed contours have the size of their pane")
    let paper = PanePaper(contours: contours, style: contourStyle, appearance: appearance)
    let tags = HeadTags(heads, in: viewport, glyphs: appearance.glyphs)
    paper.draw(in: region, into: &frame)
    var painter = PanePainter(viewport: viewport, paper: paper, appearance: appearance)
    drawGround(with: &painter, isBanded: paper.hasBands, into: &frame)
    painter.drawGhosts(ghosts, into: &frame)
    painter.drawTrails(trails, style: trailStyle, sparing: tags, into: &frame)
    for arrow in arrows {
      arrow.draw(
        in: viewport, paper: paper, sparing: tags, into: &frame, appearance: appearance)
    }
    let points = paintedPoints(appearance: appearance)
    if showsLabels {
      let labels = PaneLabels(viewport: viewport, tags: tags, points: points)
      let all = predictions + seriesPredictions.map(\.prediction)
      painter.draw(labels.words(predictions: all, rings: rings), into: &frame)
    }
    painter.draw(points, into: &frame)
    tags.draw(into: &frame, appearance: appearance)
  }

  /// The lines that lie below every run: axes, contours, rings and what theory says.
  private func drawGround(
    with painter: inout PanePainter, isBanded: Bool, into frame: inout Frame
  ) {
    if showsAxes { painter.drawAxes(into: &frame) }
    if let contours, contourStyle != .bands || !isBanded {
      painter.drawContours(contours, into: &frame)
    }
    if let dashedContours { painter.drawContours(dashedContours, into: &frame) }
    painter.drawRings(rings, into: &frame)
    painter.drawLines(of: predictions, .prediction, into: &frame)
    for (series, prediction) in seriesPredictions {
      painter.drawLines(
        of: [prediction], .series(UInt8(truncatingIfNeeded: series)), into: &frame)
    }
  }

  /// The single characters on the band, the most important ones last.
  private func paintedPoints(appearance: Appearance) -> [PointMark] {
    var points = predictions.compactMap { PointMark($0, in: viewport, appearance.glyphs) }
    points += seriesPredictions.compactMap {
      PointMark(
        $0.prediction, ink: .series(UInt8(truncatingIfNeeded: $0.series)), in: viewport,
        appearance.glyphs)
    }
    var marks = marks
    if !rings.isEmpty { marks.append(Mark(x: 0, y: 0, kind: .origin)) }
    let ordered = marks.sorted {
      $0.kind.rank(in: appearance.glyphs) < $1.kind.rank(in: appearance.glyphs)
    }
    points += ordered.compactMap { PointMark($0, in: viewport, appearance.glyphs) }
    points += arrows.flatMap { $0.points(in: viewport, appearance.glyphs) }
    return points
  }
}
