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
    /// Units from one sample of the loss to the next.
    var spacing = 2.0

    package init() {}
  }

  let model: Model
  let options: Options
  let style: FigureStyle
  /// What the panes of a network show; nil for two weights.
  let network: NetworkPanes?

  /// - Parameter model: at rest, with all its work done.
  package init(of model: Model, _ options: Options) {
    self.model = model
    self.options = options
    style = FigureStyle(theme: options.theme)
    network = NetworkPanes(model: model, cache: PictureCache())
  }

  private var isOverlay: Bool { options.arrangement == .one }

  /// The whole figure; the same for the same model and options.
  package func drawing() -> Drawing {
    if let map = model.shown.map, model.context == .map { return drawing(of: map) }
    let runs = model.shown.paneRuns
    let charts = self.charts()
    let room = FigureLayout.Charts(
      count: charts.count, names: Self.widestName(at: charts), allNamed: allNamed(charts))
    let layout =
      options.millimetres.map {
        FigureLayout(millimetres: $0, panes: runs.count, charts: room, isOverlay: isOverlay)
      } ?? FigureLayout(slideOf: runs.count, charts: room, isOverlay: isOverlay)
    var drawing = Drawing(
      width: layout.width, height: layout.height, title: model.shown.document.scene.title,
      background: style.color(.base))
    if layout.hasTitle { drawing.add(head(layout)) }
    if let panes = networkPanes(layout) {
      drawing.add(panes)
    } else if let first = layout.panes.first {
      let loss = FigureLoss(model, in: first, bandCount: style.bandCount, options)
      let beside = runsBesidePlane
      for (index, frame) in layout.panes.enumerated() {
        let shown = isOverlay ? runs : [runs[index]]
        let pane = FigurePane(
          model: model, frame: frame, shown: shown, style: style, sizes: layout.sizes, loss: loss,
          beside: beside)
        drawing.add(pane.shapes())
        drawing.add(ticks(of: loss, around: frame, layout, hasRows: hasRows(index, layout)))
        drawing.add(names(of: shown, above: frame, number: index, layout))
      }
    }
    drawing.add(rates(layout))
    drawing.add(shapes(of: charts, layout))
    return drawing
  }

  // MARK: Words above

  private static let captionSize = 19.0

  /// As wide as a line of the caption, in letters.
  func captionCanvas(_ layout: FigureLayout) -> Canvas {
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

  func head(_ layout: FigureLayout, _ caption: CaptionText) -> [Shape] {
    head(
      layout, caption.lines(columns: captionCanvas(layout).frame.size.columns - 2, limit: 2))
  }

  private func head(_ layout: FigureLayout, _ lines: [StyledText]) -> [Shape] {
    let title = title(in: layout.width - 112)
    let caption = lines.enumerated().map { row, line in
      Shape.text(
        Shape.Text(
          line.parts.map {
            .init(Self.spelled($0.text), style.color($0.style.ink), bold: $0.style.isBold)
          },
          at: Point(56, 92 + Double(row) * 27), size: Self.captionSize))
    }
    return [title] + caption
  }

  /// The scene's title, smaller where it is long, and cut where that isn't enough.
  private func title(in room: Double) -> Shape {
    let text = Self.spelled(model.shown.document.scene.title)
    let size = [30.0, 26, 22, 19].first { Shape.Text.width(of: text, size: $0) <= room } ?? 19
    let fitted = Shape.Text.fitted(text, size: size, width: room)
    return .text(
      Shape.Text([.init(fitted, style.color(.bright), bold: true)], at: Point(56, 58), size: size))
  }

  /// Without the double bars that common fonts lack.
  private static func spelled(_ text: String) -> String { text.replacing("‖", with: "|") }

  // MARK: Numbers around

  /// Whether the numbers of the y axis stand left of a pane: at the first of each row.
  func hasRows(_ index: Int, _ layout: FigureLayout) -> Bool {
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
    guard network == nil else { return networkRates(layout) }
    let step = model.shown.playback.step
    let balances = model.shown.paneRuns.compactMap { run in
      model.shown.runs.decays(run)
        ? StepBalance(of: run, in: model.shown.runs, at: step) : nil
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
      chart.title = Self.spelled(chart.title)
      return chart
    }
  }

  /// Whether each of several charts names its lines: glyphs alone don't tell the variants of one rule apart.
  private func allNamed(_ charts: [SeriesChart]) -> Bool {
    let families = charts.first?.lines.map { SeriesNumber.family(of: $0.series) } ?? []
    return Set(families).count < families.count
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
      if layout.hasTitle, !isLast, !allNamed(charts) {
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
