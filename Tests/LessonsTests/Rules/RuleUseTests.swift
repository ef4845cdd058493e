import Simulation
import Surfaces
import Testing

@testable import Lessons

@Suite("Rules as formulas in scenes")
struct RuleUseTests {
  private static let head = """
    title: Mine
    loss: (x-3)^2 + 0.5*(y-1)^2
    start: [-1, 2]
    steps: 20
    lr: 0.1
    rules:
      mine:
        with: {b1: 0.9, b2: 0.5}
        step:
          - m = b1*m + b2*g
          - w = w - lr*(m + weight_decay*w)

    """

  private func scene(_ rest: String) throws -> Scene {
    try Scene(text: Self.head + rest, file: "f", name: "f")
  }

  private func ends(_ scene: Scene) -> [Vector] {
    scene.experiment().trajectories().map { $0.weights(at: $0.lastStep) }
  }

  @Test("a saved scene keeps its rules with their present constants, and its numbers")
  func saving() throws {
    var scene = try scene(
      "optimizers: [mine, {rule: mine, with: {b1: 0.5}}, lion, adamw]\n"
        + "overlays: [minimum, {box: 1/weight_decay, of: lion}, {circle: 2*lr}]\n")
    try scene.apply([FlagText("--set", "mine.b2=0.25"), FlagText("--set", "lion.b1=0.8")])
    let again = try Scene(text: scene.fileText, file: "f", name: "f")
    #expect(ends(again) == ends(scene))
    #expect(again.fileText == scene.fileText)
    #expect(again.bounds == scene.bounds)
    #expect(again.rules.map(\.name) == ["mine", "lion"])
  }

  @Test("a constant reaches every run of the rule without its own value")
  func constants() throws {
    var changed = try scene("optimizers: [mine, {rule: mine, with: {b1: 0.5}}]\n")
    let before = ends(changed)
    let isSet = changed.setConstant("b1", of: "mine", to: 0.7)
    #expect(isSet)
    let after = ends(changed)
    #expect(after[0] != before[0])
    #expect(after[1] == before[1])
    let isOtherSet = changed.setConstant("b3", of: "mine", to: 1)
    #expect(!isOtherSet)
    let (flags, reached) = changed.flags(
      from: try scene("optimizers: [mine, {rule: mine, with: {b1: 0.5}}]\n"))
    #expect(flags.map(\.description) == ["--set mine.b1=0.7"])
    #expect(ends(reached) == after)
  }

  @Test(
    "what can't be set is told",
    arguments: [
      ("mine.b3=1", "--set mine.b3=1: mine has no constant 'b3'; did you mean 'b1'?"),
      ("mien.b1=1", "--set mien.b1=1: there is no rule 'mien'; did you mean 'mine'?"),
      ("mine.b1=x", "--set mine.b1 x: not a number; give a number such as 2"),
      (
        "adamw.b1=1",
        "--set adamw.b1=1: adamw is built in and has no constants; use --beta1 and the like"
      ),
      (
        "lion.b1=1",
        "--set lion.b1=1: no optimizer here is lion; leave it out or add lion with --optimizers"
      ),
    ])
  func refusals(text: String, sentence: String) throws {
    var scene = try scene("optimizers: [mine]\n")
    do throws(FlagError) {
      try scene.apply([FlagText("--set", text)])
      Issue.record("\(text) was taken")
    } catch { #expect(error.message == sentence) }
  }

  @Test("rules of files come before the scene's, and these before the library's")
  func precedence() throws {
    var files = RuleFiles()
    let own = "rules: {mine: {step: [w = w - lr*g]}, lion: {step: [w = w - lr]}}"
    files.add("f.yaml", try RuleFile.rules(bytes: Array(own.utf8), file: "f.yaml"))
    let text = Self.head + "optimizers: [mine, lion]\n"
    let scene = try Scene(bytes: Array(text.utf8), file: "f", name: "f", rules: files)
    #expect(scene.optimizers.compactMap(\.rule.formulas).map(\.lines.count) == [1, 1])
    let plain = try Scene(text: text, file: "f", name: "f")
    #expect(plain.optimizers.compactMap(\.rule.formulas).map(\.lines.count) == [2, 3])
  }

  @Test("claims ask for states and constants by name, and say what a run hasn't")
  func claims() throws {
    let scene = try scene(
      """
      optimizers: [mine, adamw]
      claims:
        - {say: a, measure: "m_x(mine, 1)", expect: "b2(mine)*gradient_x(mine, 1)", tolerance: 1e-12}
        - {say: b, holds: "max_over(mine, m_y, 1, 5) > 0"}
        - {say: c, holds: "m_x(adamw, 1) > 0"}
        - {say: d, holds: "b1(adamw) > 0"}
        - {say: e, holds: "first_moment_x(mine, 1) > 0"}
      """)
    let results = Verification(of: scene).results
    #expect(results.prefix(2).map(\.passed) == [true, true])
    #expect(
      results.dropFirst(2).map { $0.failure?.sentence } == [
        "adamw has no 'm'", "adamw has no 'b1'", "mine has no 'first_moment'",
      ])
  }

  @Test("walls by formulas are worked out with each run's own numbers")
  func bounds() throws {
    let scene = try scene(
      """
      weight_decay: 0.5
      optimizers: [adamw, {rule: lion, weight_decay: 2}]
      overlays: [{box: 1/weight_decay, of: lion}, {circle: "2/weight_decay"}]
      """)
    #expect(scene.bounds(of: 0).map(\.halfWidth) == [4])
    #expect(scene.bounds(of: 1).map(\.halfWidth) == [0.5, 1])
    #expect(scene.bounds(of: 1).map(\.isRound) == [false, true])
    #expect(scene.bounds(of: 1).map(\.formula) == ["1/λ", "2/λ"])
  }

  @Test("no law is known of them")
  func limits() throws {
    let scene = try scene("weight_decay: 0.5\noptimizers: [adamw-formula]\n")
    let experiment = scene.experiment()
    let limits = experiment.limits(of: [0])
    #expect(throws: FailedPremise.ownRule) { try limits[0].get() }
  }
}
