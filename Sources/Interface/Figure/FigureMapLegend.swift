import Drawing
import Plotting
import Screen

/// What the shades and marks of a figure's maps mean: one row, or two where that is too long.
struct FigureMapLegend {
  let map: MapModel
  let shades: MapShades
  let blanks: MapBlanks
  let style: FigureStyle
  /// Of its letters.
  let size: Double

  /// A part of it, from its own beginning on.
  private struct Part {
    var shapes: (_ x: Double, _ y: Double) -> [Shape]
    var width: Double
  }

  private static let swatch = 22.0
  private static let gap = 26.0

  /// - Parameters:
  ///   - place: where the baseline of its last row begins.
  ///   - room: how long a row may be.
  func shapes(at place: Point, width room: Double) -> [Shape] {
    let parts = parts
    let scale = scale
    let isLong = scale.width + parts.map { Self.gap + $0.width }.reduce(0, +) > room
    var shapes = scale.shapes(place.x, isLong ? place.y - 1.6 * size : place.y)
    var x = isLong ? place.x : place.x + scale.width + Self.gap
    for part in parts {
      shapes += part.shapes(x, place.y)
      x += part.width + Self.gap
    }
    return shapes
  }

  /// The metric's name and the colours between their numbers, the worst apart.
  private var scale: Part {
    let name = map.definition.metricName
    guard !shades.isFlat else {
      return words("\(name) \(shades.onlyNumber) everywhere, whatever lr and λ")
    }
    let numbers = shades.numbers
    let worst = shades.beginsWithoutDecay ? "no better than no decay" : shades.worseWord
    return row([
      words(name), swatches([0]), words(worst), words(numbers[0]),
      swatches(Array(1...UInt8(HeatScale.levels))), words(numbers[1]),
    ])
  }

  private var parts: [Part] {
    let radius = min(4, size / 4)
    let dot = Part(
      shapes: { x, y in
        [
          .circle(
            center: Point(x + radius, y - size / 3), radius: radius, fill: style.color(.text),
            stroke: nil)
        ]
      }, width: 2 * radius)
    let best = row([dot, words("best \(MapWords.symbol(map.axis, .full)) at each lr")])
    return [best] + (blanks.words?.first.map { [words($0)] } ?? [])
  }

  private func words(_ text: String) -> Part {
    Part(
      shapes: { x, y in
        [.text(Shape.Text([.init(text, style.color(.text))], at: Point(x, y), size: size))]
      }, width: Shape.Text.width(of: text, size: size))
  }

  private func swatches(_ levels: [UInt8]) -> Part {
    Part(
      shapes: { x, y in
        levels.enumerated().map { index, level in
          .rectangle(
            Rectangle(
              x: x + Double(index) * Self.swatch, y: y - size * 0.8, width: Self.swatch,
              height: size), fill: style.color(.heat(level)))
        }
      }, width: Self.swatch * Double(levels.count))
  }

  private func row(_ parts: [Part]) -> Part {
    let gap = size * 0.7
    return Part(
      shapes: { x, y in
        var (x, shapes): (Double, [Shape]) = (x, [])
        for part in parts {
          shapes += part.shapes(x, y)
          x += part.width + gap
        }
        return shapes
      }, width: parts.map(\.width).reduce(0, +) + gap * Double(parts.count - 1))
  }
}
