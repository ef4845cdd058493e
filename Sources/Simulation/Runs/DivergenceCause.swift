/// What was not finite in the step at which a run diverged: of all that wasn't, what the step works out
/// first, and of the two coordinates x before y.
public struct DivergenceCause: Hashable, Sendable {
  /// In the order in which a step works them out.
  public enum Quantity: String, CaseIterable, Hashable, Sendable {
    /// s(t), by which the learning rate is multiplied.
    case schedule
    /// What is added to the gradient.
    case noise
    /// That of the loss, with noise that is finite.
    case gradient
    /// m; SGD's buffer b.
    case firstMoment = "first_moment"
    case secondMoment = "second_moment"
    /// What a rule written as formulas carries from step to step, beside the weight.
    case carried
    /// A step of 0 over √v̂ + ε or │g│ + ε that is 0.
    case zeroOverZero = "zero_over_zero"
    /// Any other step over 0.
    case divisionByZero = "division_by_zero"
    /// The weight itself, where all that it is made of was finite.
    case weight
  }

  /// Which of the two weights.
  public enum Coordinate: String, CaseIterable, Hashable, Sendable {
    case x, y
  }

  public let quantity: Quantity
  /// nil for the schedule, which has none.
  public let coordinate: Coordinate?

  public init(_ quantity: Quantity, _ coordinate: Coordinate? = nil) {
    self.quantity = quantity
    self.coordinate = coordinate
  }

  /// A sentence without its capital and full stop: `the gradient in x is not finite`, or the `words`
  /// where they say it.
  public var statement: String {
    switch quantity {
    case .zeroOverZero, .divisionByZero: words
    default: words + " is not finite"
    }
  }

  /// What wasn't finite, without a verb: `the gradient in x`, `0/0 in the step of x`.
  public var words: String {
    let name =
      switch quantity {
      case .schedule: "the schedule"
      case .noise: "the noise in"
      case .gradient: "the gradient in"
      case .firstMoment: "the first moment in"
      case .secondMoment: "the second moment in"
      case .carried: "what the rule carries in"
      case .zeroOverZero: "0/0 in the step of"
      case .divisionByZero: "a division by 0 in the step of"
      case .weight: "the weight"
      }
    return coordinate.map { "\(name) \($0.rawValue)" } ?? name
  }

  /// The same as briefly as can be: `gradient x`, `0/0 in x`.
  public var label: String {
    let name =
      switch quantity {
      case .schedule: "schedule"
      case .noise: "noise"
      case .gradient: "gradient"
      case .firstMoment: "m of"
      case .secondMoment: "v of"
      case .carried: "state of"
      case .zeroOverZero: "0/0 in"
      case .divisionByZero: "/0 in"
      case .weight: "weight"
      }
    return coordinate.map { "\(name) \($0.rawValue)" } ?? name
  }
}

extension DivergenceCause {
  /// What wasn't finite in the step that a block has just made with a lane.
  init(of run: Experiment.Run, block: LaneBlock, lane: Int) {
    let step = LastStep(run: run, block: block, lane: lane)
    guard block.factors.values(lane: lane).schedule.isFinite else {
      self.init(.schedule)
      return
    }
    for quantity in Quantity.allCases {
      if let axis = Axis.allCases.first(where: { step.isCause(quantity, $0) }) {
        self.init(quantity, axis == .x ? .x : .y)
        return
      }
    }
    preconditionFailure("the lane is finite")
  }
}

/// The step that a block has just made with one of its lanes.
private struct LastStep {
  let run: Experiment.Run
  let block: LaneBlock
  let lane: Int

  /// Whether this was not finite, or made the weight so.
  func isCause(_ quantity: DivergenceCause.Quantity, _ axis: Axis) -> Bool {
    let weight = block.state[.weight, axis, lane: lane]
    return switch quantity {
    case .schedule: false
    case .noise: !block.factors.noise[axis].isFinite
    case .gradient: !block.gradient(lane: lane)[axis].isFinite
    case .firstMoment:
      run.keepsFirstMoment && !block.state[.firstMoment, axis, lane: lane].isFinite
    case .secondMoment:
      isCompiled && !block.state[.secondMoment, axis, lane: lane].isFinite
    case .carried: weight.isFinite && !isCompiled && !block.state.isFinite(lane: lane)
    case .zeroOverZero: weight.isNaN && dividedByZero(axis)
    case .divisionByZero: !weight.isFinite && dividedByZero(axis)
    case .weight: !weight.isFinite
    }
  }

  private var isCompiled: Bool { run.rule.formulas == nil }

  private func dividedByZero(_ axis: Axis) -> Bool {
    guard run.hyperparameters.epsilon == 0 else { return false }
    switch Kernel(run) {
    case .sgd, .formulas, .adam(_, .identity, _, _): return false
    case .normalized: return block.gradient(lane: lane)[axis] == 0
    case .adam(_, .secondMoment, _, _): return block.state[.secondMoment, axis, lane: lane] == 0
    case .adam(_, .largestSecondMoment, _, _):
      return block.state[.secondMomentMax, axis, lane: lane] == 0
    }
  }
}
