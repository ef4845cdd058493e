import Plotting

extension Model {
  /// Pins the present runs as ghosts; lets them go if nothing has changed since they were pinned.
  mutating func pinGhosts() {
    if let ghosts, ghosts.coincide(with: runs) {
      self.ghosts = nil
      notice = "the pinned paths are let go"
    } else {
      notice =
        ghosts == nil
        ? "these paths are pinned: change a number to compare; w again lets them go"
        : "these paths are pinned instead; w again lets them go"
      ghosts = Ghosts(of: runs)
    }
  }

  /// Shows another number over time.
  mutating func cycleChart() {
    chartKind = chartKind.next
    let hasChart = LabGeometry(self).layout.chart != nil
    notice = chartKind.words(hasValidation: document.scene.validation != nil)
    if !hasChart { notice? += "; the chart needs 30 rows" }
  }

  /// Draws the contours of f or of what Adam+L2 descends.
  mutating func switchContourFunction() {
    contourFunction = contourFunction.other
    switch contourFunction {
    case .loss: notice = "contours of the loss f alone"
    case .penalized:
      let decay = NumberText.shortest(document.scene.hyperparameters.weightDecay)
      notice =
        "contours of f + λ/2‖w‖² with λ = \(decay): what Adam+L2 descends. AdamW descends no such function"
    }
  }

  /// Contours of the penalized loss show where Adam+L2 will end, so a question keeps them back.
  var shownContourFunction: ContourFunction { awaitsQuestion ? .loss : contourFunction }

  /// λ of the penalty in the contours; 0 for none.
  var contourPenalty: Double {
    shownContourFunction == .penalized ? document.scene.hyperparameters.weightDecay : 0
  }
}

extension ChartKind {
  /// What the chart shows.
  fileprivate func words(hasValidation: Bool) -> String {
    switch self {
    case .norm: "chart: the norm ‖w‖ of the weights"
    case .axes: "chart: x and y of each optimizer"
    case .logarithmicNorm: "chart: ‖w‖ on a logarithmic scale"
    case .loss:
      "chart: the loss without noise and without penalty"
        + (hasValidation ? "; dashed: on the validation surface" : "")
    }
  }
}
