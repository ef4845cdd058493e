import Lessons
import Plotting
import Screen
import Simulation

/// A number of each run over time, under the panes: one chart, or two side by side; the numbers alone where
/// no line could be followed.
struct ChartView {
  let model: Model

  private var shown: Exhibit { model.shown }
  private var runs: LabRuns { shown.runs }
  private var kind: ChartKind { shown.chartKind }
  private var quantities: [ChartQuantity] { kind.quantities(of: runs) }

  /// Returns the signs of limits that are seen.
  @discardableResult
  func draw(on canvas: inout Canvas, region: Region, cache: PictureCache) -> Set<Sign> {
    let charts = drawnCharts(in: region, glyphs: canvas.appearance.glyphs, cache: cache)
    guard charts.allSatisfy(\.isLegible) else {
      ChartTable(shown: shown, cache: cache).draw(on: &canvas, region: region)
      return []
    }
    for chart in charts { canvas.note(.chart(chart.timeline), in: chart.region) }
    return SeriesChart.draw(charts, into: &canvas.frame, appearance: canvas.appearance)
  }

  /// The charts with all that they show, spelled in the characters of a set.
  func drawnCharts(in region: Region, glyphs: GlyphSet, cache: PictureCache) -> [SeriesChart] {
    var charts = charts(in: region)
    let steps = Set(charts.flatMap(\.sampledSteps)).filter { $0 >= 0 }.sorted()
    fillDearCurves(of: &charts, at: steps, from: cache)
    let numbers = ChartedNumbers(shown: shown, cache: cache)
    for (place, quantity) in quantities.enumerated() {
      if shown.awaitsQuestion { charts[place].hideFuture() }
      for (line, run) in shown.visibleRuns.enumerated() {
        let text = numbers.text(of: quantity, run) ?? "–"
        charts[place].lines[line].valueText = padded(text, to: quantity.width)
      }
      charts[place].spell(in: glyphs)
    }
    return SeriesChart.row(charts, in: region)
  }

  /// The charts up to a step for a picture that isn't made of cells, with the values that lines of so many
  /// dots ask for.
  func charts(through last: Int, dots: Int, cache: PictureCache) -> [SeriesChart] {
    var charts = charts(in: Region(column: 0, row: 0, columns: 200, rows: 40))
    let numbers = ChartedNumbers(shown: shown, cache: cache)
    for (place, quantity) in quantities.enumerated() {
      charts[place].steps = 0...last
      for (line, run) in shown.visibleRuns.enumerated() {
        charts[place].lines[line].valueText = numbers.text(of: quantity, run) ?? "–"
        if let network = runs.network {
          let trajectory = network.trajectories[run]
          charts[place].lines[line].value = {
            network.interpolatedValue(of: quantity, trajectory, at: $0, upTo: last)
          }
        }
      }
    }
    let steps = charts.flatMap { ChartCurves.sampledSteps(of: $0, dots: dots) }
    fillDearCurves(of: &charts, at: Set(steps).sorted(), from: cache)
    return charts
  }

  /// The charts without what takes long.
  func charts(in region: Region) -> [SeriesChart] {
    let charts = quantities.map { quantity in
      var chart = SeriesChart(
        region: region, title: title(of: quantity), steps: 0...shown.document.scene.steps,
        cursor: shown.playback.step, lines: shown.visibleRuns.map { line(of: $0, quantity) })
      chart.isLogarithmic = kind.isLogarithmic
      chart.floor = quantity.floor
      chart.needsZero = quantity.isSize
      chart.unit = quantity.unit
      chart.sharesScale = quantity.isOfOneScale || runs.network != nil
      if quantity == .schedule { chart.subtitle = "s(t)" }
      return chart
    }
    return SeriesChart.row(charts, in: region)
  }

  private func title(of quantity: ChartQuantity) -> String {
    switch (kind, quantity) {
    case (.logNorm, _): "log‖w‖"
    case (.validation, .loss): "train"
    case (.loss, .loss) where runs.network != nil, (.logLoss, .loss) where runs.network != nil:
      "train"
    default: quantity.name
    }
  }

