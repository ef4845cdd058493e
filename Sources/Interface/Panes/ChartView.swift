import Lessons
import Plotting
import Screen
import Simulation

/// A number of each run over time, under the panes: one chart, or one each for x and y.
struct ChartView {
  let model: Model

  private var runs: LabRuns { model.shown.runs }
  private var step: Int { model.shown.playback.step }

  func draw(on canvas: inout Canvas, region: Region, cache: PictureCache) {
    for var chart in charts(in: region) {
      if model.shown.awaitsQuestion { chart.hideFuture() }
      if model.look.chartKind == .loss { fillLosses(of: &chart, from: cache) }
      canvas.note(.chart(chart.timeline), in: chart.region)
      let glyphs = canvas.appearance.glyphs
      chart.title = glyphs.spelling(chart.title)
      for index in chart.lines.indices {
        chart.lines[index].label = glyphs.spelling(chart.lines[index].label)
      }
      chart.draw(into: &canvas.frame, appearance: canvas.appearance)
    }
  }

  /// What is drawn, and what the mouse scrubs on.
  func charts(in region: Region) -> [SeriesChart] {
    switch model.look.chartKind {
    case .norm, .logarithmicNorm: [normChart(in: region)]
    case .loss: [lossChart(in: region)]
    case .axes:
      [
        axisChart(in: region.half(0), title: "x", \.x),
        axisChart(in: region.half(1), title: "y", \.y),
      ]
    }
  }

  private func normChart(in region: Region) -> SeriesChart {
    let isLogarithmic = model.look.chartKind == .logarithmicNorm
    var chart = chart(
      in: region, title: isLogarithmic ? "log‖w‖" : "‖w‖", of: { $0.norm },
      text: { NumberText.norm($0) })
    chart.isLogarithmic = isLogarithmic
    return chart
  }

  private func axisChart(
    in region: Region, title: String, _ axis: @escaping @Sendable (Vector) -> Double
  ) -> SeriesChart {
    chart(in: region, title: title, of: axis) { NumberText.fixed($0, decimals: 2) }
  }

  /// A chart of a function of the weights.
  private func chart(
    in region: Region, title: String, of quantity: @escaping (Vector) -> Double,
    text: (Double) -> String
  ) -> SeriesChart {
    let lines = model.shown.visibleRuns.map { run in
      let trajectory = runs.trajectories[run]
      var line = line(of: run, text: text(quantity(trajectory.weights(upTo: step))))
      line.value = { trajectory.weightsIfPresent(at: $0).map(quantity) }
      line.prediction = decayPath(of: run).map { path in { path.weights(at: $0).map(quantity) } }
      line.limit = limit(of: run).map { quantity($0.place) }
      line.ghost = model.shown.ghosts?.trajectory(of: run, in: runs).map { ghost in
        { ghost.weightsIfPresent(at: $0).map(quantity) }
      }
      return line
    }
    return chart(in: region, title: title, lines: lines)
  }

  private func lossChart(in region: Region) -> SeriesChart {
    let lines = model.shown.visibleRuns.map { line(of: $0, text: "", width: Self.lossWidth) }
    return chart(in: region, title: "loss", lines: lines)
  }

  /// Of the widest usual loss.
  private static let lossWidth = 7

  /// Losses are costly where there are data: all that the drawing asks for are made together.
  private func fillLosses(of chart: inout SeriesChart, from cache: PictureCache) {
    let shown = model.shown.visibleRuns
    if let heads = cache.headLosses(of: runs, shown: shown, at: step) {
      for (line, loss) in zip(chart.lines.indices, heads) {
        chart.lines[line].valueText = padded(NumberText.norm(loss), to: Self.lossWidth)
      }
    }
    let steps = chart.sampledSteps.filter { $0 >= 0 }
    guard let curves = cache.losses(of: shown, in: model.shown, at: steps) else { return }
    for (line, curve) in zip(chart.lines.indices, curves) {
      chart.lines[line].value = { curve.training[$0] }
      chart.lines[line].limit = curve.limit
      if let ghost = curve.ghost { chart.lines[line].ghost = { ghost[$0] } }
      if let validation = curve.validation { chart.lines[line].companion = { validation[$0] } }
    }
  }

  private func chart(in region: Region, title: String, lines: [SeriesChart.Line]) -> SeriesChart {
    SeriesChart(
      region: region, title: title, steps: 0...model.shown.document.scene.steps, cursor: step,
      lines: lines)
  }

  /// A line without values. The number is as wide as the widest usual one, so that the labels stand
  /// still while the numbers run.
  private func line(of run: Int, text: String, width: Int = 5) -> SeriesChart.Line {
    var line = SeriesChart.Line(
      series: Int(runs.series(of: run)), label: runs.names[run].label,
      valueText: padded(text, to: width), value: { _ in nil })
    if let sign = limit(of: run)?.sign { line.limitSign = sign }
    return line
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

extension Region {
  /// The left (0) or the right half (1).
  fileprivate func half(_ index: Int) -> Region {
    let left = columns / 2
    return index == 0
      ? Region(column: column, row: row, columns: left, rows: rows)
      : Region(column: column + left + 1, row: row, columns: columns - left - 1, rows: rows)
  }
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
}
