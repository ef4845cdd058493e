import Drawing
import Lessons
import Plotting
import Screen
import Simulation

extension Figure.Options {
  /// Units from one sample to the next. A loss of a network is dear, and smooth.
  fileprivate func spacing(of runs: LabRuns) -> Double {
    runs.network == nil ? spacing : 2 * spacing
  }
}

/// The loss under the panes of a figure, sampled once for all of them.
struct FigureLoss {
  /// One dot a sample.
  let viewport: Viewport
  let isFlat: Bool
  /// From a pane's upper left corner on.
  private let contours: [Contour]
  /// The lines where there is no finite loss.
  private let hatching: [[Point]]
  /// The lines of the loss on validation data.
  private let validation: [[Point]]
  private let showsLevels: Bool

  /// One level: what lies above it, and its lines.
  private struct Contour {
    let level: Double
    let rings: [[Point]]
    let lines: [[Point]]
  }

  /// Units from one sample to the next.
  private let spacing: Double

  /// - Parameter frame: a pane's; all have its size.
  init(_ model: Model, in frame: Rectangle, bandCount: Int, _ options: Figure.Options) {
    showsLevels = options.showsLevels
    let spacing = options.spacing(of: model.shown.runs)
    self.spacing = spacing
    // Whole cells of 2×4 dots.
    let (columns, rows) = (Int(frame.width / spacing) / 2 * 2, Int(frame.height / spacing) / 4 * 4)
    let window = model.shown.window
    let region = Region(column: 0, row: 0, columns: columns / 2, rows: rows / 4)
    viewport = Viewport(
      showing: window.x, window.y, in: region, scaling: model.shown.document.scene.axisScaling)
    let (x, y) = viewport.dotCentres()
    let penalty = model.contourPenalty
    let points = zip(x, y).map { Vector($0, $1) }
    let step = max(1, model.shown.playback.step)
    var values: [Double] =
      model.shown.runs.surface?.losses(at: points, step: step) ?? points.map { _ in .nan }
    if penalty != .zero {
      for index in values.indices {
        values[index] += (penalty.x * x[index] * x[index] + penalty.y * y[index] * y[index]) / 2
      }
    }
    let showsLoss = model.shown.document.scene.showsContours
    let levels =
      showsLoss ? ContourMap.levels(of: values, width: columns, bandCount: bandCount) : []
    isFlat = levels.isEmpty
    let field = Self.field(values, columns, rows, spacing, in: frame)
    contours = levels.map { level in
      Contour(
        level: level, rings: Self.simplified(field.rings(above: level)).filter { $0.count > 2 },
        lines: Self.simplified(field.lines(at: level)))
    }
    let second = model.shown.runs.validation?.surface.losses(at: points, step: step)
    validation = second.map { Self.dashedLines(of: $0, columns, rows, spacing, in: frame) } ?? []
    let undefined = values.map { !$0.isFinite }
    let whole = Rectangle(x: 0, y: 0, width: frame.width, height: frame.height)
    hatching =
      undefined.contains(true)
      ? Polyline.hatching(of: whole, spacing: 9, rises: false) { point in
        let column = min(columns - 1, Int(point.x / spacing))
        return undefined[min(rows - 1, Int(point.y / spacing)) * columns + column]
      } : []
  }

  private static func field(
    _ values: [Double], _ columns: Int, _ rows: Int, _ spacing: Double, in frame: Rectangle
  ) -> FieldContours {
    let places = { (count: Int) in (0..<count).map { (Double($0) + 0.5) * spacing } }
    return FieldContours(x: places(columns), y: places(rows), values: values)
      .reaching(x: 0...frame.width, y: 0...frame.height)
  }

  private static func simplified(_ lines: [[Point]]) -> [[Point]] {
    lines.map { Polyline.simplified($0, within: 0.15) }
  }

  /// Fewer than the first surface's, so that both can be read.
  private static func dashedLines(
    of values: [Double], _ columns: Int, _ rows: Int, _ spacing: Double, in frame: Rectangle
  ) -> [[Point]] {
    let field = Self.field(values, columns, rows, spacing, in: frame)
    return ContourMap.levels(of: values, width: columns, bandCount: DashedContours.bandCount)
      .flatMap { simplified(field.lines(at: $0)) }
  }

  /// Where a place of the plane is in the figure.
  func point(_ x: Double, _ y: Double, in frame: Rectangle) -> Point {
    let dot = viewport.dot(worldX: x, worldY: y)
    return Point(frame.x + dot.x * spacing, frame.y + dot.y * spacing)
  }

  /// A colour like that of most of the ground.
  func ground(_ style: FigureStyle) -> RGB { style.color(.band(1)) }

  /// Each band covers all that is higher, so that no seam shows; the lines lie on top.
  func shapes(in frame: Rectangle, _ style: FigureStyle) -> [Shape] {
    func moved(_ points: [Point]) -> [Point] { points.map { $0 + Point(frame.x, frame.y) } }
    var shapes: [Shape] = [.rectangle(frame, fill: style.color(.band(isFlat ? 1 : 0)))]
    for (index, contour) in contours.enumerated() where !contour.rings.isEmpty {
      shapes.append(
        .area(rings: contour.rings.map(moved), fill: style.color(.band(UInt8(index + 1)))))
    }
    let stroke = Shape.Stroke(style.color(.contour), width: 1.5)
    for contour in contours { shapes += contour.lines.map { .line(moved($0), stroke) } }
    let dashed = Shape.Stroke(style.color(.dim), width: 1.5, dashes: [7, 4])
    shapes += validation.map { .line(moved($0), dashed) }
    let thin = Shape.Stroke(style.color(.dim), width: 1)
    return shapes + hatching.map { .line(moved($0), thin) }
  }

  private static let levelSize = 12.0

  /// The loss on each contour line, if that is wanted, where words find room on it.
  func levels(
    in frame: Rectangle, _ style: FigureStyle, _ words: inout FigureWords
  ) -> [Shape] {
    guard showsLevels else { return [] }
    return contours.compactMap { contour in
      let text = NumberText.shortest(contour.level, digits: 3)
      for line in contour.lines.sorted(by: { $0.count > $1.count }) {
        for share in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] {
          let place = line[Int(share * Double(line.count - 1))] + Point(frame.x, frame.y)
          if words.place(for: text, at: place, size: Self.levelSize) {
            return label(text, at: place, style)
          }
        }
      }
      return nil
    }
  }

  private func label(_ text: String, at place: Point, _ style: FigureStyle) -> Shape {
    .text(
      Shape.Text(
        [.init(text, style.color(.dim))], at: Point(place.x, place.y + 4), size: Self.levelSize,
        anchor: .middle, halo: ground(style)))
  }
}