  /// A line with its values, but for those that take long. The number is as wide as the widest usual
  /// one, so that the labels stand still while the numbers run.
  private func line(of run: Int, _ quantity: ChartQuantity) -> SeriesChart.Line {
    var line = SeriesChart.Line(
      series: Int(runs.series(of: run)), label: runs.names[run].label,
      valueText: padded("", to: quantity.width), value: { _ in nil })
    line.shortLabel = runs.familyName(of: run, among: shown.visibleRuns)
    if case .diverged = runs.outcome(of: run) { line.leaves = !shown.awaitsQuestion }
    if let network = runs.network {
      fill(&line, with: quantity, of: run, in: network)
    } else if let trajectory = runs.trajectory(of: run) {
      fill(&line, with: quantity, of: run, trajectory)
    }
    return line
  }

  /// A line of a network's run: all its numbers are at hand.
  private func fill(
    _ line: inout SeriesChart.Line, with quantity: ChartQuantity, of run: Int,
    in network: NetworkRuns
  ) {
    let trajectory = network.trajectories[run]
    line.value = { network.value(of: quantity, trajectory, at: $0) }
    line.ghost = shown.ghosts?.training(of: run, in: runs).map { ghost in
      { network.value(of: quantity, ghost, at: $0) }
    }
  }

  /// A line of two weights, but for what takes long.
  private func fill(
    _ line: inout SeriesChart.Line, with quantity: ChartQuantity, of run: Int,
    _ trajectory: Trajectory
  ) {
    if let sign = limit(of: run)?.sign { line.limitSign = sign }
    if quantity == .schedule {
      let schedule = trajectory.run.schedule
      line.value = { $0 <= trajectory.lastStep ? schedule?(max($0, 1)) ?? 1 : nil }
      return
    }
    guard !quantity.isDear else { return }
    let goal = shown.goal
    let number = { (weights: Vector) in quantity.value(at: weights, goal: goal) }
    line.value = { trajectory.weightsIfPresent(at: $0).flatMap(number) }
    line.prediction = decayPath(of: run).map { path in { path.weights(at: $0).flatMap(number) } }
    line.limit = limit(of: run).flatMap { number($0.place) }
    line.ghost = shown.ghosts?.trajectory(of: run, in: runs).map { ghost in
      { ghost.weightsIfPresent(at: $0).flatMap(number) }
    }
  }

  /// Some numbers are costly: all that the drawing asks for are made together.
  private func fillDearCurves(
    of charts: inout [SeriesChart], at steps: [Int], from cache: PictureCache
  ) {
    let dear = quantities.filter(\.isDear)
    guard runs.network == nil, !dear.isEmpty else { return }
    guard let curves = cache.curves(of: dear, shown.visibleRuns, in: shown, at: steps) else {
      return
    }
    for (chart, curves) in zip(charts.indices, curves) {
      for (line, curve) in zip(charts[chart].lines.indices, curves) {
        charts[chart].lines[line].value = { curve.values[$0] }
        charts[chart].lines[line].limit = curve.limit
        charts[chart].lines[line].ghost = curve.ghost.map { ghost in { ghost[$0] } }
      }
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func decayPath(of run: Int) -> DecayPath? {
    for case .path(let path) in runs.predictions[run] { return path }
    return nil
  }

  /// The predicted end.
  private func limit(of run: Int) -> (place: Vector, sign: Sign)? {
    for case .limit(let place, let sign) in runs.predictions[run] { return (place, sign) }
    return nil
  }
}

extension Trajectory {
  /// The weights at a step, or the last ones of a run that ended before.
  func weights(upTo step: Int) -> Vector { weights(at: min(step, lastStep)) }

  /// nil where the run has diverged.
  func weightsIfPresent(at step: Int) -> Vector? { step <= lastStep ? weights(at: step) : nil }
}

extension SeriesChart {
  /// Leaves out what lies right of the cursor and what theory says of the end.
  fileprivate mutating func hideFuture() {
    showsFuture = false
    for index in lines.indices {
      lines[index].prediction = nil
      lines[index].limit = nil
    }
  }

  /// Writes its words in the characters of a set.
  fileprivate mutating func spell(in glyphs: GlyphSet) {
    title = glyphs.spelling(title)
    unit = glyphs == .ascii && unit == "°" ? "" : unit
    for index in lines.indices {
      lines[index].valueText = glyphs.spelling(lines[index].valueText)
      lines[index].label = glyphs.spelling(lines[index].label)
      lines[index].shortLabel = glyphs.spelling(lines[index].shortLabel)
    }
  }
}
