import Simulation
import Testing

@Suite("Hyperparameter")
struct HyperparameterTests {
  /// Another value than the default, of the same kind.
  private func other(_ one: Hyperparameter) -> Hyperparameter.Value {
    switch Hyperparameters()[one] {
    case .number(let number): .number(number + 0.0005)
    case .flag(let isOn): .flag(!isOn)
    case .word: .word(one.choices?.last ?? "")
    }
  }

  @Test("names are unique, and each has a property of its own", arguments: Hyperparameter.all)
  func properties(one: Hyperparameter) {
    #expect(Hyperparameter.all.count { $0.name == one.name } == 1)
    var values = Hyperparameters()
    values[one] = other(one)
    #expect(Hyperparameter.all.filter { values[$0] != Hyperparameters()[$0] } == [one])
    values[one] = Hyperparameters()[one]
    #expect(values == Hyperparameters())
  }

  @Test("a rule uses exactly what changes its path", arguments: Hyperparameter.all)
  func users(one: Hyperparameter) {
    for rule in Rule.builtIn {
      var values = Hyperparameters()
      (values.learningRate, values.weightDecay, values.epsilon) = (0.02, 0.3, 0.01)
      values.beta2 = 0.9
      // PyTorch refuses nesterov with dampening, and dampening without momentum does nothing.
      values.momentum = 0.5
      var changed = values
      changed[one] = other(one)
      #expect(
        (path(rule, values) != path(rule, changed)) == rule.uses(one),
        "\(rule.id): \(one.name)")
    }
  }

  private func path(_ rule: Rule, _ values: Hyperparameters) -> [Vector] {
    let bowl = AnalyticSurface(
      loss: { x, y, _ in 0.5 * (x - 1) * (x - 1) + 0.05 * y * y },
      // Small every other time, so that v falls and the largest v is another.
      gradient: { x, y, t in
        t.isMultiple(of: 2) ? Vector(0.01 * (x - 1), 0) : Vector(x - 1, 0.1 * y)
      })
    let run = Experiment.Run(
      rule: rule, hyperparameters: values, start: Vector(3, -2), surface: bowl)
    return Experiment(runs: [run], steps: 5).trajectories()[0].path
  }
}
