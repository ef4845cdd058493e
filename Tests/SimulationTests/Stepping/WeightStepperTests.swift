import Testing

@testable import Simulation

@Suite("Stepping a vector of weights")
struct WeightStepperTests {
  private static let steps = 40
  private static let stream = RandomStream(seed: 9)

  /// Of N weights and so many steps.
  private static func gradients(count: Int) -> [[Double]] {
    (0..<steps).map { step in
      (0..<count).map { stream.normal(at: UInt64(step * count + $0)) }
    }
  }

  private static func start(count: Int) -> [Double] {
    (0..<count).map { 3 * stream.normal(at: UInt64(1_000_000 + $0)) }
  }

  private func setup(
    _ rule: Rule, _ values: Hyperparameters, _ schedule: StepFunction?
  ) -> WeightStepper.Setup {
    WeightStepper.Setup(
      rule: rule, hyperparameters: values, schedule: schedule, steps: Self.steps)
  }

  /// Every step's weights and decay steps.
  private func made(
    _ stepper: WeightStepper, _ gradients: [[Double]], from first: Int = 0
  ) -> [(weights: [Double], decay: [Double])] {
    gradients.indices.dropFirst(first).map { index in
      stepper.gradients.update(from: gradients[index], count: stepper.count)
      let before = stepper.state.weights
      _ = stepper.place(of: index + 1)
      stepper.takeApart(before: index + 1)
      stepper.step()
      return (stepper.state.weights, stepper.decaySteps(before: before))
    }
  }

  private func pair(
    _ rule: Rule, _ values: Hyperparameters, _ schedule: StepFunction?, start: Vector,
    _ gradients: [Vector]
  ) -> Trajectory {
    let run = Experiment.Run(
      rule: rule, hyperparameters: values, start: start,
      surface: Surfaces.prescribed(gradients), schedule: schedule)
    return Experiment(runs: [run], steps: Self.steps).trajectories()[0]
  }

  @Test("any two weights go as two weights alone do, bit for bit", arguments: Rule.builtIn)
  func pairs(rule: Rule) throws {
    let count = 37
    let gradients = Self.gradients(count: count)
    let start = Self.start(count: count)
    let schedule: StepFunction = { 1 - 0.01 * Double($0) }
    for number in 0..<4 as Range<UInt64> {
      var random = RandomExperiment(number: number)
      let values = random.hyperparameters()
      let stepper = WeightStepper(setup(rule, values, number == 0 ? nil : schedule), start: start)
      let all = made(stepper, gradients)
      #expect(stepper.isFinite)
      for (i, j) in [(0, 1), (7, 36), (20, 12)] {
        let alone = pair(
          rule, values, number == 0 ? nil : schedule, start: Vector(start[i], start[j]),
          gradients.map { Vector($0[i], $0[j]) })
        for (index, step) in all.enumerated() {
          let update = try #require(alone.update(at: index + 1))
          #expect(alone.path[index + 1] == Vector(step.weights[i], step.weights[j]))
          #expect(update.decayStep == Vector(step.decay[i], step.decay[j]))
        }
      }
    }
  }

  @Test("weights that don't decay go as without λ, the others as with it")
  func undecayed() {
    let count = 21
    let gradients = Self.gradients(count: count)
    let start = Self.start(count: count)
    var decaying = Hyperparameters()
    decaying.learningRate = 0.1
    decaying.weightDecay = 0.5
    var free = decaying
    free.weightDecay = 0
    for rule in [Rule.adamL2, .adamW, .sgdW, .adam] {
      var partly = setup(rule, decaying, nil)
      partly.undecayed = [3..<5, 20..<21]
      let all = made(WeightStepper(partly, start: start), gradients)
      let with = made(WeightStepper(setup(rule, decaying, nil), start: start), gradients)
      let without = made(WeightStepper(setup(rule, free, nil), start: start), gradients)
      for index in gradients.indices {
        for weight in 0..<count {
          let other = [3, 4, 20].contains(weight) ? without[index] : with[index]
          #expect(all[index].weights[weight] == other.weights[weight])
          #expect(all[index].decay[weight] == other.decay[weight])
        }
      }
    }
  }

  @Test("from a state that was kept the steps are the same again", arguments: Rule.builtIn)
  func states(rule: Rule) {
    let gradients = Self.gradients(count: 19)
    var random = RandomExperiment(number: 5)
    let setup = setup(rule, random.hyperparameters(), nil)
    let stepper = WeightStepper(setup, start: Self.start(count: 19))
    _ = made(stepper, Array(gradients.prefix(15)))
    let state = stepper.state
    let first = made(stepper, gradients, from: 15)
    let other = WeightStepper(setup, start: [Double](repeating: 0, count: 19))
    other.state = state
    let again = made(other, gradients, from: 15)
    #expect(zip(first, again).allSatisfy { $0.weights == $1.weights && $0.decay == $1.decay })
  }

  @Test("a moment that isn't finite is found though the weight is")
  func divergence() {
    var values = Hyperparameters()
    values.learningRate = 0
    let stepper = WeightStepper(setup(.adam, values, nil), start: [1, 2, 3])
    stepper.gradients.update(from: [0, 0, 1e200], count: 3)
    #expect(stepper.isFinite)
    _ = stepper.place(of: 1)
    stepper.step()
    #expect(stepper.weights[2] == 3 && !stepper.isFinite)
  }
}
