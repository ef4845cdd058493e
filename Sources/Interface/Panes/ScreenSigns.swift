import Plotting

/// What on a screen of the lab has a meaning to be told.
struct ScreenSigns {
  /// The signs of panes and chart.
  var legend = SignLegend()
  let hasTrails: Bool
  private(set) var hasRates: Bool
  /// Whether the parts of a step stand against each other under a pane.
  private(set) var hasBalances: Bool
  var hasChart = false

  /// What hangs on the model alone: the paths, and the decay under the panes.
  init(model: Model) {
    let shown = model.shown
    hasTrails =
      shown.playback.step > 0
      && shown.visibleRuns.contains { shown.runs.lastStep(of: $0) > 0 }
    let rates = RatesView(model: model)
    hasRates = !shown.awaitsQuestion && rates.hasShares
    hasBalances = !shown.awaitsQuestion && rates.hasBalances
  }

  /// For a layout without room for the decay.
  mutating func hideRates() { (hasRates, hasBalances) = (false, false) }
}
