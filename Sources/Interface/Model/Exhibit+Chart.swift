package import Lessons
import Simulation

extension Exhibit {
  /// What the chart shows: what the hand chose, else what the beat asks for whose sentence is on the
  /// screen, else what the scene does.
  package var chartKind: ChartKind {
    let kind = document.chart ?? scriptedChart
    return lacks(kind) ? .norm : kind
  }

  /// What it shows where no hand has chosen.
  var scriptedChart: ChartKind {
    let scene = document.scene
    let beat = toldBeat ?? (story.beat == nil ? scene.beat(at: playback.step) : nil)
    return scene.chart(of: beat) ?? .norm
  }

  /// The charts that are worth a look here, in the order in which a key goes through them.
  var chartKinds: [ChartKind] {
    Self.chartOrder.filter { !lacks($0) && ($0 != .logLoss || hasPositiveLoss) }
  }

  /// The norms and the losses that suit most scenes first.
  private static let chartOrder: [ChartKind] = [
    .norm, .axes, .logNorm, .logLoss, .loss, .validation, .angle, .distance, .decayRate, .rootV,
    .learningRate, .accuracy, .neverLit,
  ]

  /// What the panes show: what the hand chose, else what the told beat asks for, else what the scene
  /// does. An open question leaves the panes as they were: its own may show the answer.
  package var paneContent: PaneContent {
    let scene = document.scene
    let beat = openQuestion == nil ? toldBeat : story.beat.flatMap { $0 > 0 ? beats[$0 - 1] : nil }
    let wish = panes.content ?? beat?.panes ?? scene.panes
    return wish.flatMap { scene.lack(for: $0) == nil ? $0 : nil } ?? scene.paneContents[0]
  }

  /// What the distance is measured to; nil if there is no one place.
  var goal: Vector? { document.scene.target ?? runs.soleMinimum }

  private func lacks(_ kind: ChartKind) -> Bool {
    document.scene.lack(for: kind) != nil || kind == .distance && goal == nil
  }

  /// Whether a logarithmic scale has something to show.
  private var hasPositiveLoss: Bool {
    runs.network != nil
      || visibleRuns.contains { run in
        guard let trajectory = runs.trajectory(of: run) else { return false }
        return trajectory.losses(at: [0, trajectory.lastStep]).contains { $0 > 0 }
      }
  }
}
