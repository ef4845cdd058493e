package import Screen

/// Everything inside one pane.
///
/// One colour a cell, by priority: head, mark, label, arrow, trail, ghost, prediction, wall, hatching,
/// contour, axis.
package struct Pane {
  package var viewport: Viewport
  package var contours: ContourMap?
  package var contourStyle = ContourStyle.both
  /// Of a second surface; drawn in every contour style, since it has nothing but its lines.
  package var dashedContours: DashedContours?
  /// Radii of rings about the origin, each with its number.
  package var rings: [Double] = []
  /// What the numbers of the rings are of, said once.
  package var ringName = ""
  package var showsAxes = true
  /// Whether words and numbers are written beside marks.
  package var showsLabels = true
  /// Whether a head outside the pane has its place in numbers beside it, if labels are shown.
  package var showsHeadPlaces = true
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
  /// Places of runs that aren't those of heads, by their glyphs alone.
  package var posts: [Head] = []

  package init(viewport: Viewport) { self.viewport = viewport }

  /// Draws over the viewport's region, of whose size the contours must be, and says which signs are
  /// seen in it.
  @discardableResult
  package func draw(into frame: inout Frame, appearance: Appearance) -> SignLegend {
    let region = viewport.region
    guard !region.isEmpty else { return SignLegend() }
    precondition(
      contours.map { $0.columns == region.columns && $0.rows == region.rows } ?? true,
      "a contour map has the size of its pane")
    precondition(
      dashedContours.map { $0.size == region.size } ?? true,
      "dashed contours have the size of their pane")
    let tags = HeadTags(heads, in: viewport, glyphs: appearance.glyphs)
    var painter = painter(for: appearance)
    painter.drawPaper(into: &frame)
    drawGround(with: &painter, into: &frame)
    painter.drawGhosts(ghosts, into: &frame)
    painter.drawTrails(trails, style: trailStyle, sparing: tags, into: &frame)
    let points = paintedPoints()
    let tips = painter.drawArrows(arrows, sparing: tags, into: &frame)
    if showsLabels {
      let labels = PaneLabels(
        viewport: viewport, tags: tags, points: points, tips: tips, obstacles: painter.obstacles)
      painter.draw(
        labels.words(
          walls: walls, paths: exactPaths, rings: rings, ringName: ringName,
          levels: contourStyle == .levels ? contours : nil,
          showsHeadPlaces: showsHeadPlaces),
        into: &frame)
    }
    painter.draw(points, into: &frame)
    painter.drawPosts(posts, sparing: tags, into: &frame)
    tags.draw(into: &frame, appearance: appearance)
    var legend = SignLegend(of: points, under: tags)
    legend.include(hatchings: painter.paper.hatchingsInUse, hasWall: painter.hasWall)
    return legend
  }

  private func painter(for appearance: Appearance) -> PanePainter {
    let paper = PanePaper(
      in: viewport, contours: contours, style: contourStyle, walls: walls, appearance: appearance)
    return PanePainter(viewport: viewport, paper: paper, appearance: appearance)
  }

  private var walls: [Wall] {
    (predictions + seriesPredictions.map(\.prediction)).compactMap {
      guard case .wall(let wall) = $0 else { return nil }
      return wall
    }
  }

  /// Those of a run that has the pane to itself.
  private var exactPaths: [[PlotPoint]] {
    predictions.compactMap {
      guard case .dottedPath(let points) = $0 else { return nil }
      return points
    }
  }

  /// The lines that lie below every run: axes, contours, rings and what theory says.
  private func drawGround(with painter: inout PanePainter, into frame: inout Frame) {
    if showsAxes { painter.drawAxes(into: &frame) }
    if let contours, contourStyle != .bands || !painter.hasBands {
      painter.drawContours(contours, into: &frame)
    }
    if let dashedContours { painter.drawContours(dashedContours, into: &frame) }
    painter.drawRings(rings, into: &frame)
    painter.drawWalls(walls, into: &frame)
    painter.drawPaths(of: predictions, .prediction, into: &frame)
    for (series, prediction) in seriesPredictions {
      painter.drawPaths(
        of: [prediction], .series(UInt8(truncatingIfNeeded: series)), into: &frame)
    }
  }

  /// The single characters on the band, the most important ones last.
  private func paintedPoints() -> [PointMark] {
    var points = predictions.compactMap { PointMark($0, in: viewport) }
    points += seriesPredictions.compactMap {
      PointMark(
        $0.prediction, ink: .series(UInt8(truncatingIfNeeded: $0.series)), in: viewport)
    }
    points += marks.sorted(by: PointMark.isBelow).compactMap { PointMark($0, in: viewport) }
    return points
  }
}
