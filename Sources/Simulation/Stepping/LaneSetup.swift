/// What tells one lane of a block from the next.
struct LaneSetup {
  var rule: Rule
  var hyperparameters: Hyperparameters
  /// The weights before the first step.
  var start: Vector
}

extension Experiment.Run {
  var lane: LaneSetup { LaneSetup(rule: rule, hyperparameters: hyperparameters, start: start) }
}
