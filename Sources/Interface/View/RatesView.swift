import Plotting
import Screen
import Simulation

/// Two bars under a pane: the share of each weight that the decay takes in this step.
struct RatesView {
  let model: Model

  func draw(on canvas: inout Canvas, run: Int, row: Int, plot: Region) {
    let rates = rates(of: run)
    let bars = RateBars(
      region: Region(column: plot.column, row: row, columns: plot.columns, rows: 2),
      series: Int(model.runs.series(of: run)), x: rates?.x, y: rates?.y, scale: scale,
      decays: model.runs.decays(run))
    bars.draw(into: &canvas.frame, appearance: canvas.appearance)
  }

  /// One scale for all panes: the largest rate of this step.
  private var scale: Double {
    let all = model.visibleRuns.compactMap(rates).flatMap { [$0.x, $0.y] }.compactMap { $0 }
    return all.map(abs).filter(\.isFinite).max() ?? 0
  }

  private func rates(of run: Int) -> DecayRate? {
    let trajectory = model.runs.trajectories[run]
    // At the start the first step's rates: what is about to happen.
    let step = max(1, model.playback.step)
    guard model.runs.decays(run), step <= trajectory.lastStep else { return nil }
    return trajectory.decayRate(at: step)
  }
}
