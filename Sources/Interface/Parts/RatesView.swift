import Plotting
import Screen
import Simulation

/// Two bars under each pane: the share of each weight that the decay takes in this step.
struct RatesView {
  private let model: Model
  /// What is known of each run.
  private let rates: [Int: DecayRate]
  /// One scale for all panes: the largest rate of this step.
  private let scale: Double

  init(model: Model) {
    self.model = model
    // At the start the first step's rates: what is about to happen.
    let step = max(1, model.shown.playback.step)
    var rates: [Int: DecayRate] = [:]
    for run in model.shown.visibleRuns where model.shown.runs.decays(run) {
      let trajectory = model.shown.runs.trajectories[run]
      if step <= trajectory.lastStep { rates[run] = trajectory.decayRate(at: step) }
    }
    self.rates = rates
    scale =
      rates.values.flatMap { [$0.x, $0.y] }.compactMap { $0?.magnitude }
      .filter(\.isFinite).max() ?? 0
  }

  func draw(on canvas: inout Canvas, run: Int, row: Int, plot: Region) {
    let bars = RateBars(
      region: Region(column: plot.column, row: row, columns: plot.columns, rows: 2),
      series: Int(model.shown.runs.series(of: run)), x: rates[run]?.x, y: rates[run]?.y,
      scale: scale,
      decays: model.shown.runs.decays(run))
    bars.draw(into: &canvas.frame, appearance: canvas.appearance)
  }
}
