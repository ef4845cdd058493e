/// The steps of a rule written as formulas, over blocks of lanes: everything but lr and λ is bound.
package protocol RuleProgram: Sendable {
  /// What a lane remembers: w, then each carried name, then what is followed beside the run.
  var layout: BlockState.Layout { get }
  /// How many lines it has.
  var lineCount: Int { get }
  /// Which of the lines give the states' values, in their order.
  var stateLines: [Int] { get }
  /// What a step of eight lanes is.
  var cost: WorkCost { get }
  /// Whether the gradient is taken elsewhere than at w.
  var hasPlace: Bool { get }
  /// Whether x and y are stepped by the same numbers, each apart from the other.
  var stepsWeightsApart: Bool { get }
  func machine(_ blocks: RuleBlocks) -> any RuleMachine
}

/// A program bound to the memory of a block. Belongs to one thread.
package protocol RuleMachine: AnyObject {
  /// Gives every name its value before the first step.
  func start()
  /// Works out where step t takes its gradient.
  func findPlace(step: Int)
  /// Step t, from the gradients at their place.
  func step(_ step: Int, _ detail: RuleDetail)
  /// This machine and others, which step together.
  func joined(with others: [any RuleMachine]) -> any JoinedRuleMachine
}

/// Machines that step together, each in memory of its own. Belongs to one thread.
package protocol JoinedRuleMachine: AnyObject {
  /// Step t of all of them; follows what names would be had λ been 0.
  func step(_ step: Int)
}

/// How much of a step is worked out beside the step itself.
package enum RuleDetail {
  case none
  /// What every carried name would be had λ been 0.
  case followed
  /// That, and the parts of the step and the value of every line.
  case complete
}

/// The memory of a block that steps by formulas. Each quantity is a block for x, then one for y.
package struct RuleBlocks {
  /// How many vectors a quantity has for both weights.
  package let length: Int
  /// In the order of the layout.
  package let state: UnsafeMutablePointer<Lanes>
  package let gradients: UnsafeMutablePointer<Lanes>
  /// lr·s(t), s(t), λ: the same for both weights.
  package let rate, schedule, weightDecay: UnsafeMutablePointer<Lanes>
  /// Where the gradient is taken.
  package let place: UnsafeMutablePointer<Lanes>
  /// The adaptive step, the decay step, then each line's value.
  package let account: UnsafeMutablePointer<Lanes>
}
