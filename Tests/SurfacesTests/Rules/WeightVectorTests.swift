import Simulation
import Surfaces
import Testing

@Suite("Vectors of weights under rules written as formulas")
struct WeightVectorTests {
  private static let steps = 30
  private static let count = 21

  /// `name = formula` of each line; `at` and the starts if they are given.
  private func rule(
    _ lines: [(String, String)], at: String? = nil, starts: [(String, String)] = [],
    shown: String = "w"
  ) throws -> Rule {
    let names = lines.map(\.0) + starts.map(\.0)
    func assignment(_ line: (name: String, text: String)) throws -> UpdateRule.Assignment {
      UpdateRule.Assignment(
        name: line.name, formula: try RuleFormula(line.text, names: names),
        text: "\(line.name) = \(line.text)")
    }
    var rule = UpdateRule(name: "own", assignments: try lines.map(assignment))
    rule.starts = try starts.map(assignment)
    rule.place = try at.map { try RuleFormula($0, names: names) }
    rule.shown = shown
    return .formulas(FormulaRule(rule, constants: []))
  }

  /// Lion (Chen et al. 2023), Nesterov's look ahead, and an average that is shown.
  private func rules() throws -> [Rule] {
    [
      try rule([
        ("c", "beta1*m + (1-beta1)*g"), ("m", "beta2*m + (1-beta2)*g"),
        ("w", "w - lr*(sign(c) + weight_decay*w)"),
      ]),
      try rule([("m", "0.9*m + g"), ("w", "w - lr*m - lr*weight_decay*w")], at: "w - lr*0.9*m"),
      try rule(
        [("mean", "0.8*mean + 0.2*w"), ("w", "w - lr*g")], starts: [("mean", "w")], shown: "mean"),
    ]
  }

  @Test("each weight's share of λ is the λ of its lines, bit for bit")
  func shares() throws {
    let formula = try Formula("(x-3)^2 + 2*(y-1)^2", variables: ["x", "y"])
    func path(_ rule: Rule, _ change: (inout Hyperparameters) -> Void) -> [Vector] {
      var values = Hyperparameters()
      (values.learningRate, values.weightDecay) = (0.05, 0.3)
      change(&values)
      let run = Experiment.Run(
        rule: rule, hyperparameters: values, start: Vector(-1, 2),
        surface: FormulaSurface(formula))
      return Experiment(runs: [run], steps: Self.steps).trajectories()[0].path
    }
    for rule in try rules() {
      let both = path(rule) { $0.decayShares = Vector(1, 0.25) }
      let (x, y) = (path(rule) { _ in }, path(rule) { $0.weightDecay *= 0.25 })
      #expect(both == zip(x, y).map { Vector($0.x, $1.y) })
    }
  }

  @Test("any two weights go as two weights alone do, bit for bit")
  func pairs() throws {
    let stream = RandomStream(seed: 4)
    let gradients = (0..<Self.steps * Self.count).map { stream.normal(at: UInt64($0)) }
    let start = (0..<Self.count).map { stream.normal(at: UInt64(100_000 + $0)) }
    var values = Hyperparameters()
    (values.learningRate, values.weightDecay) = (0.05, 0.3)
    let schedule: StepFunction = { 1 / Double($0) }
    for rule in try rules() {
      let stepper = WeightStepper(
        .init(rule: rule, hyperparameters: values, schedule: schedule, steps: Self.steps),
        start: start)
      #expect(stepper.state.weights == start)
      let pairs = [(0, 1), (20, 7)].map { i, j in
        let surface = AnalyticSurface(
          dependsOnStep: true, loss: { _, _, _ in 0 },
          gradient: { _, _, step in
            let first = (step - 1) * Self.count
            return Vector(gradients[first + i], gradients[first + j])
          })
        let run = Experiment.Run(
          rule: rule, hyperparameters: values, start: Vector(start[i], start[j]),
          surface: surface, schedule: schedule)
        return (i, j, Experiment(runs: [run], steps: Self.steps).trajectories()[0])
      }
      for step in 1...Self.steps {
        _ = stepper.place(of: step)
        let first = (step - 1) * Self.count
        for index in 0..<Self.count { stepper.gradients[index] = gradients[first + index] }
        let before = stepper.state.weights
        stepper.takeApart(before: step)
        stepper.step()
        let (after, decay) = (stepper.state.weights, stepper.decaySteps(before: before))
        for (i, j, alone) in pairs {
          #expect(alone.path[step] == Vector(after[i], after[j]))
          #expect(try #require(alone.update(at: step)).decayStep == Vector(decay[i], decay[j]))
        }
      }
      #expect(stepper.isFinite)
    }
  }
}
