import Drawing
import Plotting
import Screen

/// The chart of a figure, up to the shown step: the lines solid, what theory says dashed.
struct FigureChart {
  let chart: SeriesChart
  let frame: Rectangle
  let style: FigureStyle
  let sizes: FigureLayout.Sizes
  let dots: Int
  /// Where names have to end.
  let end: Double

  func shapes() -> [Shape] {
    let curves = ChartCurves(
      of: chart, dots: dots, valueSpacing: 2.2 * sizes.tick / frame.height,
      stepSpacing: 5 * sizes.tick / frame.width)
    return grid(curves) + lines(curves) + exits(curves) + names(curves)
  }

  private func point(_ x: Double, _ y: Double) -> Point {
    Point(frame.x + x * frame.width, frame.y + y * frame.height)
  }

  private func word(
    _ text: String, at place: Point, _ anchor: Shape.Text.Anchor, bold: Bool = false
  ) -> Shape {
    .text(
      Shape.Text(
        [.init(text, style.color(bold ? .text : .dim), bold: bold)], at: place, size: sizes.tick,
        anchor: anchor))
  }

  private func grid(_ curves: ChartCurves) -> [Shape] {
    let thin = Shape.Stroke(style.color(.axis), width: 1)
    let rim = Shape.Stroke(style.color(.dim), width: 1.4)
    var shapes = curves.values.flatMap { value -> [Shape] in
      let left = point(0, value.y)
      return [
        .line([left, point(1, value.y)], thin),
        word(value.text + chart.unit, at: Point(left.x - 8, left.y + sizes.tick / 3), .end),
      ]
    }
    shapes += curves.steps.map {
      word($0.text, at: Point(point($0.x, 1).x, frame.bottom + sizes.tick * 1.3), .middle)
    }
    shapes.append(.line([point(0, 0), point(0, 1), point(1, 1)], rim))
    let title = Point(frame.x + 6, frame.y - sizes.tick / 2)
    shapes.append(word(chart.title, at: title, .start, bold: true))
    let note: String? =
      switch curves.bend {
      case nil: nil
      case .logarithmic: "log scale"
      case .compressed: "log scale away from 0"
      }
    if let note {
      let start = title.x + Shape.Text.width(of: chart.title, size: sizes.tick) + sizes.tick / 2
      shapes.append(word(note, at: Point(start, title.y), .start))
    }
    shapes.append(
      word(
        "step", at: Point(frame.right + sizes.tick * 1.7, frame.bottom + sizes.tick * 1.3), .start))
    return shapes
  }

  // MARK: Lines

  private func lines(_ curves: ChartCurves) -> [Shape] {
    let dashes = curves.predictions.map {
      drawn($0, Shape.Stroke(style.color(.prediction), width: 1.6, dashes: [5, 5]))
    }
    let limits = zip(chart.lines, curves.limits).compactMap { line, limit in
      limit.map { y in
        var stroke = style.stroke(ofSeries: line.series, width: 1.8)
        stroke.dashes = [6, 5]
        return Shape.line([point(0, y), point(1, y)], stroke)
      }
    }
    let runs = zip(chart.lines, curves.lines).flatMap { line, places in
      drawn(places, style.stroke(ofSeries: line.series, width: 3.5))
    }
    return dashes.flatMap(\.self) + limits + runs
  }

  private func drawn(_ places: [(x: Double, y: Double)], _ stroke: Shape.Stroke) -> [Shape] {
    Polyline.clipped(places.map { point($0.x, $0.y) }, to: frame)
      .map { .line(Polyline.simplified($0, within: 0.15), stroke) }
  }

  /// From one arrow of a line to the next.
  private static let exitSpacing = 40.0

  /// An arrowhead at the edge wherever a line leaves the scale: its numbers go on beyond it.
  private func exits(_ curves: ChartCurves) -> [Shape] {
    zip(chart.lines, curves.lines).flatMap { line, places -> [Shape] in
      let color = style.color(.series(UInt8(truncatingIfNeeded: line.series)))
      var (shapes, last, wasOutside): ([Shape], Double, Bool) = ([], -.infinity, false)
      for place in places where place.y.isFinite {
        let isOutside = !(-0.001...1.001).contains(place.y)
        defer { wasOutside = isOutside }
        let x = point(place.x, 0).x
        guard isOutside, !wasOutside, x > last + Self.exitSpacing else { continue }
        last = x
        let (edge, up) = place.y < 0 ? (frame.y, -1.0) : (frame.bottom, 1.0)
        let corners = [(0.0, 9.0), (-6, -2), (6, -2)].map { Point(x + $0, edge + up * $1) }
        shapes.append(.polygon(corners, fill: color, stroke: nil))
      }
      return shapes
    }
  }

  // MARK: Names

  /// From one name to the next: less where there are many.
  private var nameSpacing: Double {
    min(sizes.tick * 1.35, (frame.height + sizes.tick) / Double(max(1, chart.lines.count)))
  }

  private var nameSize: Double { min(sizes.tick, nameSpacing * 0.9) }

  /// Each at the height of its line's end, one below the other where they would meet.
  private func names(_ curves: ChartCurves) -> [Shape] {
    let spacing = nameSpacing
    let ends = curves.lines.map { line in
      line.last { $0.y.isFinite }.map { min(max(0, $0.y), 1) } ?? 1
    }
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    var heights = [Double](repeating: 0, count: ends.count)
    var last = -Double.infinity
    for index in order {
      heights[index] = max(last + spacing, frame.y + ends[index] * frame.height)
      last = heights[index]
    }
    // What was pushed out at the bottom pushes back.
    var limit = frame.bottom - sizes.tick / 2
    for index in order.reversed() {
      heights[index] = min(heights[index], limit)
      limit = heights[index] - spacing
    }
    return chart.lines.indices.flatMap { name(of: chart.lines[$0], at: heights[$0]) }
  }

  private func name(of line: SeriesChart.Line, at height: Double) -> [Shape] {
    let color = style.color(.series(UInt8(truncatingIfNeeded: line.series)))
    let value = line.valueText.drop { $0 == " " }
    return [
      style.head(
        ofSeries: line.series, at: Point(frame.right + 14, height), radius: nameSize * 0.4,
        halo: false),
      .text(
        Shape.Text(
          [.init(fitted(line.label, value), color, bold: true)],
          at: Point(frame.right + 24, height + nameSize / 3), size: nameSize)),
    ]
  }

  /// The name and the value, the name cut where it would leave the figure.
  private func fitted(_ name: String, _ value: Substring) -> String {
    let room = end - frame.right - 26 - Shape.Text.width(of: " \(value)", size: nameSize)
    let short = hasVariants ? Self.endings(of: name) : []
    let whole = ([name] + short).first { Shape.Text.width(of: $0, size: nameSize) <= room }
    return "\(whole ?? Shape.Text.fitted(name, size: nameSize, width: room)) \(value)"
  }

  /// Whether variants of one rule are among the lines, which their last words tell apart.
  private var hasVariants: Bool {
    let families = chart.lines.map { SeriesNumber.family(of: $0.series) }
    return Set(families).count < families.count
  }

  /// Without its first words, but for a number alone: `λ 0.3` of `AdamW λ 0.3`.
  private static func endings(of name: String) -> [String] {
    let words = name.split(separator: " ")
    return words.indices.dropFirst().map { words[$0...].joined(separator: " ") }
      .filter { $0.first?.isNumber != true }
  }
}
