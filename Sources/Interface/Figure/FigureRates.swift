import Drawing
import Plotting
import Screen
import Simulation

/// What the decay does to a run's two weights, under its pane: bars, or one line of words.
struct FigureRates {
  let model: Model
  let run: Int
  let style: FigureStyle
  let sizes: FigureLayout.Sizes
  /// The rate that fills a bar.
  let scale: Double

  private var ink: RGB { style.color(model.shown.runs.ink(of: run)) }

  private var weights: [(name: String, weight: StepBalance.Weight)]? {
    guard model.shown.runs.decays(run),
      let balance = StepBalance(of: run, in: model.shown.runs, at: model.shown.playback.step)
    else { return nil }
    return [("x", balance.x), ("y", balance.y)]
  }

  func shapes(below frame: Rectangle, bars: Bool) -> [Shape] {
    guard model.shown.runs.decays(run) else {
      return [
        word(
          "no decay", at: Point(frame.x, frame.bottom + sizes.tick * 1.3 + 6 + sizes.word), .start,
          .dim)
      ]
    }
    guard let weights else { return [] }
    guard bars else {
      let words = weights.map { "\($0.name) \(text(of: $0.weight))" }.joined(separator: ", ")
      return [
        word(
          "decay a step: \(words)",
          at: Point(frame.x, frame.bottom + sizes.tick * 1.3 + 6 + sizes.word), .start,
          .text)
      ]
    }
    return weights.enumerated().flatMap { row, weight in
      bar(
        weight.weight, named: weight.name,
        at: frame.bottom + sizes.tick * 1.3 + 6 + sizes.word + Double(row) * sizes.word * 1.4, frame
      )
    }
  }

  private func bar(
    _ weight: StepBalance.Weight, named name: String, at baseline: Double, _ frame: Rectangle
  ) -> [Shape] {
    let (left, right) = (frame.x + 70, frame.right - 86)
    let middle = baseline - sizes.word / 3
    let words = [
      word("decay \(name)", at: Point(frame.x, baseline), .start, .text),
      Shape.text(
        Shape.Text(
          [.init(text(of: weight), ink, bold: true)], at: Point(frame.right, baseline),
          size: sizes.word, anchor: .end)),
    ]
    switch weight {
    case .rate(let rate?):
      let share = scale > 0 ? min(1, abs(rate) / scale) : 0
      return words + [
        .rectangle(
          Rectangle(
            x: left, y: middle - 5, width: max(2, share * (right - left)),
            height: rate < 0 ? 4 : 10), fill: ink)
      ]
    case .rate(nil): return words
    case .balanced: return words + arrows(from: left, to: right, at: middle, isOpposed: true)
    case .overpowered(_, let isOpposed):
      return words + arrows(from: left, to: right, at: middle, isOpposed: isOpposed)
    }
  }

  /// The decay left, in the run's colour, and the adaptive step right, without a scale.
  private func arrows(
    from left: Double, to right: Double, at y: Double, isOpposed: Bool
  ) -> [Shape] {
    let (grey, middle) = (style.color(.dim), (left + right) / 2)
    func arrow(_ tail: Double, _ tip: Double, _ color: RGB) -> [Shape] {
      let back = tip > tail ? -10.0 : 10.0
      return [
        .line([Point(tail, y), Point(tip + back, y)], Shape.Stroke(color, width: 3)),
        .polygon(
          [Point(tip, y), Point(tip + back, y - 5), Point(tip + back, y + 5)], fill: color,
          stroke: nil),
      ]
    }
    return arrow(middle - 4, left, ink)
      + (isOpposed ? arrow(middle + 4, right, grey) : arrow(right, middle + 4, grey))
      + [.line([Point(middle, y - 7), Point(middle, y + 7)], Shape.Stroke(grey, width: 1.5))]
  }

  private func text(of weight: StepBalance.Weight) -> String {
    switch weight {
    case .rate(let rate?): PercentText.text(rate)
    case .rate(nil): "–"
    case .balanced: "balanced"
    case .overpowered(_, let isOpposed): isOpposed ? "outweighed" : "both one way"
    }
  }

  private func word(
    _ text: String, at place: Point, _ anchor: Shape.Text.Anchor, _ color: Ink
  ) -> Shape {
    .text(
      Shape.Text([.init(text, style.color(color))], at: place, size: sizes.word, anchor: anchor))
  }
}
