import Plotting
import Simulation

/// The present step of the shown runs as arrows at one scale.
struct ArrowsView {
  let model: Model

  /// One for each shown run that has such a step, by the run's index.
  ///
  /// At the start it is the first step, what is about to happen; not while a question hides it.
  func arrows(in viewport: Viewport) -> [Int: StepArrows] {
    guard model.look.showsArrows else { return [:] }
    var arrows: [Int: StepArrows] = [:]
    for run in model.shown.paneRuns { arrows[run] = trueArrows(of: run) }
    let scale = StepArrows.commonScale(of: Array(arrows.values), in: viewport)
    return arrows.mapValues { arrow in
      var arrow = arrow
      arrow.scale = scale
      return arrow
    }
  }

  /// The arrows of one run in true size.
  func trueArrows(of run: Int) -> StepArrows? {
    let trajectory = model.shown.runs.trajectories[run]
    let step = max(model.shown.playback.step, min(1, model.shown.lastVisibleStep))
    guard step >= 1, step <= trajectory.lastStep, let update = trajectory.update(at: step)
    else { return nil }
    let start = trajectory.weights(at: step - 1)
    return StepArrows(
      start: PlotPoint(start.x, start.y),
      adaptive: PlotPoint(update.adaptiveStep.x, update.adaptiveStep.y),
      decay: PlotPoint(update.decayStep.x, update.decayStep.y),
      series: Int(model.shown.runs.series(of: run)))
  }
}
