import Plotting
import Simulation

/// The next step of the shown runs, taken apart, as arrows at one scale.
struct ArrowsView {
  let model: Model

  /// One for each shown run that has such a step, by the run's index.
  func arrows(in viewport: Viewport) -> [Int: StepArrows] {
    guard model.look.showsArrows else { return [:] }
    var arrows: [Int: StepArrows] = [:]
    for run in model.shown.paneRuns { arrows[run] = trueArrows(of: run, in: viewport) }
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

  /// The same where several runs share a pane: the scale, if any run moves.
  func commonWords(of arrows: [Int: StepArrows], in viewport: Viewport) -> String? {
    let words = model.shown.paneRuns.compactMap { run in
      self.words(of: arrows[run], run: run, in: viewport)
    }
    if let scale = words.first(where: { $0.contains("×") }) { return scale }
    // A word alone would say nothing of what it speaks of.
    return words.first { $0 != "no step" }.map { "next step: \($0)" } ?? words.first
  }

  /// The arrows of one run in true size; nil for a step that is a billionth of the view or less, which
  /// is rounding alone.
  private func trueArrows(of run: Int, in viewport: Viewport) -> StepArrows? {
    guard let trajectory = model.shown.runs.trajectory(of: run),
      let update = trajectory.update(at: step(of: run))
    else { return nil }
    let parts = [update.adaptiveStep, update.decayStep]
    guard parts.allSatisfy(\.isFinite) else { return nil }
    let width = 1e-9 * (viewport.x.upperBound - viewport.x.lowerBound)
    let height = 1e-9 * (viewport.y.upperBound - viewport.y.lowerBound)
    guard parts.contains(where: { abs($0.x) > width || abs($0.y) > height }) else { return nil }
    let now = min(model.shown.playback.step, trajectory.lastStep)
    let place = trajectory.weights(at: now)
    return StepArrows(
      start: PlotPoint(place.x, place.y),
      adaptive: PlotPoint(update.adaptiveStep.x, update.adaptiveStep.y),
      decay: PlotPoint(update.decayStep.x, update.decayStep.y),
      adaptiveName: trajectory.run.rule.adaptiveName,
      series: Int(model.shown.runs.series(of: run)),
      size: StepBalance.isAtRest(trajectory, at: now) ? .balanced : .scaled(1))
  }

  /// The step that comes next; where there is none, or where a question hides it, the last one.
  private func step(of run: Int) -> Int {
    let last = min(model.shown.runs.lastStep(of: run), model.shown.lastVisibleStep)
    return min(model.shown.playback.step + 1, last)
  }
}
