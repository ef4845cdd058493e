/// Steps a vector of any number of weights by a rule, each weight apart from the others. Belongs to one
/// thread.
///
/// The steps are those of two weights in a block of lanes: the vector's first half lies in the lanes' x,
/// its second in their y, so that the numbers of the whole lie in a row. Where λ differs from weight
/// to weight, each has a lane of its own, and y rests at 0.
///
/// Functions of a rule's formulas over all coordinates (`sum`, `mean`, `norm`, `dot`) still mean the two of a
/// lane, not those of a tensor: rules that use them are not for it.
package final class WeightStepper {
  /// What is known of it: the rule, its numbers and on which weights λ acts.
  package struct Setup: Sendable {
    package var rule: Rule
    package var hyperparameters: Hyperparameters
    /// s(t), by which the learning rate of step t is multiplied; nil for a constant 1.
    package var schedule: StepFunction?
    /// How many steps there will be at most.
    package var steps: Int
    /// The weights that don't decay: λ = 0 for them.
    package var undecayed: [Range<Int>] = []

    package init(
      rule: Rule, hyperparameters: Hyperparameters, schedule: StepFunction?, steps: Int
    ) {
      self.rule = rule
      self.hyperparameters = hyperparameters
      self.schedule = schedule
      self.steps = steps
    }
  }

  /// The numbers that a step starts from, in the vector's order.
  package struct State: Sendable {
    /// For each quantity of the rule all weights' numbers; none of what it has no use for.
    fileprivate var numbers: [[Double]]
    fileprivate var isCompiled: Bool
    fileprivate var shown: Int

    /// The weights: what is drawn, evaluated and exported.
    package var weights: [Double] { numbers[shown] }

    // Empty where the rule has no such number.

    /// m; SGD's buffer.
    package var firstMoments: [Double] { numbers(.firstMoment) }
    /// v
    package var secondMoments: [Double] { numbers(.secondMoment) }
    /// The largest v so far, under AMSGrad.
    package var secondMomentsMax: [Double] { numbers(.secondMomentMax) }

    private func numbers(_ quantity: BlockState.Quantity) -> [Double] {
      isCompiled ? numbers[quantity.rawValue] : []
    }
  }

  /// N
  package let count: Int
  /// The weights that are drawn, evaluated and exported: N numbers in a row on a 64-byte boundary.
  package let weights: UnsafePointer<Double>
  /// The gradient that the next step takes, likewise, by the weights at its place.
  package let gradients: UnsafeMutablePointer<Double>

  private let setup: Setup
  private let followsDecay: Bool
  private let stepper: any Stepper
  private let factors: StepFactors
  private let lanes: Int
  private let gradientLanes: Gradients
  /// The quantities of which one isn't finite once the run has diverged.
  private let checked: [Int]

  /// - Parameter start: the weights before the first step.
  package init(_ setup: Setup, start: [Double]) {
    count = start.count
    self.setup = setup
    followsDecay = setup.followsDecay
    let vectors = setup.vectors(of: count)
    lanes = vectors * Lanes.count
    let setups = setup.lanes(count: lanes, start: start)
    stepper = Kernel(setups[0]).stepper(lanes: setups, shape: BlockShape(vectors: vectors))
    checked = setup.checkedQuantities(stepper.state.layout)
    factors = StepFactors(source: setup.source, vectors: vectors)
    let memory = Lanes.allocate(count: 2 * vectors)
    gradientLanes = Gradients(x: memory, y: memory + vectors)
    gradients = Self.numbers(memory)
    weights = UnsafePointer(Self.numbers(stepper.state.shown.x))
    // Lanes that are alike have one setup, which knows of one start.
    if setups.count == 1 { numbers(0).update(from: start, count: count) }
  }

  deinit { gradientLanes.x.deallocate() }

  private static func numbers(_ lanes: UnsafeMutablePointer<Lanes>) -> UnsafeMutablePointer<Double>
  {
    UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
  }

  /// All weights' numbers of a quantity: x and y lie one behind the other.
  private func numbers(_ quantity: Int) -> UnsafeMutablePointer<Double> {
    Self.numbers(stepper.state.base + 2 * quantity * stepper.state.vectors)
  }

  /// Where step t = 1, 2, … takes its gradient: at the weights, unless the rule looks elsewhere.
  package func place(of step: Int) -> UnsafePointer<Double> {
    factors.advance(to: step)
    stepper.findPlaces(factors: factors)
    return UnsafePointer(Self.numbers(stepper.places.x))
  }

  /// Makes the step whose place was asked for last, along the present `gradients`.
  package func step() { stepper.step(gradients: gradientLanes, factors: factors) }

  /// Follows what λ has put into the rule's memory, before step t is made: `decaySteps` of later steps
  /// need it. Changes no bit of the weights.
  package func followDecay(before step: Int) {
    if followsDecay { stepper.followDecay(before: step) }
  }

  /// The same, for a step whose `decaySteps` are wanted themselves.
  package func takeApart(before step: Int) { stepper.takeApart(before: step) }

  /// The part of the step just made that decay made, of each weight.
  ///
  /// - Parameter before: the weights before that step; `gradients` still are its gradients.
  package func decaySteps(before: [Double]) -> [Double] {
    var steps = [Double](repeating: 0, count: count)
    for lane in 0..<min(lanes, count) {
      let second = lane + lanes
      let isPair = second < count
      let parts = stepper.parts(
        lane: lane, before: Vector(before[lane], isPair ? before[second] : 0),
        gradient: Vector(gradients[lane], isPair ? gradients[second] : 0), factors: factors)
      steps[lane] = parts.decay.x
      if isPair { steps[second] = parts.decay.y }
    }
    return steps
  }

  /// √v̂ = √v·c₂ after the step just made, the largest v under AMSGrad; nil where there is no v.
  package var rootSecondMoments: [Double]? {
    guard setup.rule.family == .adam else { return nil }
    let quantity: BlockState.Quantity =
      setup.hyperparameters.usesAMSGrad ? .secondMomentMax : .secondMoment
    let moments = numbers(quantity.rawValue)
    return (0..<count).map { index in
      moments[index].squareRoot() * factors.values(lane: index % lanes).second
    }
  }

  /// Whether the weights and all that the rule carries on are finite. Once they aren't, the run has
  /// diverged.
  package var isFinite: Bool { checked.allSatisfy(isFinite) }

  private func isFinite(_ quantity: Int) -> Bool {
    let numbers = numbers(quantity)
    let vectors = UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Lanes.self)
    let whole = count / Lanes.count
    var (sum, other) = (Lanes.zero, Lanes.zero)
    for vector in stride(from: 0, to: whole - 1, by: 2) {
      sum = sum + Lanes.zero * vectors[vector]
      other = other + Lanes.zero * vectors[vector + 1]
    }
    if !whole.isMultiple(of: 2) { sum = sum + Lanes.zero * vectors[whole - 1] }
    sum = sum + other
    return (0..<Lanes.count).allSatisfy { sum[$0] == 0 }
      && (whole * Lanes.count..<count).allSatisfy { numbers[$0].isFinite }
  }

  /// All that the next step starts from.
  package var state: State {
    get {
      let layout = stepper.state.layout
      let used = setup.usedQuantities
      return State(
        numbers: (0..<layout.quantities).map { quantity in
          guard used?.contains(quantity) ?? true else { return [] }
          return Array(UnsafeBufferPointer(start: numbers(quantity), count: count))
        }, isCompiled: setup.rule.formulas == nil, shown: layout.shown)
    }
    set {
      for (quantity, values) in newValue.numbers.enumerated() where !values.isEmpty {
        numbers(quantity).update(from: values, count: count)
      }
    }
  }
}
