extension Model {
  /// Contours of the penalized loss show where Adam+L2 will end, so a question keeps them back.
  var shownContourFunction: ContourFunction {
    shown.awaitsQuestion ? .loss : look.contourFunction
  }

  /// λ of the penalty in the contours; 0 for none.
  var contourPenalty: Double {
    shownContourFunction == .penalized ? shown.document.scene.hyperparameters.weightDecay : 0
  }
}
