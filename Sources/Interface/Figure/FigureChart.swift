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
    return grid(curves) + lines(curves) + names(curves)
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
    shapes.append(
      word(chart.title, at: Point(frame.x + 6, frame.y - sizes.tick / 2), .start, bold: true))
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

  // MARK: Names

  /// Each at the height of its line's end, one below the other where they would meet.
  private func names(_ curves: ChartCurves) -> [Shape] {
    let spacing = sizes.tick * 1.35
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
        ofSeries: line.series, at: Point(frame.right + 14, height), radius: sizes.tick * 0.4,
        halo: false),
      .text(
        Shape.Text(
          [.init(fitted(line.label, value), color, bold: true)],
          at: Point(frame.right + 24, height + sizes.tick / 3), size: sizes.tick)),
    ]
  }

  /// The name, cut where it would leave the figure, and the value.
  private func fitted(_ name: String, _ value: Substring) -> String {
    let room = end - frame.right - 26
    var short = name
    while short.count > 1, Shape.Text.width(of: "\(short)… \(value)", size: sizes.tick) > room {
      short.removeLast()
    }
    let isWhole = Shape.Text.width(of: "\(name) \(value)", size: sizes.tick) <= room
    return "\(isWhole ? name : short + "…") \(value)"
  }
}
