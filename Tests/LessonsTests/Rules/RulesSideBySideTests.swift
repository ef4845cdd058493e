import Simulation
import Surfaces
import Testing

@testable import Lessons

/// Rules written as formulas are stepped in one band, however many there are.
@Suite("Rules side by side")
struct RulesSideBySideTests {
  /// Past a checkpoint, so that the last step is made again from a state that was kept.
  private static let steps = 300
  private static let starts = [Vector(-1.2, 1), Vector(0.3, -2), Vector(2, 2), .zero, Vector(1, 3)]

  /// Every rule of the library from one start, some from more than fit into half a vector.
  private static func runs(schedule: StepFunction?) throws -> [Experiment.Run] {
    let formula = try Formula("(1-x)^2 + 2*(y-x^2)^2 + t/100*x", variables: ["x", "y", "t"])
    let surface = FormulaSurface(formula)
    var values = Hyperparameters()
    (values.learningRate, values.weightDecay) = (0.003, 0.1)
    return RuleLibrary.rules.filter { $0.formulas != nil }.enumerated().flatMap { number, rule in
      starts.prefix(number % 3 == 0 ? 5 : 1).map { start in
        Experiment.Run(
          rule: rule, hyperparameters: values, start: start, surface: surface, schedule: schedule)
      }
    }
  }

  @Test("each goes as it does alone, and as it is made again", arguments: [false, true])
  func independence(isScheduled: Bool) throws {
    let falling: StepFunction = { step in 1 / Double(step).squareRoot() }
    let runs = try Self.runs(schedule: isScheduled ? falling : nil)
    let noise = isScheduled ? Noise.gaussian(Vector(0.5, 0.1)) : .none
    func trajectories(_ runs: [Experiment.Run]) -> [Trajectory] {
      Experiment(runs: runs, steps: Self.steps, seed: 4, noise: noise).trajectories()
    }
    for (run, together) in zip(runs, trajectories(runs)) {
      let alone = trajectories([run])[0]
      #expect(alone.path == together.path && alone.outcome == together.outcome, "\(run.rule.id)")
      let last = together.lastStep
      let after = StepAccount(of: together, step: last).values[.after]
      #expect(after == together.path[last], "\(run.rule.id)")
    }
  }

  @Test("one that diverges leaves the others alone, and ends where it does by itself")
  func divergence() throws {
    var runs = try Self.runs(schedule: nil)
    for index in runs.indices where index % 4 == 1 { runs[index].hyperparameters.learningRate = 50 }
    let together = Experiment(runs: runs, steps: Self.steps).trajectories()
    #expect(together.contains { $0.outcome != .completed })
    for (run, together) in zip(runs, together) {
      let alone = Experiment(runs: [run], steps: Self.steps).trajectories()[0]
      #expect(alone.path == together.path && alone.outcome == together.outcome, "\(run.rule.id)")
    }
  }
}
