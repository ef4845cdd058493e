import Simulation
import Testing

@Suite("RuleTraits")
struct RuleTraitsTests {
  @Test("no two rules are made of the same")
  func distinct() {
    #expect(Set(Rule.builtIn.map(\.traits)).count == Rule.builtIn.count)
  }

  @Test("the three of the lesson differ in one thing: where the decay acts")
  func lesson() {
    let lesson: [Rule] = [.adam, .adamL2, .adamW]
    #expect(lesson.allSatisfy { $0.family == .adam })
    #expect(lesson.map(\.placeOfDecay) == [.nowhere, .gradient, .weight(.before)])
  }

  @Test("a rule has a use for λ exactly where λ changes its path", arguments: Rule.builtIn)
  func decay(rule: Rule) {
    func path(_ weightDecay: Double) -> [Vector] {
      var values = Hyperparameters()
      (values.learningRate, values.weightDecay) = (0.02, weightDecay)
      let bowl = AnalyticSurface(
        loss: { x, y, _ in 0.5 * (x - 1) * (x - 1) + 0.05 * y * y },
        gradient: { x, y, _ in Vector(x - 1, 0.1 * y) })
      let run = Experiment.Run(
        rule: rule, hyperparameters: values, start: Vector(3, -2), surface: bowl)
      return Experiment(runs: [run], steps: 5).trajectories()[0].path
    }
    #expect((path(0) != path(0.5)) == rule.decaysWeights)
  }
}
