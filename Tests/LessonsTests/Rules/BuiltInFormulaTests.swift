import Simulation
import Surfaces
import Testing

@testable import Lessons

/// The compiled rules and the same written as formulas.
@Suite("Built-in rules as formulas")
struct BuiltInFormulaTests {
  /// Losses on which Adam settles or flows: nothing here is chaotic within the steps.
  private static let losses = [
    "(x-3)^2+0.5*(y-1)^2", "0.5*(x+y-4)^2+0.05*(x-y-4)^2", "0", "-2*x+y",
    "0.1*x^4+(y-1)^2", "hypot(x-1, y+2)+0.1*x*y", "sin(x)+0.2*y^2", "log(1+exp(-x*y))+0.1*x^2",
  ]

  @Test("they go the same way, with the same parts", arguments: 0..<200)
  func sameWay(number: Int) throws {
    var draws = RandomDraws(number: UInt64(number))
    let rule = Rule.builtIn[number % Rule.builtIn.count]
    let momentum = rule.family == .sgd && draws.next() < 0.5 ? 0.9 : 0
    let text = """
      title: T
      loss: \(Self.losses[Int(draws.next() * 8)])
      start: [\(4 * draws.next() - 2), \(4 * draws.next() - 2)]
      steps: 60
      lr: \(0.001 + 0.05 * draws.next())
      weight_decay: \(draws.next() < 0.1 ? -0.1 : draws.next())
      beta1: \(0.9 * draws.next())
      beta2: \(0.9 + 0.099 * draws.next())
      eps: \(draws.next() < 0.5 ? 1e-8 : 0.01)
      momentum: \(momentum)
      dampening: \(draws.next() < 0.5 ? 0 : 0.5)
      seed: \(number)
      schedule: \(draws.next() < 0.5 ? "1" : "1-t/(2*steps)")
      noise: {gaussian: [\(draws.next() < 0.5 ? 0 : 0.5), 0.1]}
      optimizers: [\(rule.id), \(rule.id)-formula]
      """
    let scene = try Scene(text: text, file: "f", name: "f")
    let runs = scene.experiment().trajectories()
    #expect(runs[0].lastStep == 60 && runs[1].lastStep == 60)
    for step in 1...60 {
      let (ours, theirs) = (runs[0].weights(at: step), runs[1].weights(at: step))
      #expect((ours - theirs).norm <= 1e-12 * max(1, ours.norm), "\(rule.id) at \(step)\n\(text)")
    }
    // To take a step apart all steps before it are made again.
    for step in [1, 2, 3, 20 + number % 20, 60] {
      let (a, b) = (runs[0].row(at: step), runs[1].row(at: step))
      let pairs = [
        (a.weights, b.weights), (a.update?.adaptiveStep, b.update?.adaptiveStep),
        (a.update?.decayStep, b.update?.decayStep),
      ]
      for (ours, theirs) in pairs {
        let (ours, theirs) = (try #require(ours), try #require(theirs))
        let difference = (ours - theirs).norm / max(1, ours.norm)
        #expect(difference <= 1e-12, "\(rule.id) at \(step): \(ours) \(theirs)\n\(text)")
      }
    }
  }

  @Test("a sweep's cells are runs like any other, with formulas too")
  func sweep() throws {
    let text = """
      {title: T, loss: "(x-3)^2+0.5*(y-1)^2", start: [1, -1], steps: 40, optimizers: [lion],
       noise: {gaussian: [1, 0.1]}, schedule: 1-t/steps}
      """
    let scene = try Scene(text: text, file: "f", name: "f")
    let experiment = scene.experiment()
    let sweep = Sweep(
      run: experiment.runs[0], learningRates: [0.001, 0.01, 0.1], weightDecays: [0, 0.5, 2],
      steps: 40, noise: experiment.noise, metric: .norm)
    let map = try #require(SweepPlan([sweep]).maps())[0]
    for row in 0..<3 {
      for column in 0..<3 {
        var one = experiment
        one.runs[0] = sweep.run(row: row, column: column)
        let end = one.trajectories()[0].weights(at: 40)
        #expect(map.cells[3 * row + column] == .value(end.norm))
      }
    }
  }
}

/// Numbers from 0, below 1.
private struct RandomDraws {
  private let stream: RandomStream
  private var index: UInt64 = 0

  init(number: UInt64) { stream = RandomStream(seed: number) }

  mutating func next() -> Double {
    index += 1
    return stream.uniform(at: index)
  }
}
