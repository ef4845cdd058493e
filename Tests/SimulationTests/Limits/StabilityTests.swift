import Simulation
import Testing

/// The predicted border of stability against the recursion itself, written out here.
@Suite struct StabilityTests {
  /// Whether SGD, by PyTorch's definition, shrinks a weight on h/2·x² within 4000 steps.
  private func settles(_ rule: Rule, _ h: Hyperparameters, curvature: Double) -> Bool {
    var (w, buffer) = (1.0, 0.0)
    for step in 1...4000 {
      let gradient = curvature * w + (rule == .sgdL2 ? h.weightDecay * w : 0)
      let kept = rule == .sgdW ? 1 - h.learningRate * h.weightDecay : 1
      buffer = step == 1 ? gradient : h.momentum * buffer + (1 - h.dampening) * gradient
      let along = h.usesNesterov ? gradient + h.momentum * buffer : buffer
      w = kept * w - h.learningRate * (h.momentum == 0 ? gradient : along)
    }
    return abs(w) < 1
  }

  private func limit(_ rule: Rule, _ h: Hyperparameters, start: Vector) -> Limit? {
    let run = Experiment.Run(
      rule: rule, hyperparameters: h, start: start,
      surface: TestSurface.bowl(1, 1, center: .zero))
    return try? Limit(of: run, near: start)
  }

  @Test(
    "SGD has a limit exactly where its recursion shrinks",
    arguments: [Rule.sgd, .sgdL2, .sgdW],
    [(0, 0, false), (0.9, 0, false), (0.9, 0.5, false), (0.5, 0, true), (0.9, 0, true)])
  func sgd(rule: Rule, options: (momentum: Double, dampening: Double, nesterov: Bool)) {
    var h = Hyperparameters()
    h.weightDecay = 0.1
    h.momentum = options.momentum
    h.dampening = options.dampening
    h.usesNesterov = options.nesterov
    var seen: Set<Bool> = []
    for percent in stride(from: 20, through: 800, by: 13) {
      h.learningRate = Double(percent) / 100
      let limit = limit(rule, h, start: Vector(1, 1))
      #expect((limit != nil) == settles(rule, h, curvature: 1), "lr \(h.learningRate)")
      seen.insert(limit != nil)
    }
    #expect(seen == [true, false], "both sides of the border must be tried")
  }

  @Test("the identity preconditioner makes Adam a recursion with gain 1 − β₁")
  func identity() {
    var h = Hyperparameters()
    h.isPreconditioned = false
    // 2(1 + β₁)/(1 − β₁) = 38.
    h.learningRate = 37.9
    #expect(limit(.adam, h, start: .zero) != nil)
    h.learningRate = 38.1
    #expect(limit(.adam, h, start: .zero) == nil)
  }
}
