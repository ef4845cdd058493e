import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("SeriesColors")
struct SeriesColorsTests {
  private func numbers(_ optimizers: String) throws -> [UInt8] {
    let scene = try Scene(
      text: "{title: T, loss: x^2, start: [1, 1], optimizers: [\(optimizers)]}", file: "-",
      name: "test")
    return SeriesColors.assign(
      to: SeriesColors.members(of: scene, scene.experiment().runs.map(RunSetup.init)))
  }

  private func families(_ optimizers: String) throws -> [Int] {
    try numbers(optimizers).map { SeriesNumber.family(of: Int($0)) }
  }

  @Test("Adam, Adam+L2 and AdamW keep their colours in any company and order")
  func owners() throws {
    #expect(try numbers("adam, adam+l2, adamw") == [0, 1, 2])
    #expect(try numbers("adamw, adam") == [2, 0])
    #expect(try numbers("sgd+l2, sgdw, adam+l2, adamw") == [3, 4, 1, 2])
    #expect(try families("sgd, sgd+l2, sgdw, adamw-paper").allSatisfy { $0 >= 3 })
  }

  @Test("a rule has the same family in every scene, and no other rule there has it")
  func everyScene() throws {
    var known: [Rule: Int] = [:]
    for name in BundledScenes.ofTwoWeights {
      let scene = try #require(try BundledScenes.scene(named: name))
      let experiment = scene.experiment()
      let numbers = SeriesColors.assign(
        to: SeriesColors.members(of: scene, experiment.runs.map(RunSetup.init)))
      #expect(Set(numbers).count == numbers.count, "\(name)")
      var rules: [Int: Rule] = [:]
      for (run, number) in zip(experiment.runs, numbers) {
        let family = SeriesNumber.family(of: Int(number))
        #expect(known[run.rule] ?? family == family, "\(name): \(run.rule)")
        #expect(rules[family] ?? run.rule == run.rule, "\(name): \(run.rule)")
        known[run.rule] = family
        rules[family] = run.rule
      }
    }
  }

  @Test("runs of one rule are a family: the larger λ, the louder")
  func byDecay() throws {
    let six = try numbers(
      """
      {rule: adam+l2, weight_decay: 0.45}, {rule: adam+l2, weight_decay: 0.2}, adam+l2,
      {rule: adamw, weight_decay: 2}, {rule: adamw, weight_decay: 0.2}, adamw
      """)
    #expect(six.map { SeriesNumber.family(of: Int($0)) } == [1, 1, 1, 2, 2, 2])
    #expect(Set(six).count == 6)
    #expect(six[2] < six[1] && six[1] < six[0])
    #expect(six[5] < six[4] && six[4] < six[3])
  }

  @Test("where λ is the same, the plain one has the rule's own colour")
  func byOrder() throws {
    for rule in ["adam", "adam+l2", "adamw", "sgd"] {
      for others in 1...3 where rule != "sgd" || others == 1 {
        let entries = (0..<others).map { "{rule: \(rule), lr: 0.\($0 + 1), label: own \($0)}" }
        let found = try numbers((entries + [rule]).joined(separator: ", "))
        let own = try #require(try numbers(rule).first)
        let last = try #require(found.last)
        #expect(Theme.dark.color(of: .series(last)) == Theme.dark.color(of: .series(own)))
        #expect(Set(found).count == others + 1)
      }
    }
  }

  @Test("without a plain one they come in order, and what makes weights grow after what decays")
  func withoutPlain() throws {
    let eps = try numbers(
      (1...3).map { "{rule: adamw, eps: \($0), label: ε \($0)}" }.joined(separator: ", "))
    #expect(eps[0] < eps[1] && eps[1] < eps[2])
    let signs = try numbers(
      "{rule: adam+l2, weight_decay: -0.5, label: minus}, {rule: adam+l2, weight_decay: 0.5, label: plus}"
    )
    #expect(signs[1] < signs[0])
  }

  @Test("with more rules than colours some share a family, but not those of the three")
  func crowd() throws {
    let found = try families("sgd, sgd+l2, sgdw, normalized, adamw-paper, adamw-prox")
    #expect(found.allSatisfy { $0 >= 3 })
    #expect(Set(found).count == 3)
  }
}
