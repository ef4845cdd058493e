import Drawing
import Plotting

/// The signs of the panes as shapes, about 16 units wide.
enum FigureSigns {
  static func shapes(of sign: Sign, at center: Point, ink: RGB, paper: RGB) -> [Shape] {
    let stroke = Shape.Stroke(ink, width: 3)
    func line(_ points: (Double, Double)...) -> Shape {
      .line(points.map { Point(center.x + $0.0, center.y + $0.1) }, stroke)
    }
    switch sign {
    case .start: return [.circle(center: center, radius: 8, fill: paper, stroke: stroke)]
    case .minimum: return [line((-9, 0), (9, 0)), line((0, -9), (0, 9))]
    case .validationMinimum: return [line((-7, -7), (7, 7)), line((-7, 7), (7, -7))]
    case .mapPoint:
      return [
        .circle(center: center, radius: 9, fill: paper, stroke: stroke), line((-9, 0), (9, 0)),
        line((0, -9), (0, 9)),
      ]
    case .limit:
      let corners = [(0.0, -11.0), (11, 0), (0, 11), (-11, 0)]
      return [
        .polygon(
          corners.map { Point(center.x + $0, center.y + $1) }, fill: paper,
          stroke: Shape.Stroke(ink, width: 2.5))
      ]
    case .twoCycle:
      return [
        line((-10, 0), (10, 0)), line((-5, -5), (-10, 0), (-5, 5)), line((5, -5), (10, 0), (5, 5)),
      ]
    }
  }
}
