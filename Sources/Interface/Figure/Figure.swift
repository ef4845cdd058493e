package import Drawing
import Plotting
import Screen
import Simulation

/// The lab's picture of a step as shapes, for slides and papers.
package struct Figure {
  /// One pane a run, or all runs in one.
  package enum Arrangement: String, CaseIterable, Hashable, Sendable {
    case side, one
  }

  /// How it is to look.
  package struct Options: Hashable, Sendable {
    package var arrangement = Arrangement.side
    package var theme = FigureTheme.light
    /// How wide it is on paper; nil for a slide.
    package var millimetres: Double?
    /// Whether a contour line says its loss.
    package var showsLevels = false

    package init() {}
  }

  private let model: Model
  private let options: Options
  private let style: FigureStyle

  /// - Parameter model: at rest, with all its work done.
  package init(of model: Model, _ options: Options) {
    self.model = model
    self.options = options
    style = FigureStyle(theme: options.theme)
  }

  private var isOverlay: Bool { options.arrangement == .one }

  /// The whole figure; the same for the same model and options.
  package func drawing() -> Drawing {
    if let map = model.shown.map, model.context == .map { return drawing(of: map) }
    let runs = model.shown.paneRuns
    let charts = self.charts()
    let room = FigureLayout.Charts(count: charts.count, names: Self.widestName(at: charts))
    let layout =
      options.millimetres.map {
        FigureLayout(millimetres: $0, panes: runs.count, charts: room, isOverlay: isOverlay)
      } ?? FigureLayout(slideOf: runs.count, charts: room, isOverlay: isOverlay)
    var drawing = Drawing(
      width: layout.width, height: layout.height, title: model.shown.document.scene.title,
      background: style.color(.base))
    if layout.hasTitle { drawing.add(head(layout)) }
    if let first = layout.panes.first {
      let loss = FigureLoss(
        model, in: first, bandCount: style.bandCount, showsLevels: options.showsLevels)
      for (index, frame) in layout.panes.enumerated() {
        let shown = isOverlay ? runs : [runs[index]]
        let pane = FigurePane(
          model: model, frame: frame, shown: shown, style: style, sizes: layout.sizes, loss: loss)
        drawing.add(pane.shapes())
        drawing.add(ticks(of: loss, around: frame, layout, hasRows: hasRows(index, layout)))
        drawing.add(names(of: shown, above: frame, number: index, layout))
      }
    }
    drawing.add(rates(layout))
    drawing.add(shapes(of: charts, layout))
    return drawing
  }

  private func drawing(of map: MapModel) -> Drawing {
    let shown = map.shownMaps(besides: model.shown.panes.hidden)
    let layout = FigureLayout(mapsOf: shown.count, millimetres: options.millimetres)
    var drawing = Drawing(
      width: layout.width, height: layout.height, title: model.shown.document.scene.title,
      background: style.color(.base))
    if layout.hasTitle {
      let words = MapWords.caption(of: model, map, in: Appearance(depth: .trueColor))
      drawing.add(head(layout, CaptionText(words, names: [], canvas: captionCanvas(layout))))
    }
    let shades = MapShades(of: map, maps: shown)
    let windows = MapWindow.windows(of: map)
    for (number, (index, frame)) in zip(shown, layout.panes).enumerated() {
      let pane = FigureMap(
        map: map, index: index, frame: frame, window: windows[index], shades: shades, style: style,
        sizes: layout.sizes,
        nameWidth: layout.sizes.name * (layout.hasTitle ? 1.2 : 3.6)
          + Shape.Text.width(
            of: model.shown.runs.names[map.definition.subjects[index].run].label,
            size: layout.sizes.name))
      drawing.add(pane.shapes())
      drawing.add(
        names(
          of: [map.definition.subjects[index].run], above: frame, number: number, layout,
          withNorm: false))
    }
    if let shades { drawing.add(legend(shades, of: map, layout)) }
    return drawing
  }

  /// What the shades mean, in the last row.
  private func legend(_ shades: MapShades, of map: MapModel, _ layout: FigureLayout) -> [Shape] {
    let (size, y) = (layout.sizes.word, layout.height - 20)
    let numbers = shades.numbers
    let lead = "\(map.definition.metricName)   \(numbers[0])"
    var x = layout.panes.first?.x ?? 56
    var shapes: [Shape] = [
      .text(Shape.Text([.init(lead, style.color(.text))], at: Point(x, y), size: size))
    ]
    x += Shape.Text.width(of: lead, size: size) + 12
    for level in 0...UInt8(HeatScale.levels) {
      let swatch = Rectangle(x: x, y: y - size * 0.8, width: 22, height: size)
      shapes.append(.rectangle(swatch, fill: style.color(.heat(level))))
      x += 22
    }
    let tail = "\(numbers[1])      • best \(MapWords.symbol(map.axis, .full)) at each lr"
    return shapes + [
      .text(Shape.Text([.init(tail, style.color(.text))], at: Point(x + 10, y), size: size))
    ]
  }

  // MARK: Words above

  private static let captionSize = 19.0

  /// As wide as a line of the caption, in letters.
  private func captionCanvas(_ layout: FigureLayout) -> Canvas {
    let columns = Int((layout.width - 112) / (0.5 * Self.captionSize))
    return Canvas(size: Size(columns: columns + 2, rows: 3), appearance: Appearance())
  }

  private func head(_ layout: FigureLayout) -> [Shape] {
    // Of changed numbers the scene's sentences say nothing.
    let caption =
      model.shown.isChanged
      ? [] : CaptionView(model: model).lines(on: captionCanvas(layout), limit: 2)
    return head(layout, caption)
  }

  private func head(_ layout: FigureLayout, _ caption: CaptionText) -> [Shape] {
    head(
      layout, caption.lines(columns: captionCanvas(layout).frame.size.columns - 2, limit: 2))
  }

  private func head(_ layout: FigureLayout, _ lines: [StyledText]) -> [Shape] {
    let title = Shape.text(
      Shape.Text(
        [.init(model.shown.document.scene.title, style.color(.bright), bold: true)],
        at: Point(56, 58), size: 30))
    let caption = lines.enumerated().map { row, line in
      Shape.text(
        Shape.Text(
          line.parts.map { .init($0.text, style.color($0.style.ink), bold: $0.style.isBold) },
          at: Point(56, 92 + Double(row) * 27), size: Self.captionSize))
    }
    return [title] + caption
  }

  /// The name of a pane's run with its norm, or those of all runs; on paper with a letter before them.
  private func names(
    of shown: [Int], above frame: Rectangle, number: Int, _ layout: FigureLayout,
    withNorm: Bool = true
  ) -> [Shape] {
    let (size, baseline) = (layout.sizes.name, frame.y - 14)
    var (x, shapes) = (frame.x, letter(number, at: Point(frame.x, baseline), layout))
    if !shapes.isEmpty { x += 2.4 * size }
    for run in shown {
      let series = Int(model.shown.runs.series(of: run))
      let label = model.shown.runs.names[run].label
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
    let trajectory = model.shown.runs.trajectories[run]
    let note = DivergenceNote(trajectory, at: model.shown.playback.step)?.short
    let weights = trajectory.weights(at: min(model.shown.playback.step, trajectory.lastStep))
    let text = note ?? "|w| = \(NumberText.norm(weights.norm))"
    let right = Shape.Text(
      [.init(text, style.color(note == nil ? .bright : .wrong), bold: true)],
      at: Point(frame.right, baseline), size: size * 0.9, anchor: .end)
    return frame.right - right.width > x ? shapes + [.text(right)] : shapes
  }

  /// `(a)`, on paper.
  private func letter(_ number: Int, at place: Point, _ layout: FigureLayout) -> [Shape] {
    guard !layout.hasTitle else { return [] }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(number, 25))))
    return [
      .text(
        Shape.Text(
          [.init("(\(letter))", style.color(.text), bold: true)], at: place,
          size: layout.sizes.name))
    ]
  }

  // MARK: Numbers around

  /// Whether the numbers of the y axis stand left of a pane: at the first of each row.
  private func hasRows(_ index: Int, _ layout: FigureLayout) -> Bool {
    index == 0 || layout.panes[index].y != layout.panes[index - 1].y
  }

  private func ticks(
    of loss: FigureLoss, around frame: Rectangle, _ layout: FigureLayout, hasRows: Bool
  ) -> [Shape] {
    let (size, viewport) = (layout.sizes.tick, loss.viewport)
    func word(_ text: String, _ place: Point, _ anchor: Shape.Text.Anchor) -> Shape {
      .text(Shape.Text([.init(text, style.color(.dim))], at: place, size: size, anchor: anchor))
    }
    func numbers(_ range: ClosedRange<Double>, _ length: Double) -> [(Double, String)] {
      let ticks = Ticks.telling(in: range, spacing: (range.upperBound - range.lowerBound) / length)
      return ticks.values.map { ($0, ticks.label($0, glyphs: .full)) }
    }
    var shapes = numbers(viewport.x, frame.width / (size * 6)).map { value, text in
      let place = loss.point(value, viewport.y.lowerBound, in: frame)
      return word(text, Point(place.x, frame.bottom + size * 1.3), .middle)
    }
    if viewport.isApart, viewport.stretch.isFinite, viewport.stretch > 0 {
      let isUpright = viewport.stretch >= 1
      let factor = NumberText.shortest(
        isUpright ? viewport.stretch : 1 / viewport.stretch, digits: 2)
      shapes.append(
        word(
          "\(isUpright ? "y" : "x") ×\(factor)", Point(frame.right, frame.bottom + size * 2.5), .end
        ))
    }
    guard hasRows else { return shapes }
    shapes += numbers(viewport.y, frame.height / (size * 4)).map { value, text in
      let place = loss.point(viewport.x.lowerBound, value, in: frame)
      return word(text, Point(frame.x - 8, place.y + size / 3), .end)
    }
    return shapes
  }

  // MARK: Below

  private func rates(_ layout: FigureLayout) -> [Shape] {
    guard !isOverlay else { return [] }
    let step = model.shown.playback.step
    let balances = model.shown.paneRuns.compactMap { run in
      model.shown.runs.decays(run)
        ? StepBalance(of: model.shown.runs.trajectories[run], at: step) : nil
    }
    let scale = balances.flatMap { [$0.x, $0.y] }.compactMap { weight -> Double? in
      if case .rate(let rate) = weight { rate?.magnitude } else { nil }
    }.filter(\.isFinite).max()
    return zip(model.shown.paneRuns, layout.panes).flatMap { run, frame in
      FigureRates(
        model: model, run: run, style: style, sizes: layout.sizes, scale: scale ?? 0
      ).shapes(below: frame, bars: layout.hasBars)
    }
  }

  /// At how many places lines are sampled.
  private static let dots = 900

  /// They end at the step that is shown; at the start, where nothing has been, they show all.
  private func charts() -> [SeriesChart] {
    let step = model.shown.playback.step
    let charts = ChartView(model: model).charts(
      through: step > 0 ? step : model.shown.document.scene.steps, dots: Self.dots,
      cache: PictureCache())
    return charts.map { chart in
      var chart = chart
      chart.title = chart.title.replacing("‖w‖", with: "|w|")
      return chart
    }
  }

  /// In heights of letters.
  private static func widestName(at charts: [SeriesChart]) -> Double {
    let lines = charts.flatMap(\.lines)
    return lines.map { Shape.Text.width(of: "\($0.label) \($0.valueText)", size: 1) }.max() ?? 0
  }

  private func shapes(of charts: [SeriesChart], _ layout: FigureLayout) -> [Shape] {
    zip(charts, layout.charts).enumerated().flatMap { index, part -> [Shape] in
      var chart = part.0
      // Side by side in one row the names stand at the last one.
      let isLast = index == charts.count - 1 || layout.charts[index + 1].y != part.1.y
      if layout.hasTitle, !isLast {
        for line in chart.lines.indices { chart.lines[line].label = "" }
      }
      let end = isLast || !layout.hasTitle ? layout.width : layout.charts[index + 1].x - 30
      return letter(
        layout.panes.count + index, at: Point(part.1.x - 42, part.1.y - 14), layout)
        + FigureChart(
          chart: chart, frame: part.1, style: style, sizes: layout.sizes, dots: Self.dots,
          end: end
        ).shapes()
    }
  }
}
