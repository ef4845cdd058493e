import Simulation
import Testing

@Suite struct HyperparametersTests {
  private func values(_ change: (inout Hyperparameters) -> Void) -> Hyperparameters {
    var values = Hyperparameters()
    change(&values)
    return values
  }

  @Test("the defaults suit every rule", arguments: Rule.builtIn)
  func defaults(rule: Rule) {
    #expect(Hyperparameters().problem(for: rule) == nil)
  }

  @Test("nesterov without momentum or with dampening is refused, as PyTorch does")
  func nesterov() {
    let without = values { $0.usesNesterov = true }
    #expect(without.problem(for: .sgd) == .nesterovWithoutMomentum)
    #expect(without.problem(for: .adam) == nil)
    let dampened = values {
      $0.usesNesterov = true
      $0.momentum = 0.9
      $0.dampening = 0.1
    }
    #expect(dampened.problem(for: .sgdW) == .nesterovWithDampening)
    #expect(
      Hyperparameters.Problem.nesterovWithDampening.message == "nesterov needs a dampening of 0")
    #expect(
      Hyperparameters.Problem.nesterovWithoutMomentum.message
        == "nesterov needs a momentum greater than 0")
  }

  @Test("a number outside its range is named with what it must be")
  func range() {
    let problem = values { $0.beta2 = 1 }.problem(for: .adam)
    #expect(problem == .value(.beta2, 1))
    #expect(problem?.message == "beta2 is 1.0 but must be at least 0 and less than 1")
    #expect(values { $0.learningRate = -.infinity }.problem(for: .sgd) != nil)
    #expect(values { $0.weightDecay = -1 }.problem(for: .adamW) == nil)
  }
}
