import Lessons
import Screen
import Simulation
import Testing

@testable import Interface
@testable import Plotting

@Suite("ChartView")
struct ChartViewTests {
  private static let sizes = [(80, 24), (100, 28), (120, 40), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// A chart as it stands on the screen.
  private struct Drawn {
    let chart: SeriesChart
    let layout: ChartLayout
    let frame: Frame

    func text(columns: Range<Int>, row: Int) -> String {
      String(String.UnicodeScalarView(columns.map { frame[column: $0, row: row].scalar }))
    }

    /// The numbers left of the plot.
    var valueTicks: [String] {
      let columns = chart.region.column..<layout.plot.column
      return layout.plot.rowRange.dropFirst().map { text(columns: columns, row: $0) }
        .filter { $0.contains(where: \.isNumber) }
    }

    /// The numbers under the plot; nil for a strip.
    var stepTicks: Int? {
      guard layout.hasSteps else { return nil }
      let columns = layout.plot.column..<layout.plot.column + layout.plot.columns + 1
      return text(columns: columns, row: layout.plot.row + layout.plot.rows).split(separator: " ")
        .count
    }

    /// The scalars of a run's line.
    func marks(ofSeries series: Int) -> [Unicode.Scalar] {
      layout.plot.rowRange.flatMap { row in
        layout.plot.columnRange.map { frame[column: $0, row: row] }
      }.filter { $0.style.ink == .series(UInt8(series)) }.map(\.scalar)
    }

    var everything: String {
      chart.region.rowRange.map { text(columns: 0..<frame.size.columns, row: $0) }
        .joined(separator: "\n")
    }
  }

  private func drawn(_ model: Model) throws -> [Drawn] {
    let layout = LabLayout(
      size: model.size, paneCount: model.shown.paneRuns.count, isOverlay: false,
      showsCaption: true)
    let region = try #require(layout.chart)
    let cache = PictureCache()
    var canvas = Canvas(size: model.size, appearance: Appearance())
    let view = ChartView(model: model)
    view.draw(on: &canvas, region: region, cache: cache)
    return view.drawnCharts(in: region, glyphs: .full, cache: cache).map {
      Drawn(chart: $0, layout: ChartLayout($0), frame: canvas.frame)
    }
  }

  @Test(
    "every chart of every scene: two ticks an axis, every run inside and named",
    arguments: BundledScenes.ofTwoWeights)
  func everyScene(_ name: String) throws {
    var session = try Session(name)
    session.model.seek(to: session.scene.pause ?? session.scene.steps)
    // Drawing takes a debug build long: each chart of each scene has its turn with one of the sizes.
    let turn = BundledScenes.names.firstIndex(of: name) ?? 0
    for (index, kind) in session.model.shown.chartKinds.enumerated() {
      session.model.begin(with: kind)
      let size = Self.sizes[(turn + index) % Self.sizes.count]
      session.model.update(.resize(size))
      let charts = try drawn(session.model)
      if charts.allSatisfy(\.chart.isLegible) {
        for drawn in charts { check(drawn, in: session.model, "\(kind) at \(size)") }
      }
      expectNames(in: try #require(charts.last).everything, session.model, "\(kind) at \(size)")
    }
  }

  private func expectNames(in text: String, _ model: Model, _ place: String) {
    let (runs, visible) = (model.shown.runs, model.shown.visibleRuns)
    for run in visible {
      let label = runs.names[run].label
      let short = runs.familyName(of: run, among: visible)
      #expect(text.contains(label) || text.contains(" " + short), "\(label) in \(place)")
    }
  }

  private func check(_ drawn: Drawn, in model: Model, _ place: String) {
    #expect(drawn.valueTicks.count > 1, "\(drawn.chart.title), \(place)")
    #expect(drawn.stepTicks ?? 2 > 1, "\(drawn.chart.title), \(place)")
    for (line, run) in zip(drawn.chart.lines, model.shown.visibleRuns) {
      let trajectory = model.shown.runs.paths[run]
      guard trajectory.outcome == .completed else { continue }
      let steps = drawn.chart.sampledSteps
      let some = stride(from: 0, to: steps.count, by: max(1, steps.count / 20))
      guard some.contains(where: { line.value(steps[$0])?.isFinite == true }) else { continue }
      let marks = drawn.marks(ofSeries: line.series)
      // In fewer columns lines that lie on each other can't all have their turn.
      guard drawn.layout.plot.columns >= 4 * drawn.chart.lines.count else { continue }
      #expect(!marks.isEmpty, "\(line.label) in \(drawn.chart.title), \(place)")
      #expect(
        !marks.contains("↑") && !marks.contains("↓"),
        "\(line.label) in \(drawn.chart.title), \(place)")
    }
  }

  @Test("a run that starts far away leaves all others legible, and is inside itself")
  func farAway() throws {
    let session = try Session(
      text: """
        {title: T, loss: (x-3)^2+0.5*(y-1)^2, start: [0, 0], lr: 0.02, steps: 500,
        weight_decay: 10, optimizers: [adam, adamw, {rule: adam, start: [300, 0], name: far}]}
        """)
    for size in Self.sizes {
      var session = session
      session.model.update(.resize(size))
      for drawn in try drawn(session.model) { check(drawn, in: session.model, "\(size)") }
    }
  }

  @Test("six runs have six names and numbers where a strip has no room for their lines")
  func six() throws {
    let text = try Session("regression", at: 4000, columns: 80, rows: 24).text
    for name in ["Adam+L2 λ 0.2 ", "Adam+L2 λ 0.3 ", "Adam+L2 λ 0.45", "AdamW λ 0.2 "] {
      #expect(text.contains(name))
    }
    #expect(text.contains("valid 0.00819"))
  }

  @Test("both weights of many runs are told where no line could be followed")
  func table() throws {
    let frame = try Session("scale-free", at: 400, columns: 80, rows: 24).frame
    try expectSnapshot(frame, named: "scale-free-80x24")
    #expect(frame.plainText.contains("■ Adam+L2 ×1024  x  0.80  y −0.33"))
  }

  @Test("charts of both weights have one scale where they show rates, or one of them is compressed")
  func oneScale() throws {
    for name in ["same-step", "rare-push"] {
      var session = try Session(name, columns: 120, rows: 40)
      session.model.seek(to: session.scene.openingStep ?? 0)
      let charts = try drawn(session.model)
      #expect(charts.count == 2)
      #expect(
        charts[0].valueTicks.map { $0.filter { $0 != " " } }
          == charts[1].valueTicks.map { $0.filter { $0 != " " } })
    }
  }

  @Test("of a run that has diverged no number is told")
  func diverged() throws {
    let session = try Session(
      text: """
        {title: T, loss: x^2+y^2, start: [3, 4], lr: 1e200, steps: 20,
        optimizers: [sgd, adam]}
        """, step: 20)
    #expect(session.model.shown.runs.paths[0].outcome != .completed)
    #expect(session.text.contains("SGD       –"))
  }
}
