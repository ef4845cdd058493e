import Simulation
import Surfaces
import Testing

@testable import Lessons

/// Flags and edits change a scene, and say so when it can't be run any more.
@Suite struct SceneEditingTests {
  @Test("a formula alone is a scene: start (1, 1), three optimizers, the default values")
  func makesAScene() throws {
    let scene = Scene(loss: try Formula("x^2 + y", variables: ["x", "y", "t"]))
    #expect(scene.start == Vector(1, 1))
    #expect(scene.optimizers.map(\.rule) == [.adam, .adamL2, .adamW])
    #expect(scene.hyperparameters == Hyperparameters())
    #expect(scene.steps == 300)
    #expect(scene.title == "x^2 + y")
    #expect(scene.validate() == nil)
  }

  @Test("another loss drops story and claims and keeps the rest")
  func replacesTheLoss() throws {
    let lesson = "story: [{at: 0, say: x}]\nclaims: [{say: x, holds: 1 < 2}]\n"
    var scene = try plateau(lesson + "pause: 3\n")
    let formula = try Formula("x*y", variables: scene.variables(of: .loss))
    scene.replaceLoss(with: formula)
    #expect(scene.loss == .formula(formula))
    #expect(scene.story.isEmpty && scene.claims.isEmpty)
    #expect(scene.pause == 3)
  }

  @Test("other optimizers have the scene's values alone")
  func replacesOptimizers() throws {
    var scene = try plateau("optimizers: [{rule: adamw, lr: 1}]")
    scene.replaceOptimizers([.sgd, .adamW])
    #expect(scene.optimizers == [Scene.Entry(rule: .sgd), Scene.Entry(rule: .adamW)])
  }

  @Test("each setting changes its value")
  func appliesSettings() throws {
    var scene = try plateau("")
    for setting: HyperparameterSetting in [
      .number(.momentum, 0.5), .flag(.nesterov, true), .flag(.amsgrad, true),
      .word(.biasCorrection, "none"), .flag(.precondition, false),
    ] { scene.apply(setting) }
    var expected = Hyperparameters()
    expected.momentum = 0.5
    expected.usesNesterov = true
    expected.usesAMSGrad = true
    expected.biasCorrection = .none
    expected.isPreconditioned = false
    #expect(scene.hyperparameters == expected)
  }

  @Test("what can't be run is reported after edits")
  func reportsProblems() throws {
    let good = try plateau("parameters: {k: 1}")
    func problem(_ edit: (inout Scene) -> Void) -> String? {
      var scene = good
      edit(&scene)
      return scene.validate()
    }
    #expect(problem { _ in } == nil)
    #expect(
      problem {
        $0.apply(.flag(.nesterov, true))
        $0.replaceOptimizers([.sgd])
      }
        == "nesterov needs a momentum above 0 for sgd; set momentum, such as 0.9, or remove nesterov"
    )
    #expect(problem { $0.apply(.flag(.nesterov, true)) } == nil)
    #expect(
      problem { $0.apply(.number(.beta1, 1)) }
        == "beta1 is 1.0; it must be at least 0 and less than 1")
    #expect(
      problem { $0.steps = 2_000_000 }
        == "steps is '2000000'; write a whole number from 1 to 1,000,000")
    #expect(
      problem { $0.start = Vector(.infinity, 0) } == "start is [inf, 0.0]; it must be finite")
    #expect(
      problem { _ = $0.setParameter(named: "k", value: .nan) }
        == "k is nan; it must be a finite number")
    #expect(
      problem { $0.noise = .gaussian(Vector(-1, 0)) }
        == "gaussian is [-1.0, 0.0]; it must be at least 0, being a standard deviation")
    #expect(
      problem { $0.replaceOptimizers([]) }
        == "optimizers is empty; list one to six, such as adamw")
    #expect(
      problem { $0.replaceOptimizers(Array(Rule.builtIn.prefix(7))) }
        == "optimizers has 7 entries; keep at most 6")
  }

  @Test("a caption is the last beat that has begun, else the summary, else nothing")
  func showsCaptions() throws {
    let scene = try plateau(
      "summary: Sum.\nstory: [{at: 5, say: A}, {at: 9, say: B}, {at: 9, say: C}]")
    #expect(scene.caption(at: 0) == "Sum.")
    #expect(scene.caption(at: 4) == "Sum.")
    #expect(scene.caption(at: 5) == "A")
    #expect(scene.caption(at: 8) == "A")
    #expect(scene.caption(at: 300) == "C")
    #expect(try plateau("").caption(at: 10).isEmpty)
  }

  @Test("the opening step stays within shortened runs")
  func clampsThePause() throws {
    var scene = try plateau("pause: 200")
    #expect(scene.openingStep == 200)
    scene.steps = 50
    #expect(scene.openingStep == 50)
    #expect(try plateau("").openingStep == nil)
  }
}
