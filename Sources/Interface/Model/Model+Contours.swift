import Simulation

extension Model {
  /// Contours of the penalized loss show where Adam+L2 will end, so a question keeps them back.
  var shownContourFunction: ContourFunction {
    shown.awaitsQuestion ? .loss : look.contourFunction
  }

  /// Each weight's λ in the penalty of the contours; 0 for none.
  var contourPenalty: Vector {
    shownContourFunction == .penalized ? shown.document.scene.hyperparameters.weightDecays : .zero
  }
}
