import Drawing
import Plotting
import Screen
import Simulation

/// One pane of a figure: the loss, what theory says, paths, heads and signs.
struct FigurePane {
  let model: Model
  let frame: Rectangle
  /// Whose paths it holds: one run's, or all.
  let shown: [Int]
  let style: FigureStyle
  let sizes: FigureLayout.Sizes
  let loss: FigureLoss

  private var runs: LabRuns { model.shown.runs }
  private var step: Int { model.shown.playback.step }
  private var viewport: Viewport { loss.viewport }
  private var halo: RGB { style.color(.base) }

  /// From the lowest to the topmost.
  func shapes() -> [Shape] {
    var shapes = loss.shapes(in: frame, style)
    shapes += axes() + rings()
    shapes += shown.flatMap(predictions) + shown.flatMap(path)
    shapes += signs()
    shapes += shown.flatMap(head)
    return shapes
  }

  /// Where a place of the plane is in the figure.
  func point(_ place: Vector) -> Point { loss.point(place.x, place.y, in: frame) }

  // MARK: Ground

  private func axes() -> [Shape] {
    let stroke = Shape.Stroke(style.color(.axis), width: 1.4, dashes: [1.5, 4])
    let origin = point(.zero)
    var axes: [Shape] = []
    if (frame.x...frame.right).contains(origin.x) {
      axes.append(.line([Point(origin.x, frame.y), Point(origin.x, frame.bottom)], stroke))
    }
    if (frame.y...frame.bottom).contains(origin.y) {
      axes.append(.line([Point(frame.x, origin.y), Point(frame.right, origin.y)], stroke))
    }
    return axes
  }

  /// The circles ‖w‖ = constant of a plateau.
  private func rings() -> [Shape] {
    guard loss.isFlat, model.shown.document.scene.overlays.contains(.normCircle) else { return [] }
    let stroke = Shape.Stroke(style.color(.contour), width: 1.4)
    return NormRings.radii(in: viewport).flatMap { radius in
      let circle = (0...180).map { corner in
        let angle = Double(corner) * .pi / 90
        return point(Vector(radius * Circle.cosine(angle), radius * Circle.sine(angle)))
      }
      return Polyline.clipped(circle, to: frame).map { Shape.line($0, stroke) }
    }
  }

  // MARK: Theory

  private func predictions(of run: Int) -> [Shape] {
    runs.predictions[run].flatMap { prediction -> [Shape] in
      switch prediction {
      case .limit: []
      case .path(let path):
        line(path.points, Shape.Stroke(style.color(.prediction), width: 2, dashes: [2, 5]))
      case .box(let box): wall(box)
      }
    }
  }

