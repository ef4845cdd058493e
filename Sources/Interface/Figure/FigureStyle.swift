import Drawing
import Plotting
import Screen

/// What a figure is made for.
package enum FigureTheme: String, CaseIterable, Hashable, Sendable {
  case dark, light
  /// Greys on white that any printer keeps apart, by their lines.
  case print
}

/// The colours and lines of a figure.
struct FigureStyle: Hashable {
  let theme: FigureTheme

  private var screen: Theme { theme == .dark ? .dark : .light }

  var bandCount: Int { screen.bandCount }

  func color(_ ink: Ink) -> RGB {
    let color = RGB(screen.color(of: ink).rgb)
    return theme == .print ? color.grey : color
  }

  /// A run's line.
  func stroke(ofSeries series: Int, width: Double) -> Shape.Stroke {
    let dashes = theme == .print ? Self.dashes[SeriesNumber.family(of: series)] : []
    return Shape.Stroke(
      color(.series(UInt8(truncatingIfNeeded: series))), width: width,
      dashes: dashes.map { $0 * width })
  }

  /// In widths of the line.
  private static let dashes: [[Double]] = [[], [3, 2], [], [3, 2], [1, 1.5], [6, 1.5, 1, 1.5]]
}

extension FigureStyle {
  /// The glyph of a run's family as a shape.
  func head(ofSeries series: Int, at center: Point, radius: Double, halo: Bool) -> Shape {
    glyph(
      ofSeries: series, at: center, radius: radius,
      fill: color(.series(UInt8(truncatingIfNeeded: series))),
      stroke: halo ? Shape.Stroke(color(.base), width: radius / 4) : nil)
  }

  /// The same in any colour.
  func glyph(
    ofSeries series: Int, at center: Point, radius: Double, fill: RGB,
    stroke: Shape.Stroke? = nil
  ) -> Shape {
    let outline: [(Double, Double)]
    switch SeriesNumber.family(of: series) {
    case 0: return .circle(center: center, radius: radius, fill: fill, stroke: stroke)
    case 1: outline = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case 2: outline = [(0, -1.1), (1, 0.8), (-1, 0.8)]
    case 3: outline = [(0, -1.2), (1.1, 0), (0, 1.2), (-1.1, 0)]
    case 4: outline = [(-1, -0.8), (1, -0.8), (0, 1.1)]
    default:
      outline = (0..<10).map { corner in
        let angle = Double(corner) * .pi / 5
        let reach = corner.isMultiple(of: 2) ? 1.2 : 0.5
        return (reach * Circle.sine(angle), -reach * Circle.cosine(angle))
      }
    }
    let points = outline.map { Point(center.x + radius * $0, center.y + radius * $1) }
    return .polygon(points, fill: fill, stroke: stroke)
  }
}

extension RGB {
  /// As bright to the eye (Rec. 709), without colour.
  fileprivate var grey: RGB {
    let parts = [value >> 16, value >> 8, value].map { Double($0 & 0xFF) }
    let brightness = UInt32(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])
    return RGB(brightness << 16 | brightness << 8 | brightness)
  }
}
