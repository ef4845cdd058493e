import Simulation
import Testing

@testable import Interface

/// What the inspector says of λw, beside the numbers that make it true.
@Suite("What becomes of λw")
struct StepExplanationTests {
  /// (x−3)² + ½(y−1)²
  private static let bowl = AnalyticSurface(
    loss: { x, y, _ in (x - 3) * (x - 3) + 0.5 * (y - 1) * (y - 1) },
    gradient: { x, y, _ in Vector(2 * (x - 3), y - 1) })

  private func trajectory(
    _ rule: Rule, steps: Int = 5, isScheduled: Bool = false,
    with edit: (inout Hyperparameters) -> Void = { _ in }
  ) -> Trajectory {
    var values = Hyperparameters()
    values.learningRate = 0.02
    values.weightDecay = 0.5
    edit(&values)
    var run = Experiment.Run(
      rule: rule, hyperparameters: values, start: Vector(0.5, 0), surface: Self.bowl)
    if isScheduled { run.schedule = { 1 / Double($0) } }
    return Experiment(runs: [run], steps: steps).trajectories()[0]
  }

  private func words(_ trajectory: Trajectory) -> String {
    StepAccount(of: trajectory, step: 1).explanation
  }

  @Test("λw in v alone can lengthen the step, and without a preconditioner does nothing")
  func secondMomentOnly() {
    let trajectory = trajectory(.adamL2SecondMoment)
    let step = trajectory.weights(at: 1).x - 0.5
    #expect(abs(step - 0.0210526) < 1e-7)
    #expect(
      words(trajectory)
        == "λw enters v alone: it scales the step. It may lengthen it, and pulls nowhere.")
    let bare = self.trajectory(.adamL2SecondMoment) { $0.isPreconditioned = false }
    let adam = self.trajectory(.adam) { $0.isPreconditioned = false }
    #expect(bare.path == adam.path)
    #expect(words(bare).hasSuffix("it does nothing."))
  }

  @Test("SGD+L2 is weight decay without momentum, and only then")
  func sgd() {
    let (l2, decoupled) = (trajectory(.sgdL2), trajectory(.sgdW))
    #expect((l2.weights(at: 5) - decoupled.weights(at: 5)).norm < 1e-15)
    #expect(words(l2) == "λw joins the gradient. Without momentum that is weight decay.")
    #expect(
      words(decoupled)
        == "λw joins the weights themselves. Without momentum that is the same as L2.")
    for dampening in [0, 0.9] {
      let (l2, decoupled) = (
        trajectory(.sgdL2) { ($0.momentum, $0.dampening) = (0.9, dampening) },
        trajectory(.sgdW) { ($0.momentum, $0.dampening) = (0.9, dampening) }
      )
      #expect((l2.weights(at: 5) - decoupled.weights(at: 5)).norm > 1e-5)
      #expect(words(l2).hasSuffix("With momentum L2 isn't weight decay."))
    }
  }

  @Test(
    "with momentum the goals of SGD+L2 and SGDW are the same if the dampening is the momentum",
    arguments: [
      (0, Vector(2.926829, 0.952381), "another"), (0.9, Vector(2.4, 0.666667), "the same"),
    ])
  func goals(dampening: Double, goal: Vector, word: String) {
    let (l2, decoupled) = (
      trajectory(.sgdL2, steps: 5000) { ($0.momentum, $0.dampening) = (0.9, dampening) },
      trajectory(.sgdW, steps: 5000) { ($0.momentum, $0.dampening) = (0.9, dampening) }
    )
    #expect((l2.weights(at: 5000) - Vector(2.4, 0.666667)).norm < 1e-6)
    #expect((decoupled.weights(at: 5000) - goal).norm < 1e-6)
    #expect(
      words(decoupled) == "λw joins the weights, past b. L2 goes another way, to \(word) goal.")
  }

  @Test("what isn't there isn't spoken of: a preconditioner, a correction, a constant rate")
  func options() {
    for rule in [Rule.adamW, .adamWPaper, .adamWProximal, .adamWAfter] {
      #expect(words(trajectory(rule)).hasPrefix("λw joins after √v"))
      #expect(words(trajectory(rule) { $0.isPreconditioned = false }).hasPrefix("λw joins after m"))
    }
    #expect(
      words(trajectory(.adamWPaper)) == "λw joins after √v, and lr doesn't multiply it.")
    let scheduled = trajectory(.adamWPaper, isScheduled: true)
    #expect(words(scheduled) == "λw joins after √v. s(t) multiplies it, lr doesn't.")
    let account = StepAccount(of: scheduled, step: 1)
    #expect(account.label(of: .decayOfWeight).forms[0].hasSuffix("− s(t)·λw"))
    let raw = StepAccount(of: trajectory(.adam) { $0.biasCorrection = .none }, step: 1)
    #expect(raw.values[.corrected] == nil)
    #expect(raw.label(of: .divisor).forms == ["√v + eps", "√v+eps"])
  }

  @Test("what divides λw is said with its eps")
  func divisor() {
    let words = words(trajectory(.adamL2) { $0.epsilon = 1000 })
    #expect(words == "λw goes through m, and √v + eps divides it. Here by 1005 and 1001.")
  }
}
