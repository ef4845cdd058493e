import Simulation
import Testing

@testable import Lessons

/// A run's own values of the scene's parameters reach every formula that it meets.
@Suite("A run's own parameters")
struct OwnParametersTests {
  private func noisy(_ optimizers: String) throws -> Scene {
    try scene(
      """
      title: t
      parameters: {B: 1, C: 1}
      loss: 0
      noise: {formula: [8/B, 1/B]}
      start: [1, 1]
      steps: 40
      lr: 0.01
      optimizers: [\(optimizers)]
      sweep: {size: [2, 2], metric: norm}
      """)
  }

  private let both = "{rule: sgd, name: one}, {rule: sgd, parameters: {B: 4}, name: four}"

  private func gradient(_ scene: Scene, run: Int, step: Int = 2) -> Vector? {
    scene.experiment().trajectories()[run].row(at: step).update?.gradient
  }

  @Test("they reach the scene's noise")
  func noise() throws {
    let scene = try noisy(both)
    #expect(gradient(scene, run: 0) == Vector(8, 1))
    #expect(gradient(scene, run: 1) == Vector(2, 0.25))
  }

  @Test("only a run whose noise reads them has noise of its own")
  func sharing() throws {
    let scene = try noisy("sgd, {rule: sgd, parameters: {C: 4}}, {rule: sgd, parameters: {B: 4}}")
    #expect(scene.experiment().runs.map { $0.noise == nil } == [true, true, false])
  }

  @Test("they reach the entries of a batch")
  func batch() throws {
    let scene = try scene(
      """
      title: t
      parameters: {B: 1}
      batch: [8*x/B, 16*x/B]
      start: [1, 1]
      steps: 3
      optimizers: [sgd, {rule: sgd, parameters: {B: 4}}]
      """)
    #expect(gradient(scene, run: 0) == Vector(16, 0))
    #expect(gradient(scene, run: 1) == Vector(4, 0))
    #expect(scene.experiment().trajectories()[1].loss(at: 0) == 3)
  }

  @Test("a map's cells and claims are those of the run, bit for bit", arguments: ["sgd", "adamw"])
  func mapsAndClaims(rule: String) throws {
    let scene = try noisy("adam, {rule: \(rule), parameters: {B: 3}, name: own}")
    let sweeps = try scene.weightSweeps()
    let maps = try #require(SweepPlan(sweeps).maps())
    for (sweep, map) in zip(sweeps, maps) {
      let run = Experiment(
        runs: [sweep.run(row: 1, column: 0)], steps: 40, seed: scene.seed, noise: sweep.noise
      ).trajectories()[0]
      #expect(map.value(row: 1, column: 0) == run.weights(at: 40).norm)
    }
    let (x, y) = (maps[0].value(row: 1, column: 0), maps[1].value(row: 1, column: 0))
    #expect(x != y)
    var claiming = scene
    claiming.claims = [
      .init(
        say: "",
        check: .equals(measure: "gradient_x(own, 7)", expect: "8/3", tolerance: .absolute(0)))
    ]
    #expect(Verification(of: claiming).passed == 1)
  }
}
