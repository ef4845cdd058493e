/// A value of an update rule in every coordinate, as nodes of a graph.
struct RuleValue {
  /// What it is.
  var real: [Graph.ID]
  /// What it would be had λ been 0, while all that is only a scale or a choice stayed as it is. The same
  /// node where no λ reaches it.
  var undecayed: [Graph.ID]
  /// Whether it is made of numbers of the step alone: t, lr, hyperparameters and the like, not of weights,
  /// gradients or what is carried.
  var isNumber = false
  /// Whether it is written in numbers that are known before the run.
  var isKnown = false

  /// Whether λ makes a difference to it.
  var isDecayed: Bool { real != undecayed }
}
