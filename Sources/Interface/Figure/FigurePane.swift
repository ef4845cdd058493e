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
  /// Runs of a network that lie beside the plane: the loss under them isn't theirs.
  let beside: Set<Int>

  private var runs: LabRuns { model.shown.runs }
  private var step: Int { model.shown.playback.step }
  private var viewport: Viewport { loss.viewport }
  private var halo: RGB { style.color(.base) }

  /// From the lowest to the topmost.
  func shapes() -> [Shape] {
    var words = words()
    let coordinates = shown.flatMap { self.coordinates(of: $0, &words) }
    let signs = signs(&words)
    var shapes = loss.shapes(in: frame, style)
    shapes += axes() + rings()
    shapes += shown.flatMap(predictions) + shown.flatMap(path)
    shapes += loss.levels(in: frame, style, &words) + signs
    shapes += shown.flatMap(head) + coordinates
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
    let grey = style.color(.wall)
    let wall = Polyline.clipped(outline(of: box), to: frame).map { part in
      Shape.line(part, Shape.Stroke(grey, width: 5))
    }
    guard shown.count == 1, box.isClosed else { return wall }
    let (center, corner) = (point(.zero), point(Vector(box.halfWidth, box.halfWidth)))
    let (wide, high) = (corner.x - center.x, center.y - corner.y)
    let hatching = Polyline.hatching(of: frame, spacing: 9, rises: true) { place in
      let (x, y) = (abs(place.x - center.x) / wide, abs(place.y - center.y) / high)
      return box.isRound ? x * x + y * y > 1 : max(x, y) > 1
    }
    return hatching.map { Shape.line($0, Shape.Stroke(grey, width: 1)) } + wall
  }

  private func outline(of box: WeightBox) -> [Point] {
    let corners =
      box.isRound
      ? (0...360).map { degree in
        let angle = Double(degree) * .pi / 180
        return (Circle.cosine(angle), Circle.sine(angle))
      } : [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    return corners.map { point(Vector(box.halfWidth * $0, box.halfWidth * $1)) }
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
    runs.places(of: run).prefix { $0.step <= step }.map(\.place)
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

  /// Where a run is at the shown step.
  private func weights(of run: Int) -> Vector { runs.place(of: run, at: step) ?? .zero }

  private func head(of run: Int) -> [Shape] {
    let series = Int(runs.series(of: run))
    let place = point(weights(of: run))
    guard !frame.contains(place) else {
      let head = style.head(ofSeries: series, at: place, radius: 11, halo: true)
      guard beside.contains(run) else { return [head] }
      return [head, style.glyph(ofSeries: series, at: place, radius: 6.5, fill: halo)]
    }
    return outside(place, series)
  }

  /// Where the head of a run outside the view stands.
  private func edge(near place: Point) -> Point {
    Rectangle(
      x: frame.x + 24, y: frame.y + 24, width: frame.width - 48, height: frame.height - 48
    ).nearest(to: Self.near(place))
  }

  /// Not farther away than can be reckoned with.
  private static func near(_ place: Point) -> Point {
    let far = 1e9
    return Point(min(max(place.x, -far), far), min(max(place.y, -far), far))
  }

  /// A head outside the view stands at its edge, with an arrow that points where it is.
  private func outside(_ place: Point, _ series: Int) -> [Shape] {
    let (edge, near) = (edge(near: place), Self.near(place))
    let (dx, dy) = (near.x - edge.x, near.y - edge.y)
    let length = max((dx * dx + dy * dy).squareRoot(), .leastNormalMagnitude)
    let (ux, uy) = (dx / length, dy / length)
    let color = style.color(.series(UInt8(truncatingIfNeeded: series)))
    let tip = Point(edge.x + 21 * ux, edge.y + 21 * uy)
    let arrow = [
      tip, Point(edge.x + 13 * ux - 6 * uy, edge.y + 13 * uy + 6 * ux),
      Point(edge.x + 13 * ux + 6 * uy, edge.y + 13 * uy - 6 * ux),
    ]
    return [
      style.head(ofSeries: series, at: edge, radius: 10, halo: true),
      .polygon(arrow, fill: color, stroke: nil),
    ]
  }

  // MARK: Words

  /// The room that signs, heads, paths and walls leave to words.
  private func words() -> FigureWords {
    let heads = shown.map { run in
      let place = point(weights(of: run))
      return frame.contains(place) ? place : edge(near: place)
    }
    var words = FigureWords(frame: frame, size: sizes.word, obstacles: heads)
    for run in shown {
      words.avoid(path: places(of: run).map(point))
      for case .box(let box) in runs.predictions[run] { words.avoid(path: outline(of: box)) }
    }
    for (_, place) in marks where frame.contains(point(place)) { words.avoid(point(place)) }
    return words
  }

  /// Where a run outside the view is, beside its head. On lines it has paper of its own.
  private func coordinates(of run: Int, _ words: inout FigureWords) -> [Shape] {
    let weights = weights(of: run)
    let text = NumberText.point(weights.x, weights.y)
    guard !frame.contains(point(weights)),
      let spot = words.place(for: text, beside: edge(near: point(weights)))
    else { return [] }
    let box = spot.box
    let paper = Rectangle(
      x: box.x - 3, y: box.y - 2, width: box.width + 6, height: box.height + 4)
    return (spot.crosses ? [.rectangle(paper, fill: loss.ground(style))] : [])
      + [word(text, at: spot)]
  }

  private func word(_ text: String, at spot: FigureWords.Spot) -> Shape {
    .text(
      Shape.Text(
        [.init(text, style.color(.label))], at: spot.point, size: sizes.word, anchor: spot.anchor,
        halo: loss.ground(style)))
  }

  // MARK: Signs

  private var marks: [(sign: Sign, place: Vector)] {
    var marks: [(sign: Sign, place: Vector)] = runs.minima.map { (.minimum, $0) }
    marks += (runs.validation?.minima ?? []).map { (.validationMinimum, $0) }
    for run in shown {
      for case .limit(let place, let sign) in runs.predictions[run] { marks.append((sign, place)) }
      if let start = runs.place(of: run, at: 0) { marks.append((.start, start)) }
    }
    return marks
  }

  private func signs(_ words: inout FigureWords) -> [Shape] {
    let heads = shown.map { point(weights(of: $0)) }
    var named: Set<Sign> = []
    var shapes: [Shape] = []
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
      shapes.append(word(sign.word, at: spot))
    }
    return shapes + wallWords(&words)
  }

  /// What each wall is, once, along its right side or its top.
  private func wallWords(_ words: inout FigureWords) -> [Shape] {
    var said: Set<String> = []
    var shapes: [Shape] = []
    for run in shown {
      for case .box(let box) in runs.predictions[run] {
        let text = box.label
        let corner = point(Vector(box.halfWidth, box.halfWidth))
        guard said.insert(text).inserted,
          let spot = words.place(for: text, insideOf: corner)
            ?? words.place(for: text, beside: corner)
        else { continue }
        shapes.append(word(text, at: spot))
      }
    }
    return shapes
  }
}
