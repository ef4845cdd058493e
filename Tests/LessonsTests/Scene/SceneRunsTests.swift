import Simulation
import Surfaces
import Testing

@testable import Lessons

/// A scene becomes runs.
@Suite struct SceneRunsTests {
  @Test("a run is called by its rule, with _ for + and -, and repeats are numbered")
  func namesRuns() throws {
    let scene = try plateau(
      """
      optimizers: [adam+l2, adamw-paper, {rule: adam+l2, weight_decay: 1}, adam+l2-m,
        {rule: adamw, name: adam_l2_3, label: Mine}, adam+l2]
      """)
    #expect(
      scene.runNames.map(\.name)
        == ["adam_l2", "adamw_paper", "adam_l2_2", "adam_l2_m", "adam_l2_3", "adam_l2_4"])
    #expect(
      scene.runNames.map(\.label)
        == ["Adam+L2", "AdamW (paper)", "Adam+L2 2", "L2 in m only", "Mine", "Adam+L2 3"])
  }

  @Test("an optimizer's own values win over the scene's, before and after edits")
  func prefersOwnValues() throws {
    var scene = try plateau(
      """
      lr: 0.5
      weight_decay: 0.25
      optimizers: [adam, {rule: adamw, lr: 0.1, start: [2, 3], schedule: 1/t}]
      schedule: t/steps
      """)
    scene.apply(.number(.learningRate, 0.125))
    scene.apply(.flag(.amsgrad, true))
    let runs = scene.experiment().runs
    #expect(runs.map(\.rule) == [.adam, .adamW])
    #expect(runs.map(\.hyperparameters.learningRate) == [0.125, 0.1])
    #expect(runs.map(\.hyperparameters.weightDecay) == [0.25, 0.25])
    #expect(runs.map(\.hyperparameters.usesAMSGrad) == [true, true])
    #expect(runs.map(\.start) == [Vector(4, 1), Vector(2, 3)])
    #expect(runs.map { $0.schedule?(30) } == [0.1, 1.0 / 30])
  }

  @Test("parameters reach losses, schedules and noise; an optimizer may have its own")
  func bindsParameters() throws {
    var scene = try scene(
      """
      title: T
      loss: k*x
      start: [1, 1]
      steps: 1
      parameters: {k: 2}
      schedule: k
      noise: {formula: [k*t, -k*t]}
      lr: 1
      optimizers: [sgd, {rule: sgd, parameters: {k: 10}}]
      """)
    let isKnown = ["k", "q"].map { scene.setParameter(named: $0, value: 3) }
    #expect(isKnown == [true, false])
    let ends = scene.experiment().trajectories().map { $0.weights(at: 1) }
    #expect(ends == [Vector(1 - 3 * (3 + 3), 1 + 3 * 3), Vector(1 - 10 * (10 + 10), 1 + 10 * 10)])
  }

  @Test("step count, seed and noise are the scene's")
  func passesTheRest() throws {
    let experiment = try plateau("steps: 7\nseed: 9\nnoise: {gaussian: [1, 2]}").experiment()
    #expect(experiment.steps == 7)
    #expect(experiment.seed == 9)
    guard case .gaussian(Vector(1, 2)) = experiment.noise else {
      Issue.record("\(experiment.noise)")
      return
    }
  }

  @Test("a validation surface exists when the scene has one")
  func makesValidation() throws {
    #expect(try plateau("").validationSurface() == nil)
    #expect(try plateau("validation: x^2").validationSurface() != nil)
  }

  @Test("plateau: AdamW's norm after 48 steps is √17·0.99⁴⁸, and it has halved at 69")
  func runsThePlateau() throws {
    let scene = try #require(try BundledScenes.scene(named: "plateau"))
    let adamW = scene.experiment().trajectories()[2]
    #expect(abs(adamW.weights(at: 48).norm - 2.545152452757466) < 1e-14)
    let half = 0.5 * adamW.weights(at: 0).norm
    #expect(adamW.weights(at: 68).norm > half && adamW.weights(at: 69).norm <= half)
  }
}
