import Simulation

/// An update rule as lines of mathematics, as it is run: with the options that change them.
struct RuleEquations: Hashable {
  /// A line, with the part in which λ stands, if it has one.
  struct Line: Hashable {
    var before: String
    var decay = ""
    var after = ""
    /// What it says, in at most 28 columns; empty for a line that somebody wrote.
    var meaning = ""

    init(_ before: String, decay: String = "", _ after: String = "", means meaning: String = "") {
      self.before = before
      self.decay = decay
      self.after = after
      self.meaning = meaning
    }

    var text: String { before + decay + after }
    var isDecay: Bool { !decay.isEmpty }
  }

  private let traits: RuleTraits
  private let values: Hyperparameters
  private let isScheduled: Bool
  private let hasNoise: Bool

  init(of run: RunSetup, hasNoise: Bool) {
    traits = run.rule.traits
    values = run.hyperparameters
    isScheduled = run.schedule != nil
    self.hasNoise = hasNoise
  }

  /// In the order in which they are worked out.
  var lines: [Line] { written ?? [gradient] + memory + [weight] }

  /// The lines of a rule that somebody wrote, as they are.
  private var written: [Line]? {
    guard case .formulas(let rule) = traits.family else { return nil }
    return rule.lines.map { line in
      line.readsWeightDecay ? Line("", decay: line.text) : Line(line.text)
    }
  }

  /// Where λ comes in, in a few words.
  var summary: String {
    guard values.weightDecay != 0 || traits.placeOfDecay == .nowhere else { return "λ is 0" }
    return switch traits.placeOfDecay {
    case .nowhere: "no decay"
    case .gradient: isDivided ? "λw enters before √v" : "λw joins the gradient"
    case .firstMoment: "λw enters m alone"
    case .secondMoment: isDivided ? "λw enters v alone" : "λw does nothing"
    case .formulas: "λ enters where the rule reads it"
    case .weight: isDivided ? "λw enters after √v" : "λw joins the weights"
    }
  }

  /// Whether the step is divided by √v.
  private var isDivided: Bool { traits.family == .adam && values.isPreconditioned }

  // MARK: What the gradient becomes

  private var gradient: Line {
    let drawn = "g = ∇f(w)" + (hasNoise ? " + noise" : "")
    return traits.placeOfDecay == .gradient
      ? Line(drawn, decay: " + λw", means: "the gradient, and λw in it")
      : Line(drawn, means: "the gradient")
  }

  private var memory: [Line] {
    switch traits.family {
    case .normalized, .formulas: []
    case .sgd:
      values.momentum == 0
        ? []
        : [
          Line(
            "b ← μ·b + \(values.dampening == 0 ? "" : "(1−d)·")g",
            means: "momentum: past g still count")
        ]
    case .adam: [firstMoment] + (isDivided ? divisor : [])
    }
  }

  private var divisor: [Line] {
    [secondMoment]
      + (values.usesAMSGrad ? [Line("v̂ ← max(v̂, v)", means: "the largest v so far")] : [])
  }

  private var firstMoment: Line {
    let meaning = "the running mean of g"
    return traits.placeOfDecay == .firstMoment
      ? Line("m ← β1·m + (1−β1)·(g", decay: " + λw", ")", means: meaning + ", and λw")
      : Line("m ← β1·m + (1−β1)·g", means: meaning)
  }

  private var secondMoment: Line {
    let meaning = "√v: how loud g has been"
    return traits.placeOfDecay == .secondMoment
      ? Line("v ← β2·v + (1−β2)·(g", decay: " + λw", ")²", means: meaning + ", and λw")
      : Line("v ← β2·v + (1−β2)·g²", means: meaning)
  }

  // MARK: The step

  private var weight: Line {
    switch traits.weightDecay {
    case nil: Line("w ← w − \(step)", means: meaningOfStep)
    case .before:
      Line("w ← w − \(step)", decay: " − \(rate)·λw", means: "a step, and decay beside it")
    case .uncoupled:
      Line(
        "w ← w − \(step)", decay: isScheduled ? " − s·λw" : " − λw",
        means: "a step, and decay beside it")
    case .proximal:
      Line("w ← (w − \(step))", decay: " / (1 + \(rate)·λ)", means: "a step, and decay after it")
    case .after:
      Line("w ← (w − \(step))", decay: " · (1 − \(rate)·λ)", means: "a step, and decay after it")
    }
  }

  /// What is taken off the weights beside the decay.
  private var step: String {
    switch traits.family {
    case .formulas: "step"
    case .normalized: "\(rate)·g/(│g│ + eps)"
    case .sgd:
      values.momentum == 0
        ? "\(rate)·g" : values.usesNesterov ? "\(rate)·(g + μ·b)" : "\(rate)·b"
    case .adam:
      !values.isPreconditioned ? "\(rate)·m" : "\(rate)·m/√\(values.usesAMSGrad ? "v̂" : "v")"
    }
  }

  private var meaningOfStep: String {
    switch traits.family {
    case .formulas: ""
    case .normalized: "a step of lr, up or down"
    case .sgd: values.momentum == 0 ? "a step along g" : "a step along b"
    case .adam: isDivided ? "a step, however loud g is" : "a step along m"
    }
  }

  private var rate: String { isScheduled ? "s·lr" : "lr" }

  /// What the lines leave out of the moments; nil where there are none.
  static func remark(on equations: [RuleEquations]) -> String? {
    let adams = equations.filter(\.isDivided)
    guard !adams.isEmpty else { return nil }
    let corrections = Set(adams.map(\.values.biasCorrection))
    guard corrections.count == 1, let correction = corrections.first else {
      return "m and v start at 0; what each rule divides by 1 − β^t is its own. √v has eps added."
    }
    return switch correction {
    case .both: "m and v start at 0; the step uses m/(1−β1^t) and √(v/(1−β2^t)) + eps."
    case .first: "m and v start at 0; the step uses m/(1−β1^t) and √v + eps."
    case .second: "m and v start at 0; the step uses m and √(v/(1−β2^t)) + eps."
    case .none: "m and v start at 0 and are used as they are; √v has eps added."
    }
  }
}
