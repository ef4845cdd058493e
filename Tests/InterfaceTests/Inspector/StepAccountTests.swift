import Simulation
import Testing

@testable import Interface

@Suite("StepAccount")
struct StepAccountTests {
  /// Rounding in numbers of size 3 or less.
  private static let tolerance = 1e-13

  private static let bowl = AnalyticSurface(
    loss: { x, y, _ in 0.5 * (x - 1) * (x - 1) + 0.05 * y * y },
    gradient: { x, y, _ in Vector(x - 1, 0.1 * y) })

  private func trajectory(
    _ rule: Rule, _ edit: (inout Hyperparameters) -> Void = { _ in }
  ) -> Trajectory {
    var values = Hyperparameters()
    values.learningRate = 0.02
    values.weightDecay = 0.3
    if rule.family == .sgd { values.momentum = 0.9 }
    edit(&values)
    let run = Experiment.Run(
      rule: rule, hyperparameters: values, start: Vector(3, -2), surface: Self.bowl,
      schedule: { 1 / Double($0) })
    return Experiment(runs: [run], steps: 20, noise: .alternating(Vector(1, 0.1)))
      .trajectories()[0]
  }

  private func expectSums(_ trajectory: Trajectory, step: Int) throws {
    let values = StepAccount(of: trajectory, step: step).values
    let before = try #require(values[.before])
    let after = try #require(values[.after])
    let step = try #require(values[.step])
    let adaptive = try #require(values[.adaptive])
    let ofWeight = values[.decayOfWeight] ?? .zero
    let decay = values[.decay] ?? .zero
    for axis in [\Vector.x, \Vector.y] {
      let pipeline = before[keyPath: axis] + step[keyPath: axis] + ofWeight[keyPath: axis]
      let parts = before[keyPath: axis] + adaptive[keyPath: axis] + decay[keyPath: axis]
      #expect(abs(pipeline - after[keyPath: axis]) < Self.tolerance)
      #expect(abs(parts - after[keyPath: axis]) < Self.tolerance)
    }
  }

  @Test(
    "from row to row the numbers lead from the old weights to the new", arguments: Rule.builtIn)
  func sums(rule: Rule) throws {
    for step in [1, 2, 20] { try expectSums(trajectory(rule), step: step) }
  }

  @Test("so they do with every option of the Adam family", arguments: [Rule.adamL2, .adamW])
  func options(rule: Rule) throws {
    try expectSums(trajectory(rule) { $0.usesAMSGrad = true }, step: 7)
    try expectSums(trajectory(rule) { $0.isPreconditioned = false }, step: 7)
    for correction in BiasCorrection.allCases {
      try expectSums(trajectory(rule) { $0.biasCorrection = correction }, step: 7)
    }
    try expectSums(trajectory(rule) { $0.beta1 = 0 }, step: 7)
  }

  @Test("and with nesterov, and without momentum")
  func momentum() throws {
    for rule in [Rule.sgd, .sgdL2, .sgdW] {
      try expectSums(trajectory(rule) { $0.usesNesterov = true }, step: 7)
      try expectSums(trajectory(rule) { $0.momentum = 0 }, step: 7)
    }
  }

  @Test("one row at most tells where λw comes in, and it is where the rule has it")
  func difference() {
    for rule in Rule.builtIn {
      let account = StepAccount(of: trajectory(rule), step: 5)
      let stages = account.values.keys.filter(account.isDifference)
      switch rule.placeOfDecay {
      case .nowhere, .formulas: #expect(stages.isEmpty)
      case .weight: #expect(stages == [.decayOfWeight])
      case .gradient, .firstMoment, .secondMoment: #expect(stages == [.decayIntoGradient])
      }
    }
  }

  @Test("every row that has numbers has a name, and in seven bits one of eight")
  func labels() {
    for rule in Rule.builtIn {
      let account = StepAccount(of: trajectory(rule), step: 5)
      for stage in account.values.keys {
        let label = account.label(of: stage)
        #expect(label.text(columns: 8, glyphs: .full).count <= 8, "\(rule) \(stage)")
        let ascii = label.text(columns: 20, glyphs: .ascii)
        #expect(ascii.count <= 8 && ascii.allSatisfy(\.isASCII) && !ascii.isEmpty)
      }
      #expect(!account.explanation.isEmpty)
    }
  }

  @Test("without λ the explanation says that nothing decays")
  func noDecay() {
    let account = StepAccount(of: trajectory(.adamW) { $0.weightDecay = 0 }, step: 5)
    #expect(account.explanation == "λ is 0 here: nothing decays.")
  }
}
