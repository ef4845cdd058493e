import Simulation
import Testing

@testable import Lessons

@Suite("A scene's sweeps")
struct SceneSweepTests {
  private let bowl = "title: T\nloss: (x-3)^2 + y^2\nstart: [1, 2]\nsteps: 40\n"

  @Test("without a sweep: the loss at the end, 32 by 32, two decades around the scene's values")
  func defaults() throws {
    let scene = try scene(bowl + "lr: 0.02\nweight_decay: 0.5\nseed: 7\noptimizers: [adamw, sgd]\n")
    let sweeps = try scene.weightSweeps()
    #expect(sweeps.map(\.run.rule) == [.adamW, .sgd])
    let sweep = sweeps[0]
    #expect(sweep.learningRates.count == 32 && sweep.weightDecays.count == 32)
    #expect(sweep.learningRates.first == 0.002 && sweep.learningRates.last == 0.2)
    #expect(sweep.weightDecays.first == 0.05 && sweep.weightDecays.last == 5)
    #expect(sweep.steps == 40 && sweep.seed == 7 && sweep.averageAfter == nil)
    #expect(scene.sweepMetric == "loss")
  }

  @Test("around a value that is not positive there are no decades: PyTorch's is taken")
  func notPositive() throws {
    let axes = try scene(bowl + "lr: 0\nweight_decay: -1\n").sweepAxes()
    #expect(axes.learningRates.first == 0.0001 && axes.learningRates.last == 0.01)
    #expect(axes.weightDecays.first == 0.001 && axes.weightDecays.last == 0.1)
  }

  @Test("an optimizer's own value, and before it its own range, sets its axis")
  func ownRanges() throws {
    let scene = try scene(
      bowl + """
        sweep: {lr: [1e-3, 1e-1], size: [3, 5]}
        optimizers:
          - adam
          - {rule: adamw, weight_decay: 2}
          - {rule: adamw, weight_decay: 2, sweep: {lr: [1, 2], weight_decay: [-1, 1]}}
        """)
    let sweeps = try scene.weightSweeps()
    #expect(sweeps.map(\.learningRates.count) == [3, 3, 3])
    #expect(sweeps.map(\.weightDecays.last) == [0.1, 20, 1])
    #expect(sweeps[2].weightDecays == [-1, -0.5, 0, 0.5, 1])
    #expect(sweeps[2].learningRates.first == 1)
    #expect(sweeps[0].learningRates == scene.sweepAxes().learningRates)
  }

  @Test("the command line's axes are those of all maps")
  func replacedAxes() throws {
    var scene = try scene(
      bowl + "optimizers: [adam, {rule: adamw, sweep: {lr: [1, 2], weight_decay: [3, 4]}}]\n")
    scene.setSweep(learningRates: 0.1...0.2, count: 2)
    scene.setSweep(weightDecays: 5...5, count: 1)
    for sweep in try scene.weightSweeps() {
      #expect(sweep.learningRates == [0.1, 0.2])
      #expect(sweep.weightDecays == [5])
    }
  }

  @Test(
    "each metric is what its name says, at the last step",
    arguments: ["loss", "validation", "norm", "distance", "k*x - y + t"])
  func metrics(metric: String) throws {
    let scene = try scene(
      bowl + """
        validation: (x-1)^2
        target: [5, 6]
        parameters: {k: 2}
        optimizers: [{rule: sgdw, parameters: {k: 10}}]
        noise: {gaussian: [1, 1]}
        sweep: {size: [2, 2], metric: \(metric)}
        """)
    let sweep = try scene.weightSweeps()[0]
    let map = try #require(SweepPlan([sweep]).maps())[0]
    let run = Experiment(
      runs: [sweep.run(row: 1, column: 0)], steps: 40, seed: 1, noise: sweep.noise
    ).trajectories()[0]
    let w = run.weights(at: 40)
    let expected =
      switch metric {
      case "loss": run.loss(at: 40)
      case "validation": (w.x - 1) * (w.x - 1)
      case "norm": w.norm
      case "distance": (w - Vector(5, 6)).norm
      default: 10 * w.x - w.y + 40
      }
    #expect(map.value(row: 1, column: 0) == expected)
  }

  @Test("average_after reaches the sweep, and a metric is measured on batches' mean loss")
  func batches() throws {
    let scene = try scene(
      """
      title: T
      batch: [8*x+y, -8*x+y]
      start: [1, 2]
      steps: 9
      optimizers: [sgd]
      sweep: {size: [2, 2], average_after: 7}
      """)
    let sweep = try scene.weightSweeps()[0]
    #expect(sweep.averageAfter == 7)
    let map = try #require(SweepPlan([sweep]).maps())[0]
    let run = Experiment(runs: [sweep.run(row: 0, column: 1)], steps: 9).trajectories()[0]
    #expect(map.value(row: 0, column: 1) == (run.loss(at: 8) + run.loss(at: 9)) / 2)
  }

  @Test("after an edit, a metric that the scene has nothing for is refused")
  func problems() throws {
    var scene = try scene(bowl)
    func problem(_ metric: String) -> SceneProblem? {
      scene.setSweep(metric: metric)
      do throws(SceneProblem) {
        _ = try scene.weightSweeps()
        return nil
      } catch {
        return error
      }
    }
    #expect(problem("validation") == .combination(.validationMissing))
    #expect(problem("distance") == .combination(.targetMissing))
    #expect(problem("k*x")?.sentence.hasPrefix("unknown name 'k'") == true)
    #expect(problem("norm") == nil)
  }
}
