import Drawing
import Lessons
import Plotting
import Screen
import Simulation

/// The loss under the panes of a figure, sampled once for all of them.
struct FigureLoss {
  /// One dot a sample.
  let viewport: Viewport
  let isFlat: Bool
  /// From a pane's upper left corner on.
  private let contours: [Contour]
  /// The lines where there is no finite loss.
  private let hatching: [[Point]]
  private let showsLevels: Bool

  /// One level: what lies above it, and its lines.
  private struct Contour {
    let level: Double
    let rings: [[Point]]
    let lines: [[Point]]
  }

  /// Units from one sample to the next.
  private static let spacing = 2.0

  /// - Parameter frame: a pane's; all have its size.
  init(_ model: Model, in frame: Rectangle, bandCount: Int, showsLevels: Bool) {
    self.showsLevels = showsLevels
    let (columns, rows) = (Int(frame.width / Self.spacing), Int(frame.height / Self.spacing))
    let window = model.shown.window
    let region = Region(column: 0, row: 0, columns: columns / 2, rows: rows / 4)
    viewport = Viewport(
      showing: window.x, window.y, in: region, scaling: model.shown.document.scene.axisScaling)
    let (x, y) = viewport.dotCentres()
    let penalty = model.contourPenalty
    var values = model.shown.runs.surface.losses(
      at: zip(x, y).map { Vector($0, $1) }, step: max(1, model.shown.playback.step))
    if penalty != 0 {
      for index in values.indices {
        values[index] += penalty / 2 * (x[index] * x[index] + y[index] * y[index])
      }
    }
    let levels = ContourMap.levels(of: values, width: columns, bandCount: bandCount)
    isFlat = levels.isEmpty
    let places = { (count: Int) in (0..<count).map { (Double($0) + 0.5) * Self.spacing } }
    let field = FieldContours(x: places(columns), y: places(rows), values: values)
      .reaching(x: 0...frame.width, y: 0...frame.height)
    func simplified(_ lines: [[Point]]) -> [[Point]] {
      lines.map { Polyline.simplified($0, within: 0.15) }
    }
    contours = levels.map { level in
      Contour(
        level: level, rings: simplified(field.rings(above: level)).filter { $0.count > 2 },
        lines: simplified(field.lines(at: level)))
    }
    let undefined = values.map { !$0.isFinite }
    let whole = Rectangle(x: 0, y: 0, width: frame.width, height: frame.height)
    hatching =
      undefined.contains(true)
      ? Polyline.hatching(of: whole, spacing: 9, rises: false) { point in
        let column = min(columns - 1, Int(point.x / Self.spacing))
        return undefined[min(rows - 1, Int(point.y / Self.spacing)) * columns + column]
      } : []
  }

  /// Where a place of the plane is in the figure.
  func point(_ x: Double, _ y: Double, in frame: Rectangle) -> Point {
    let dot = viewport.dot(worldX: x, worldY: y)
    return Point(frame.x + dot.x * Self.spacing, frame.y + dot.y * Self.spacing)
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
    for contour in contours {
      let lines = contour.lines.map(moved)
      shapes += lines.map { .line($0, stroke) }
      if showsLevels, let longest = lines.max(by: { $0.count < $1.count }) {
        shapes.append(label(contour.level, on: longest, style))
      }
    }
    let thin = Shape.Stroke(style.color(.dim), width: 1)
    return shapes + hatching.map { .line(moved($0), thin) }
  }

  private func label(_ level: Double, on line: [Point], _ style: FigureStyle) -> Shape {
    let place = line[line.count / 2]
    return .text(
      Shape.Text(
        [.init(NumberText.shortest(level, digits: 3), style.color(.dim))],
        at: Point(place.x, place.y + 4), size: 12, anchor: .middle, halo: ground(style)))
  }
}
