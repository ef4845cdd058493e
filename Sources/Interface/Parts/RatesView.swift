import Plotting
import Screen
import Simulation

/// Two bars under each pane: the share of each weight that the decay takes in this step, or that the
/// decay is held by the rest of the step.
struct RatesView {
  private let model: Model
  /// What is known of each run.
  private let balances: [Int: StepBalance]
  /// One scale for all panes: the largest rate of this step, also of a weight at which the rest of the step
  /// holds the decay, so that a small share isn't the longest bar for want of others.
  private let scale: Double

  init(model: Model) {
    self.model = model
    let runs = model.shown.runs
    var balances: [Int: StepBalance] = [:]
    for run in model.shown.visibleRuns where runs.decays(run) {
      balances[run] = StepBalance(of: run, in: runs, at: model.shown.playback.step)
    }
    self.balances = balances
    scale = balances.values.map(\.largestRate).max() ?? 0
  }

  /// Whether a bar shows a share.
  var hasShares: Bool {
    weights.contains { $0.rate.map { $0 != 0 } ?? false }
  }

  /// Whether two arrows show how the parts of a step go together.
  var hasBalances: Bool {
    weights.contains { weight in
      if case .rate = weight { false } else { true }
    }
  }

  private var weights: [StepBalance.Weight] { balances.values.flatMap { [$0.x, $0.y] } }

  func draw(on canvas: inout Canvas, run: Int, row: Int, plot: Region) {
    let balance = balances[run]
    let bars = RateBars(
      region: Region(column: plot.column, row: row, columns: plot.columns, rows: 2),
      series: Int(model.shown.runs.series(of: run)), x: balance?.x.bar(of: .x) ?? .rate(nil),
      y: balance?.y.bar(of: .y) ?? .rate(nil), scale: scale,
      decays: model.shown.runs.decays(run))
    bars.draw(into: &canvas.frame, appearance: canvas.appearance)
  }
}

extension StepBalance.Weight {
  fileprivate var rate: Double? {
    if case .rate(let rate) = self { rate } else { nil }
  }

  fileprivate func bar(of axis: Adjustable.Axis) -> RateBars.Weight {
    switch self {
    case .rate(let rate): return .rate(rate)
    case .balanced: return .balanced
    case .overpowered(let net, let isOpposed):
      let direction: RateBars.Weight.Direction =
        switch axis {
        case .x: net < 0 ? .left : .right
        case .y: net < 0 ? .down : .up
        }
      return .outweighed(net: direction, isOpposed: isOpposed)
    }
  }
}
