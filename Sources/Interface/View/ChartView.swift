import Lessons
import Plotting
import Screen
import Simulation

/// The weight norms over time, under the panes.
struct ChartView {
  let model: Model

  func draw(on canvas: inout Canvas, region: Region) {
    chart(in: region).draw(into: &canvas.frame, appearance: canvas.appearance)
  }

  /// What is drawn, and what the mouse scrubs on.
  func chart(in region: Region) -> SeriesChart {
    let runs = model.runs
    let lines = model.visibleRuns.map { run in
      let trajectory = runs.trajectories[run]
      let here = trajectory.weights(at: min(model.playback.step, trajectory.lastStep))
      return SeriesChart.Line(
        series: Int(runs.series(of: run)), label: runs.names[run].label,
        valueText: padded(NumberText.norm(here.norm)),
        value: { $0 <= trajectory.lastStep ? trajectory.weights(at: $0).norm : nil },
        prediction: prediction(of: run), limit: limit(of: run))
    }
    return SeriesChart(
      region: region, title: "‖w‖", steps: 0...model.document.scene.steps,
      cursor: model.playback.step, lines: lines)
  }

  /// As wide as the widest usual norm, so that the labels stand still while the numbers run.
  private func padded(_ text: String) -> String {
    String(repeating: " ", count: max(0, 5 - text.count)) + text
  }

  /// The norm along the predicted path.
  private func prediction(of run: Int) -> ((Int) -> Double?)? {
    for case .path(let path) in model.runs.predictions[run] { return path.norm(at:) }
    return nil
  }

  /// The norm of the predicted end.
  private func limit(of run: Int) -> Double? {
    for case .limit(let place, _) in model.runs.predictions[run] { return place.norm }
    return nil
  }
}
