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
  private let field: FieldContours
  private let levels: [Double]
  private let undefined: [Bool]
  private let columns: Int
  private let rows: Int
  let showsLevels: Bool

  /// Units from one sample to the next.
  private static let spacing = 2.0

  /// - Parameter frame: a pane's; all have its size.
  init(_ model: Model, in frame: Rectangle, bandCount: Int, showsLevels: Bool) {
    self.showsLevels = showsLevels
    columns = Int(frame.width / Self.spacing)
    rows = Int(frame.height / Self.spacing)
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
    levels = ContourMap.levels(of: values, width: columns, bandCount: bandCount)
    isFlat = levels.isEmpty
    undefined = values.map { !$0.isFinite }
    let places = { (count: Int) in (0..<count).map { (Double($0) + 0.5) * Self.spacing } }
    field = FieldContours(x: places(columns), y: places(rows), values: values)
      .reaching(x: 0...frame.width, y: 0...frame.height)
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
    var shapes: [Shape] = [.rectangle(frame, fill: style.color(.band(isFlat ? 1 : 0)))]
    func moved(_ points: [Point]) -> [Point] {
      Polyline.simplified(points, within: 0.15).map { Point($0.x + frame.x, $0.y + frame.y) }
    }
    for (index, level) in levels.enumerated() {
      let rings = field.rings(above: level).map { moved($0) }.filter { $0.count > 2 }
      if !rings.isEmpty {
        shapes.append(.area(rings: rings, fill: style.color(.band(UInt8(index + 1)))))
      }
    }
    let stroke = Shape.Stroke(style.color(.contour), width: 1.5)
    for level in levels {
      let lines = field.lines(at: level).map { moved($0) }
      shapes += lines.map { .line($0, stroke) }
      if showsLevels, let longest = lines.max(by: { $0.count < $1.count }) {
        shapes += [label(level, on: longest, style)]
      }
    }
    return shapes + hatching(in: frame, style)
  }

  private func label(_ level: Double, on line: [Point], _ style: FigureStyle) -> Shape {
    let place = line[line.count / 2]
    return .text(
      Shape.Text(
        [.init(NumberText.shortest(level, digits: 3), style.color(.dim))],
        at: Point(place.x, place.y + 4), size: 12, anchor: .middle, halo: ground(style)))
  }

  /// Where there is no finite loss.
  private func hatching(in frame: Rectangle, _ style: FigureStyle) -> [Shape] {
    guard undefined.contains(true) else { return [] }
    let lines = Polyline.hatching(of: frame, spacing: 9, rises: false) { point in
      let column = min(columns - 1, max(0, Int((point.x - frame.x) / Self.spacing)))
      let row = min(rows - 1, max(0, Int((point.y - frame.y) / Self.spacing)))
      return undefined[row * columns + column]
    }
    return lines.map { .line($0, Shape.Stroke(style.color(.dim), width: 1)) }
  }
}