  private func wall(_ box: WeightBox) -> [Shape] {
    let half = box.halfWidth
    if box.isRound { return disc(half, isClosed: box.isClosed) }
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map {
      point(Vector(half * $0, half * $1))
    }
    let grey = style.color(.wall)
    let wall = Polyline.clipped(corners, to: frame).map { part in
      Shape.line(part, Shape.Stroke(grey, width: 5))
    }
    guard shown.count == 1, box.isClosed else { return wall }
    let (low, high) = (point(Vector(-half, half)), point(Vector(half, -half)))
    let inside = Rectangle(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    let hatching = Polyline.hatching(of: frame, spacing: 9, rises: true) { !inside.contains($0) }
    return hatching.map { Shape.line($0, Shape.Stroke(grey, width: 1)) } + wall
  }

  private func disc(_ radius: Double, isClosed: Bool) -> [Shape] {
    let circle = (0...360).map { corner in
      let angle = Double(corner) * .pi / 180
      return point(Vector(radius * Circle.cosine(angle), radius * Circle.sine(angle)))
    }
    let grey = style.color(.wall)
    let wall = Polyline.clipped(circle, to: frame).map { part in
      Shape.line(part, Shape.Stroke(grey, width: 5))
    }
    guard shown.count == 1, isClosed else { return wall }
    let (center, end) = (point(.zero), point(Vector(radius, radius)))
    let (halfX, halfY) = (end.x - center.x, end.y - center.y)
    let hatching = Polyline.hatching(of: frame, spacing: 9, rises: true) { place in
      let (a, b) = ((place.x - center.x) / halfX, (place.y - center.y) / halfY)
      return a * a + b * b > 1
    }
    return hatching.map { Shape.line($0, Shape.Stroke(grey, width: 1)) } + wall
  }

  // MARK: Runs

  private func path(of run: Int) -> [Shape] {
    let weights = places(of: run)
    let thick = line(weights, style.stroke(ofSeries: Int(runs.series(of: run)), width: 6))
    guard ink(of: thick) > 6 * frame.width else { return thick }
    // A path that goes to and fro would be a smear.
    return line(weights, style.stroke(ofSeries: Int(runs.series(of: run)), width: 1.6))
  }

  private func places(of run: Int) -> [Vector] {
    let trajectory = runs.trajectories[run]
    return (0...min(step, trajectory.lastStep)).map { trajectory.weights(at: $0) }
  }

  /// How long lines are together.
  private func ink(of shapes: [Shape]) -> Double {
    shapes.map { shape in
      guard case .line(let points, _) = shape else { return 0 }
      return zip(points, points.dropFirst()).map { a, b in
        ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
      }.reduce(0, +)
    }.reduce(0, +)
  }

  /// The part of a line that is in the pane, its points those of the run.
  private func line(_ places: [Vector], _ stroke: Shape.Stroke) -> [Shape] {
    Polyline.clipped(places.map(point), to: frame).map {
      .line(Polyline.simplified($0, within: 0.15), stroke)
    }
  }

  private func head(of run: Int) -> [Shape] {
    let trajectory = runs.trajectories[run]
    let weights = trajectory.weights(at: min(step, trajectory.lastStep))
    let series = Int(runs.series(of: run))
    let place = point(weights)
    guard !frame.contains(place) else {
      return [style.head(ofSeries: series, at: place, radius: 11, halo: true)]
    }
    return outside(weights, at: place, series)
  }

  /// A head outside the view stands at its edge, with an arrow that points where it is.
  private func outside(_ weights: Vector, at place: Point, _ series: Int) -> [Shape] {
    let inner = Rectangle(
      x: frame.x + 24, y: frame.y + 24, width: frame.width - 48, height: frame.height - 48)
    let far = 1e9
    let near = Point(min(max(place.x, -far), far), min(max(place.y, -far), far))
    let edge = inner.nearest(to: near)
    let (dx, dy) = (near.x - edge.x, near.y - edge.y)
    let length = max((dx * dx + dy * dy).squareRoot(), .leastNormalMagnitude)
    let (ux, uy) = (dx / length, dy / length)
    let color = style.color(.series(UInt8(truncatingIfNeeded: series)))
    let tip = Point(edge.x + 21 * ux, edge.y + 21 * uy)
    let arrow = [
      tip, Point(edge.x + 13 * ux - 6 * uy, edge.y + 13 * uy + 6 * ux),
      Point(edge.x + 13 * ux + 6 * uy, edge.y + 13 * uy - 6 * ux),
    ]
    let isRight = edge.x > frame.x + frame.width / 2
    return [
      style.head(ofSeries: series, at: edge, radius: 10, halo: true),
      .polygon(arrow, fill: color, stroke: nil),
      .text(
        Shape.Text(
          [.init(NumberText.point(weights.x, weights.y), style.color(.label))],
          at: Point(edge.x + (isRight ? -16 : 16), edge.y + 5), size: sizes.word,
          anchor: isRight ? .end : .start, halo: loss.ground(style))),
    ]
  }

  // MARK: Signs

  private func signs() -> [Shape] {
    var marks: [(sign: Sign, place: Vector)] = runs.minima.map { (.minimum, $0) }
    marks += (runs.validation?.minima ?? []).map { (.validationMinimum, $0) }
    for run in shown {
      for case .limit(let place, let sign) in runs.predictions[run] { marks.append((sign, place)) }
      marks.append((.start, runs.trajectories[run].weights(at: 0)))
    }
    let heads = shown.map { run in
      let trajectory = runs.trajectories[run]
      return point(trajectory.weights(at: min(step, trajectory.lastStep)))
    }
    var words = FigureWords(frame: frame, size: sizes.word, obstacles: heads)
    for run in shown { words.avoid(path: places(of: run).map(point)) }
    var named: Set<Sign> = []
    var shapes: [Shape] = []
    for (_, place) in marks where frame.contains(point(place)) { words.avoid(point(place)) }
    for (sign, place) in marks where frame.contains(point(place)) {
      let center = point(place)
      let head = heads.first { abs($0.x - center.x) < 8 && abs($0.y - center.y) < 8 }
      // Of what a head covers the word is left.
      if head != nil, sign == .start { continue }
      if head == nil {
        shapes += FigureSigns.shapes(
          of: sign, at: center, ink: style.color(.prediction), paper: style.color(.base))
      }
      guard named.insert(sign).inserted,
        let spot = words.place(for: sign.word, beside: head ?? center)
      else { continue }
      shapes.append(
        .text(
          Shape.Text(
            [.init(sign.word, style.color(.label))], at: spot.point, size: sizes.word,
            anchor: spot.anchor, halo: loss.ground(style))))
    }
    return shapes + wallWords(&words)
  }

  /// What each wall is, once, along its right side or its top.
  private func wallWords(_ words: inout FigureWords) -> [Shape] {
    var said: Set<String> = []
    var shapes: [Shape] = []
    for run in shown {
      for case .box(let box) in runs.predictions[run] {
        let text = "wall \(box.formula) = \(NumberText.shortest(box.halfWidth, digits: 4))"
        let corner = point(Vector(box.halfWidth, box.halfWidth))
        guard said.insert(text).inserted,
          let spot = words.place(for: text, insideOf: corner)
            ?? words.place(for: text, beside: corner)
        else { continue }
        shapes.append(
          .text(
            Shape.Text(
              [.init(text, style.color(.label))], at: spot.point, size: sizes.word,
              anchor: spot.anchor, halo: loss.ground(style))))
      }
    }
    return shapes
  }
}
