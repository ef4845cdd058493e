import Simulation
import Testing

@Suite struct DivergenceTests {
  private func run(
    _ rule: Rule, on surface: AnalyticSurface, start: Vector, steps: Int,
    learningRate: Double = 0.001
  ) -> Experiment.Run {
    var values = Hyperparameters()
    values.learningRate = learningRate
    return Experiment.Run(rule: rule, hyperparameters: values, start: start, surface: surface)
  }

  private static let quartic = AnalyticSurface(
    loss: { x, y, _ in x * x * x * x + y * y },
    gradient: { x, y, _ in Vector(4 * x * x * x, 2 * y) })

  @Test("SGD thrown out of x⁴ diverges at step 6; rows 0…5 remain")
  func weights() {
    let runs = [run(.sgd, on: Self.quartic, start: Vector(3, 1), steps: 300, learningRate: 1)]
    let trajectory = Experiment(runs: runs, steps: 300).trajectories()[0]
    #expect(trajectory.outcome == .diverged(step: 6))
    #expect(trajectory.lastStep == 5)
    #expect(trajectory.path.allSatisfy { $0.isFinite })
    #expect(trajectory.row(at: 5).weights == trajectory.path[5])
  }

  @Test("a moment that overflows is divergence, though the weights are finite")
  func moments() {
    let steep = AnalyticSurface(
      loss: { x, y, _ in 1e200 * x + y }, gradient: { _, _, _ in Vector(1e200, 1) })
    let trajectory = Experiment(
      runs: [run(.adam, on: steep, start: Vector(1, 1), steps: 5)], steps: 5
    ).trajectories()[0]
    #expect(trajectory.outcome == .diverged(step: 1))
    #expect(trajectory.path == [Vector(1, 1)])
  }

  @Test("eps 0 on a plateau is 0/0, as in PyTorch")
  func zeroOverZero() {
    var still = run(.adam, on: Surfaces.plateau, start: Vector(1, 1), steps: 3)
    still.hyperparameters.epsilon = 0
    #expect(
      Experiment(runs: [still], steps: 3).trajectories()[0].outcome == .diverged(step: 1))
  }

  @Test(
    "divergence far into a run is found at its step, on any side of a checkpoint",
    arguments: [255, 256, 257, 511, 512, 513, 700])
  func late(step: Int) {
    let wall = AnalyticSurface(
      dependsOnStep: true, loss: { _, _, _ in 0 },
      gradient: { _, _, t in t == step ? Vector(.infinity, 0) : Vector(1, 1) })
    let runs = [Rule.adam, .adamW].map { run($0, on: wall, start: Vector(1, 1), steps: 700) }
    for trajectory in Experiment(runs: runs, steps: 700).trajectories() {
      #expect(trajectory.outcome == .diverged(step: step))
      #expect(trajectory.lastStep == step - 1)
    }
  }

  @Test("one lane's divergence leaves its neighbours alone")
  func neighbours() {
    let runs = [1, 0.01, 0.02].map {
      run(.sgd, on: Self.quartic, start: Vector(3, 1), steps: 400, learningRate: $0)
    }
    let together = Experiment(runs: runs, steps: 400).trajectories()
    #expect(together[0].outcome == .diverged(step: 6))
    for index in 1...2 {
      let alone = Experiment(runs: [runs[index]], steps: 400).trajectories()[0]
      #expect(together[index].outcome == .completed)
      #expect(together[index].path == alone.path)
    }
  }
}
