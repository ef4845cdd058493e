import Plotting
import Simulation

/// The next step of the shown runs, taken apart, as arrows at one scale.
struct ArrowsView {
  let model: Model

  /// One for each shown run that has such a step, by the run's index.
  func arrows(in viewport: Viewport) -> [Int: StepArrows] {
    guard model.look.showsArrows else { return [:] }
    var arrows: [Int: StepArrows] = [:]
    for run in model.shown.paneRuns { arrows[run] = trueArrows(of: run) }
    let scale = StepArrows.commonScale(
      of: arrows.values.filter { $0.size != .balanced }, in: viewport)
    return arrows.mapValues { arrow in
      var arrow = arrow
      if arrow.size != .balanced { arrow.size = .scaled(scale) }
      return arrow
    }
  }

  /// What a pane's title says of its arrows: `next step ×200`, `balanced` or `no step`.
  func words(of arrows: StepArrows?, run: Int, in viewport: Viewport) -> String? {
    guard model.look.showsArrows else { return nil }
    guard let arrows else { return "no step" }
    switch arrows.size {
    case .balanced: return "balanced"
    case .scaled(let scale):
      guard arrows.isSeen(in: viewport) else { return "no step" }
      let which = step(of: run) > model.shown.playback.step ? "next" : "last"
      return "\(which) step ×\(NumberText.shortest(scale))"
    }
  }

  /// The arrows of one run in true size.
  private func trueArrows(of run: Int) -> StepArrows? {
    let trajectory = model.shown.runs.trajectories[run]
    guard let update = trajectory.update(at: step(of: run)) else { return nil }
    let now = min(model.shown.playback.step, trajectory.lastStep)
    let place = trajectory.weights(at: now)
    return StepArrows(
      start: PlotPoint(place.x, place.y),
      adaptive: PlotPoint(update.adaptiveStep.x, update.adaptiveStep.y),
      decay: PlotPoint(update.decayStep.x, update.decayStep.y),
      series: Int(model.shown.runs.series(of: run)),
      size: StepBalance.isAtRest(trajectory, at: now) ? .balanced : .scaled(1))
  }

  /// The step that comes next; where there is none, or where a question hides it, the last one.
  private func step(of run: Int) -> Int {
    let last = min(model.shown.runs.trajectories[run].lastStep, model.shown.lastVisibleStep)
    return min(model.shown.playback.step + 1, last)
  }
}
