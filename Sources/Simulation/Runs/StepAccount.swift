/// One step of one run, taken apart: what goes in, what it becomes, what comes out, in the numbers that
/// the run worked with.
///
/// The stages are the same for every rule, so that accounts can stand side by side; a rule leaves
/// out those that it doesn't have. `before` + `step` + `decayOfWeight` is `after`, and so is
/// `before` + `adaptive` + `decay`.
public struct StepAccount: Hashable, Sendable {
  /// What stands in a row of the account, from the old weights to the new.
  public enum Stage: Hashable, Sendable {
    /// w_(t−1).
    case before
    /// As drawn, with noise, without λw.
    case gradient
    /// λw, where it joins the gradient, and what they make together.
    case decayIntoGradient, fullGradient
    /// Raw m, or SGD's buffer, before the step and after it; raw v likewise.
    case firstMomentBefore, firstMoment, secondMomentBefore, secondMoment
    /// The largest v under AMSGrad, before the step and after it.
    case largestBefore, largest
    /// What λ alone has put into m, or into SGD's buffer, before the step and after it.
    case decayMomentBefore, decayMoment
    /// c₁·m, and c₂²·v of the v that divides.
    case corrected, correctedSecond
    /// √v·c₂ + ε, │g│ + ε.
    case divisor
    /// What is taken off w beside its own decay, as it is added: −lr·s(t)·m̂/(√v̂ + ε).
    case step
    case decayOfWeight
    /// What a line of a rule written as formulas gives.
    case line(Int)
    /// w_t.
    case after
    /// The parts that the data gradient and λ make.
    case adaptive, decay

    /// In their order, with so many lines.
    public static func all(lines: Int) -> [Stage] {
      input + working + (0..<lines).map(Self.line) + output
    }

    private static let input: [Stage] = [.before, .gradient]
    private static let output: [Stage] = [.after, .adaptive, .decay]
    private static let working: [Stage] = [
      .decayIntoGradient, .fullGradient, .firstMomentBefore, .firstMoment, .secondMomentBefore,
      .secondMoment, .largestBefore, .largest, .decayMomentBefore, .decayMoment, .corrected,
      .correctedSecond, .divisor, .step, .decayOfWeight,
    ]

    /// Whether it is what comes out of the step.
    public var isOutput: Bool { Self.output.contains(self) }
  }

  /// Whether λw comes in here: the row that tells the rules apart.
  public func isDifference(_ stage: Stage) -> Bool {
    switch stage {
    case .decayIntoGradient, .decayOfWeight: true
    case .line(let index): rule.formulas?.lines[index].readsWeightDecay == true
    default: false
    }
  }

  public let values: [Stage: Vector]
  public let step: Int
  public let rule: Rule
  public let hyperparameters: Hyperparameters
  /// What a schedule multiplies the learning rate by; nil without one.
  public let scheduleFactor: Double?

  /// The account of step t, made again from the nearest kept state.
  ///
  /// - Precondition: 1 ≤ t ≤ the trajectory's last step.
  public init(of trajectory: Trajectory, step: Int) {
    var values = trajectory.stages(of: step)
    let earlier = step > 1 ? trajectory.stages(of: step - 1) : [:]
    for (after, before) in Self.memories where values[after] != nil {
      values[before] = earlier[after] ?? .zero
    }
    // SGD's first buffer is the gradient itself.
    if trajectory.run.rule.family == .sgd, step == 1 {
      values[.firstMomentBefore] = nil
      values[.decayMomentBefore] = nil
    }
    self.init(of: trajectory.run, step: step, values: values)
  }

  /// What a step takes over from the one before.
  private static let memories: [(after: Stage, before: Stage)] = [
    (.firstMoment, .firstMomentBefore), (.secondMoment, .secondMomentBefore),
    (.largest, .largestBefore), (.decayMoment, .decayMomentBefore),
  ]

  private init(of run: Experiment.Run, step: Int, values: [Stage: Vector]) {
    self.values = values
    self.step = step
    rule = run.rule
    hyperparameters = run.hyperparameters
    scheduleFactor = run.schedule?(step)
  }
}

extension [StepAccount.Stage: Double] {
  /// λw joins the gradient.
  mutating func join(_ gradient: Double, decay: Double) {
    self[.decayIntoGradient] = decay
    self[.fullGradient] = gradient + decay
  }
}

extension StepAccount {
  /// What a stage is for one weight. Families of rules fill in those that they have.
  typealias WeightStages = [Stage: Double]

  /// Both weights' stages side by side.
  static func stages(x: WeightStages, y: WeightStages) -> [Stage: Vector] {
    x.reduce(into: [:]) { both, stage in
      both[stage.key] = y[stage.key].map { Vector(stage.value, $0) }
    }
  }
}
