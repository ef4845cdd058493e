import Drawing
import Plotting
import Screen
import Simulation

extension Figure {
  /// The name of a pane's run with its norm, or those of all runs; on paper with a letter before them.
  func names(
    of shown: [Int], above frame: Rectangle, number: Int, _ layout: FigureLayout,
    withNorm: Bool = true
  ) -> [Shape] {
    let (size, baseline) = (layout.sizes.name, frame.y - 14)
    var (x, shapes) = (frame.x, letter(number, at: Point(frame.x, baseline), layout))
    if !shapes.isEmpty { x += 2.4 * size }
    for run in shown {
      let series = Int(model.shown.runs.series(of: run))
      let label = Shape.Text.fitted(
        model.shown.runs.names[run].label, size: size, width: frame.right - frame.x - 2 * size)
      shapes.append(
        style.head(
          ofSeries: series, at: Point(x + 7, baseline - size / 3), radius: size * 0.36,
          halo: false))
      shapes.append(
        .text(
          Shape.Text(
            [.init(label, style.color(model.shown.runs.ink(of: run)), bold: true)],
            at: Point(x + size, baseline), size: size)))
      x += size * 2.4 + Shape.Text.width(of: label, size: size)
    }
    // Where there is no room for all names, those at the chart are enough.
    guard withNorm else { return shapes }
    guard let run = shown.first, shown.count == 1 else {
      return x - size > frame.right ? letter(number, at: Point(frame.x, baseline), layout) : shapes
    }
    let room = frame.right - x + size
    return shapes
      + [normText(of: run, at: Point(frame.right, baseline), size: size * 0.9, width: room)]
      .compactMap(\.self)
  }

  /// How long the weights are, or how the run ended, as far as there is room; nil where there is none.
  private func normText(
    of run: Int, at place: Point, size: Double, width: Double
  ) -> Shape? {
    let (texts, isNote) = normTexts(of: run)
    return texts.first { Shape.Text.width(of: $0, size: size) < width }.map { text in
      .text(
        Shape.Text(
          [.init(text, style.color(isNote ? .wrong : .bright), bold: true)], at: place, size: size,
          anchor: .end))
    }
  }

  /// From the longest to the shortest.
  private func normTexts(of run: Int) -> (texts: [String], isNote: Bool) {
    let (runs, step) = (model.shown.runs, model.shown.playback.step)
    if let note = DivergenceNote(of: run, in: runs, at: step)?.short {
      return ([note], true)
    }
    if let titles = networkTitles(of: run) { return (titles, false) }
    let norm = runs.norm(of: run, at: step)
    let number = NumberText.norm(norm)
    // With long names above narrow panes all have the short form.
    let names = model.shown.paneRuns.map { model.shown.runs.names[$0].label.count }
    let long = names.max() ?? 0 < 12 ? ["|w| = \(number)"] : []
    return (long + ["|w| \(number)", "|w| \(NumberText.shortest(norm, digits: 2))"], false)
  }

  /// `(a)`, on paper.
  func letter(_ number: Int, at place: Point, _ layout: FigureLayout) -> [Shape] {
    guard !layout.hasTitle else { return [] }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(number, 25))))
    return [
      .text(
        Shape.Text(
          [.init("(\(letter))", style.color(.text), bold: true)], at: place,
          size: layout.sizes.name))
    ]
  }
}
