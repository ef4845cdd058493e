import Lessons
import Simulation
import Testing

@testable import Interface

@Suite("Rules as equations")
struct RuleEquationsTests {
  private func equations(_ rule: Rule, _ more: String = "") throws -> RuleEquations {
    let text = "{title: x, loss: x^2+y^2, start: [1, 1], optimizers: [\(rule.id)]\(more)}"
    let scene = try Scene(text: text, file: "-", name: "x")
    return RuleEquations(of: RunSetup(scene.experiment().runs[0]), hasNoise: scene.noise != .none)
  }

  @Test(
    "each rule's last line says what is taken off the weights",
    arguments: [
      (.sgd, "w ← w − lr·g"), (.sgdW, "w ← w − lr·g − lr·λw"),
      (.normalized, "w ← w − lr·g/(│g│ + eps)"), (.adam, "w ← w − lr·m/√v"),
      (.adamL2, "w ← w − lr·m/√v"), (.adamW, "w ← w − lr·m/√v − lr·λw"),
      (.adamWPaper, "w ← w − lr·m/√v − λw"),
      (.adamWProximal, "w ← (w − lr·m/√v) / (1 + lr·λ)"),
      (.adamWAfter, "w ← (w − lr·m/√v) · (1 − lr·λ)"),
    ] as [(Rule, String)])
  func weights(rule: Rule, line: String) throws {
    #expect(try equations(rule).lines.last?.text == line)
  }

  @Test(
    "exactly one line has λ in it where a rule decays, none where it doesn't",
    arguments: Rule.builtIn)
  func marked(rule: Rule) throws {
    let count = try equations(rule).lines.count { $0.isDecay }
    #expect(count == (rule.decaysWeights ? 1 : 0))
  }

  @Test("options, noise and schedules change the lines")
  func options() throws {
    let noisy = try equations(.adamL2, ", noise: {gaussian: [1, 1]}")
    #expect(noisy.lines[0].text == "g = ∇f(w) + noise + λw")
    let momentum = try equations(.sgd, ", momentum: 0.9, nesterov: true").lines.map(\.text)
    #expect(momentum == ["g = ∇f(w)", "b ← μ·b + g", "w ← w − lr·(g + μ·b)"])
    #expect(try equations(.adam, ", amsgrad: true").lines.last?.text == "w ← w − lr·m/√v̂")
    #expect(
      try equations(.adamW, ", schedule: 1/t").lines.last?.text == "w ← w − s·lr·m/√v − s·lr·λw")
    #expect(try equations(.adamL2, ", precondition: false").summary == "λw joins the gradient")
    #expect(try equations(.adamW, ", weight_decay: 0").summary == "λ is 0")
  }
}
