import Drawing
import Plotting
import Screen
import Simulation

/// A pane of a network in a figure, but for the plane, which is drawn as that of two weights is.
struct FigureNetworkPane {
  let panes: NetworkPanes
  let run: Int
  let frame: Rectangle
  let style: FigureStyle
  let sizes: FigureLayout.Sizes

  private var ink: RGB { style.color(panes.model.shown.runs.ink(of: run)) }

  func shapes() -> [Shape] {
    let ground = Shape.rectangle(frame, fill: style.color(.band(1)))
    switch panes.moments[run]?.picture {
    case .rates(let cloud): return [ground] + shapes(of: cloud)
    case .pixels(let shares): return [ground] + gauges(shares)
    case .answers(let right): return [ground] + table(right)
    case .plane, nil: return [ground]
    }
  }

  // MARK: Rates

  /// Units from one place of a weight to the next.
  private static let grain = 3.0

  private func shapes(of cloud: RateCloud) -> [Shape] {
    let axes = FigureDecades(panes, in: frame)
    let thin = Shape.Stroke(style.color(.axis), width: 1)
    var shapes = axes.x.map { Shape.line([$0.place, Point($0.place.x, frame.y)], thin) }
    shapes += axes.y.map { Shape.line([$0.place, Point(frame.right, $0.place.y)], thin) }
    if let lack = cloud.lack { return shapes + [remark(lack)] }
    if let theory = panes.theory(of: run) {
      let line = (0...200).compactMap { step -> Point? in
        let x = axes.logarithm(atShare: Double(step) / 200)
        return theory(x).map { axes.point(x, $0) }
      }
      let stroke = Shape.Stroke(style.color(.prediction), width: 2, dashes: [2, 5])
      shapes += Polyline.clipped(line, to: frame).map {
        Shape.line(Polyline.simplified($0, within: 0.15), stroke)
      }
    }
    let places = Set(
      cloud.points.map { point -> [Int] in
        let place = frame.nearest(to: axes.point(point.x, point.y))
        return [place.x - frame.x, place.y - frame.y].map { Int($0 / Self.grain) }
      })
    let squares = places.sorted { $0.lexicographicallyPrecedes($1) }.map { place in
      let (x, y) = (Double(place[0]) * Self.grain, Double(place[1]) * Self.grain)
      return Self.corners(
        Rectangle(x: frame.x + x, y: frame.y + y, width: Self.grain, height: Self.grain))
    }
    return shapes + [.area(rings: squares, fill: ink)]
  }

  private func remark(_ text: String) -> Shape {
    .text(
      Shape.Text(
        [.init(text, style.color(.label))],
        at: Point(frame.x + frame.width / 2, frame.y + frame.height / 2), size: sizes.word,
        anchor: .middle))
  }

  private static func corners(_ frame: Rectangle) -> [Point] {
    [
      Point(frame.x, frame.y), Point(frame.right, frame.y), Point(frame.right, frame.bottom),
      Point(frame.x, frame.bottom),
    ]
  }

  // MARK: Pixels

  private func gauges(_ shares: [Double]) -> [Shape] {
    let perRow = max(1, Int(Double(shares.count).squareRoot().rounded()))
    let idle = Set(panes.network.idleFeatures)
    return shares.enumerated().flatMap { index, share -> [Shape] in
      let cell = self.cell(index, perRow: perRow, count: shares.count, gap: 0.12)
      let isIdle = idle.contains(index)
      let height = min(max(0, share), 1) * cell.height
      let fill = Rectangle(
        x: cell.x, y: cell.bottom - height, width: cell.width, height: height)
      var shapes: [Shape] = [
        .rectangle(cell, fill: style.color(.band(3))),
        .rectangle(fill, fill: isIdle ? ink : style.color(.axis)),
      ]
      if isIdle { shapes.append(number(share, in: cell)) }
      return shapes
    }
  }

  private func number(_ share: Double, in cell: Rectangle) -> Shape {
    let size = cell.width * 0.42
    let isOnColour = share > 0.5
    return .text(
      Shape.Text(
        [
          .init(
            GaugeGrid.text(share, columns: 3), isOnColour ? style.color(.base) : ink, bold: true)
        ], at: Point(cell.x + cell.width / 2, cell.bottom - size * 0.3), size: size,
        anchor: .middle))
  }

  /// The place of one of many squares in rows, all together in the middle of the pane.
  private func cell(_ index: Int, perRow: Int, count: Int, gap: Double) -> Rectangle {
    let lines = (count + perRow - 1) / perRow
    let margin = 10.0
    let side = min(
      (frame.width - 2 * margin) / Double(perRow), (frame.height - 2 * margin) / Double(lines))
    let (line, place) = index.quotientAndRemainder(dividingBy: perRow)
    let left = frame.x + (frame.width - side * Double(perRow)) / 2
    let top = frame.y + (frame.height - side * Double(lines)) / 2
    return Rectangle(
      x: left + (Double(place) + gap / 2) * side, y: top + (Double(line) + gap / 2) * side,
      width: side * (1 - gap), height: side * (1 - gap))
  }

  // MARK: Answers

  private func table(_ right: [Bool]) -> [Shape] {
    let answers = panes.answers(right)
    let perRow = panes.network.network.classes
    let inks: [(AnswerGrid.Answer, RGB)] = [
      (.wrong, style.color(.base)), (.given, style.color(.axis)), (.unseen, ink),
    ]
    return inks.compactMap { kind, color in
      let squares = answers.indices.filter { answers[$0] == kind }.map {
        Self.corners(cell($0, perRow: perRow, count: answers.count, gap: 0))
      }
      return squares.isEmpty ? nil : .area(rings: squares, fill: color)
    }
  }
}

/// The logarithmic axes of the rates in a figure.
struct FigureDecades {
  /// The powers of ten with their places on the lower and on the left side.
  let x: [(text: String, place: Point)]
  let y: [(text: String, place: Point)]
  private let frame: Rectangle
  private let rangeX: ClosedRange<Double>
  private let rangeY: ClosedRange<Double>

  init(_ panes: NetworkPanes, in frame: Rectangle) {
    let decades = panes.decades
    let (rangeX, rangeY) = (Self.widened(decades.x), Self.widened(decades.y))
    (self.frame, self.rangeX, self.rangeY) = (frame, rangeX, rangeY)
    x = decades.x.map { exponent in
      let share = Self.share(Double(exponent), of: rangeX)
      return (
        DecadeTicks.label(exponent), Point(frame.x + share * frame.width, frame.bottom)
      )
    }
    y = decades.y.map { exponent in
      let share = Self.share(Double(exponent), of: rangeY)
      return (
        NetworkPanes.percent(exponent), Point(frame.x, frame.bottom - share * frame.height)
      )
    }
  }

  private static func widened(_ range: ClosedRange<Int>) -> ClosedRange<Double> {
    Double(range.lowerBound) - 0.15...Double(range.upperBound) + 0.15
  }

  private static func share(_ value: Double, of range: ClosedRange<Double>) -> Double {
    (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  func logarithm(atShare share: Double) -> Double {
    rangeX.lowerBound + share * (rangeX.upperBound - rangeX.lowerBound)
  }

  /// The place of decimal logarithms.
  func point(_ x: Double, _ y: Double) -> Point {
    Point(
      frame.x + Self.share(x, of: rangeX) * frame.width,
      frame.bottom - Self.share(y, of: rangeY) * frame.height)
  }
}
