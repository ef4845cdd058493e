/// Steps a vector of any number of weights by a rule, each weight apart from the others. Belongs to one
/// thread.
///
/// The steps are those of two weights in a block of lanes: the vector's first half lies in the lanes' x,
/// its second in their y, so that the numbers of the whole lie in a row. Where λ differs from weight
/// to weight, each has a lane of its own, and y rests at 0.
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
    /// For each quantity, all weights'.
    fileprivate var numbers: [[Double]]

    // Empty where the rule has no such number.

    /// w
    package var weights: [Double] { numbers[BlockState.Quantity.weight.rawValue] }
    /// m; SGD's buffer.
    package var firstMoments: [Double] { numbers[BlockState.Quantity.firstMoment.rawValue] }
    /// v
    package var secondMoments: [Double] { numbers[BlockState.Quantity.secondMoment.rawValue] }
    /// The largest v so far, under AMSGrad.
    package var secondMomentsMax: [Double] {
      numbers[BlockState.Quantity.secondMomentMax.rawValue]
    }
  }

  /// N
  package let count: Int
  /// w, N numbers in a row on a 64-byte boundary.
  package let weights: UnsafeMutablePointer<Double>
  /// The gradient by w that the next step takes, likewise, with room for whole vectors.
  package let gradients: UnsafeMutablePointer<Double>

  private let setup: Setup
  private let stepper: any Stepper
  private let factors: StepFactors
  private let lanes: Int
  private let gradientLanes: Gradients

  /// - Parameter start: the weights before the first step.
  package init(_ setup: Setup, start: [Double]) {
    count = start.count
    self.setup = setup
    let isUniform = setup.undecayed.isEmpty || !setup.rule.decaysWeights
    let vectors = max(1, ((isUniform ? (count + 1) / 2 : count) + Lanes.count - 1) / Lanes.count)
    lanes = vectors * Lanes.count
    let lane = LaneSetup(
      rule: setup.rule, hyperparameters: setup.hyperparameters, start: .zero)
    stepper = Kernel(lane).stepper(
      lanes: isUniform ? [lane] : Self.lanes(lane, count: lanes, without: setup.undecayed),
      vectors: vectors)
    factors = StepFactors(source: setup.source, vectors: vectors)
    let memory = Lanes.allocate(count: 2 * vectors)
    gradientLanes = Gradients(x: memory, y: memory + vectors)
    gradients = Self.numbers(memory)
    weights = Self.numbers(stepper.state[.weight, .x])
    weights.update(from: start, count: count)
  }

  deinit { gradientLanes.x.deallocate() }

  private static func lanes(
    _ lane: LaneSetup, count: Int, without undecayed: [Range<Int>]
  ) -> [LaneSetup] {
    var lanes = [LaneSetup](repeating: lane, count: count)
    for index in undecayed.joined() { lanes[index].hyperparameters.weightDecay = 0 }
    return lanes
  }

  private static func numbers(_ lanes: UnsafeMutablePointer<Lanes>) -> UnsafeMutablePointer<Double>
  {
    UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
  }

  /// Step t = 1, 2, … along the present `gradients`.
  package func step(_ step: Int) {
    factors.advance(to: step)
    stepper.step(gradients: gradientLanes, factors: factors)
  }

  /// Follows what λw leaves in the first moment, before step t: `decaySteps` of this and later steps
  /// need it. Changes no bit of the weights.
  package func followDecay(before step: Int) {
    guard setup.rule.traits.decaysThroughStep else { return }
    stepper.followDecay(before: step)
  }

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
    let moments = numbers(setup.hyperparameters.usesAMSGrad ? .secondMomentMax : .secondMoment)
    return moments.enumerated().map { index, moment in
      moment.squareRoot() * factors.values(lane: index % lanes).second
    }
  }

  /// Whether all weights and moments are finite. Once they aren't, they never are again.
  package var isFinite: Bool {
    // What isn't finite in m was so in the gradient before, and is in v too.
    isFinite(.weight) && isFinite(setup.rule.family == .adam ? .secondMoment : .firstMoment)
  }

  private func isFinite(_ quantity: BlockState.Quantity) -> Bool {
    let numbers = stepper.state[quantity, .x]
    let whole = count / Lanes.count
    var (sum, other) = (Lanes.zero, Lanes.zero)
    for vector in stride(from: 0, to: whole - 1, by: 2) {
      sum = sum + Lanes.zero * numbers[vector]
      other = other + Lanes.zero * numbers[vector + 1]
    }
    if !whole.isMultiple(of: 2) { sum = sum + Lanes.zero * numbers[whole - 1] }
    sum = sum + other
    return (0..<Lanes.count).allSatisfy { sum[$0] == 0 }
      && (whole * Lanes.count..<count).allSatisfy { Self.numbers(numbers)[$0].isFinite }
  }

  /// All that the next step starts from.
  package var state: State {
    get {
      let kept = setup.quantities
      return State(
        numbers: BlockState.Quantity.allCases.map { kept.contains($0) ? numbers($0) : [] })
    }
    set {
      for (quantity, numbers) in zip(BlockState.Quantity.allCases, newValue.numbers) {
        guard !numbers.isEmpty else { continue }
        Self.numbers(stepper.state[quantity, .x]).update(from: numbers, count: count)
      }
    }
  }

  private func numbers(_ quantity: BlockState.Quantity) -> [Double] {
    Array(
      UnsafeBufferPointer(start: Self.numbers(stepper.state[quantity, .x]), count: count))
  }
}

extension WeightStepper.Setup {
  /// Those that change from step to step.
  fileprivate var quantities: [BlockState.Quantity] {
    var quantities: [BlockState.Quantity] = [.weight]
    if rule.family != .normalized { quantities.append(.firstMoment) }
    if rule.family == .adam { quantities.append(.secondMoment) }
    if rule.family == .adam, hyperparameters.usesAMSGrad { quantities.append(.secondMomentMax) }
    if rule.traits.decaysThroughStep { quantities.append(.decayMemory) }
    return quantities
  }

  fileprivate var source: StepFactors.Source {
    var tables = StepFactors.LaneTables(
      schedule: schedule, firstCorrection: .none, secondCorrection: .none)
    if rule.family == .adam {
      let values = hyperparameters
      if values.correctsFirstMoment {
        tables.firstCorrection = .firstMoment(beta: values.beta1, steps: steps)
      }
      if values.correctsSecondMoment {
        tables.secondCorrection = .secondMoment(beta: values.beta2, steps: steps)
      }
    }
    return StepFactors.Source(tables: [tables], noise: .none, seed: 0)
  }
}
