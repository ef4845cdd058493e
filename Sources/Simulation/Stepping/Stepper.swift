/// Steps a block of lanes that share one family of rules. Belongs to one thread.
protocol Stepper: AnyObject {
  var state: BlockState { get }

  /// The block's memory if its steps are those of `AdamLoop`.
  var adamBlock: AdamBlock? { get }

  /// Where it reads gradients without a copy; nil for anywhere.
  var gradientMemory: Gradients? { get }

  /// Where steps take their gradients: at the weights, unless a rule looks elsewhere.
  var places: Gradients { get }

  /// Takes in the factors of the step to come and finds its places.
  func findPlaces(factors: StepFactors)

  /// Step t for every lane, from the gradients there (noise included).
  func step(gradients: Gradients, factors: StepFactors)

  /// Follows, beside the run, the part of the first moment that λw puts there, to be called before
  /// step t. Needed if the `parts` of this or a later step are wanted; changes no bit of the run.
  ///
  /// Nothing in the step waits for it, so the processor does it while it waits for the step's roots
  /// and quotients.
  func followDecay(before step: Int)

  /// The same, for a step whose `parts` are wanted themselves.
  func takeApart(before step: Int)

  /// The step just made, taken apart. The two add up to w_t − w_(t−1), up to rounding.
  ///
  /// - Parameters:
  ///   - before: w_(t−1) of the lane.
  ///   - gradient: what the step saw, noise included, decay not.
  func parts(lane: Int, before: Vector, gradient: Vector, factors: StepFactors) -> StepParts

  /// What the step just made of one weight's gradient, from λw to the step's length.
  func stages(_ axis: Axis, of made: MadeStep) -> StepAccount.WeightStages

  /// What the names of a rule written as formulas are after the step, if it was to be taken apart.
  func states(lane: Int) -> [Vector]

  /// What each of the rule's lines gave, likewise.
  func lines(lane: Int) -> [Vector]
}

extension Stepper {
  var adamBlock: AdamBlock? { nil }
  var gradientMemory: Gradients? { nil }
  var places: Gradients { state.weights }
  func findPlaces(factors: StepFactors) {}
  func takeApart(before step: Int) { followDecay(before: step) }
  func states(lane: Int) -> [Vector] { [] }
  func lines(lane: Int) -> [Vector] { [] }
}

/// Two numbers for every lane of a block, such as its gradients, as long as its state.
@usableFromInline
struct Gradients {
  @usableFromInline let x: UnsafeMutablePointer<Lanes>
  @usableFromInline let y: UnsafeMutablePointer<Lanes>
}

/// A step that a block has just made, seen from one of its lanes.
struct MadeStep {
  let run: Experiment.Run
  let lane: Int
  /// w_(t−1).
  let before: Vector
  /// What the step saw, noise included, decay not.
  let gradient: Vector
  let factors: StepFactors
}

/// One step of one lane: what the data gradient did and what λ did.
struct StepParts {
  var adaptive: Vector
  var decay: Vector
}
