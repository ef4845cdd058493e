import Simulation
import Testing

@testable import Lessons

@Suite("SceneFlag")
struct SceneFlagTests {
  private func scene(_ text: String = "") throws -> Scene {
    try Scene(
      text: "{title: x, loss: k*x^2+y^2, parameters: {k: 2}, start: [1, 1]\(text)}", file: "-",
      name: "x")
  }

  @Test("names are unique, and every hyperparameter has a flag")
  func names() {
    let names = SceneFlag.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(SceneFlag.all.compactMap(\.hyperparameter) == Hyperparameter.byProminence)
  }

  @Test("the flags from one scene to another lead there, and none are needed to stay")
  func roundTrip() throws {
    let base = try scene()
    #expect(base.flags(from: base).flags.isEmpty)
    var other = base
    let line = """
      --optimizers adamw,sgd --lr 0.5 --weight-decay -1 --beta1 0 --eps 1e-9 --momentum .5 \
      --nesterov --amsgrad --bias-correction first --no-precondition --steps 7 --start -1,2 \
      --seed 9 --schedule 1/t --gaussian 1,0 --set k=3 --view -1,1,-2,2
      """
    try other.apply(try LabCommandLine(line).changes)
    let (flags, reached) = other.flags(from: base)
    #expect(reached == other)
    #expect(
      Set(flags.map(\.flag))
        == Set(line.split(separator: " ").filter { $0.hasPrefix("--") }.map(String.init)))
    var again = base
    try again.apply(flags)
    #expect(again == other)
    #expect(base.flags(from: other).flags.contains(FlagText("--lr", "0.001")))
  }

  @Test("another loss takes what was said of the old one with it")
  func loss() throws {
    var scene = try scene(", summary: A bowl.")
    try scene.apply([FlagText("--loss", "x^4 + y^2")])
    #expect(scene.title == "x^4 + y^2" && scene.summary == nil)
  }

  @Test(
    "a hyperparameter that no optimizer uses is refused with a rule that does",
    arguments: [
      (
        "adamw", "nesterov",
        "--nesterov: no optimizer here uses it; "
          + "leave it out or add sgd with --optimizers"
      ),
      (
        "adam", "weight-decay 0.1",
        "--weight-decay 0.1: no optimizer here uses it; "
          + "leave it out or add adamw with --optimizers"
      ),
      (
        "adamw", "no-nesterov",
        "--no-nesterov: no optimizer here uses it; "
          + "leave it out or add sgd with --optimizers"
      ),
      (
        "sgd", "eps 1",
        "--eps 1: no optimizer here uses it; "
          + "leave it out or add adamw with --optimizers"
      ),
    ])
  func unused(rule: String, line: String, sentence: String) throws {
    let before = try scene()
    var scene = before
    let flags = try LabCommandLine("optimizers \(rule) \(line)").changes
    do {
      try scene.apply(flags)
      Issue.record("\(line) was taken")
    } catch {
      #expect(error.message == sentence)
    }
    #expect(scene == before)
  }

  @Test("one optimizer that uses it is enough, and lr suits all")
  func used() throws {
    var scene = try scene()
    try scene.apply(try LabCommandLine("optimizers adamw,sgd momentum 0.9 nesterov lr 1").changes)
    #expect(scene.hyperparameters.usesNesterov)
  }
}
