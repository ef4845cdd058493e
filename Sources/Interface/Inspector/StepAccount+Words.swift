import Screen
import Simulation

extension StepAccount {
  /// What a stage is called: in a wide column, in a narrow one (8 columns), and in seven bits (8).
  struct Label {
    let wide: String
    let narrow: String
    let ascii: String

    init(_ wide: String, _ narrow: String? = nil, ascii: String? = nil) {
      self.wide = wide
      self.narrow = narrow ?? wide
      self.ascii = ascii ?? narrow ?? wide
    }

    func text(columns: Int, glyphs: GlyphSet) -> String {
      if glyphs == .ascii { return ascii }
      return TerminalText.width(of: wide) <= columns ? wide : narrow
    }
  }

  func label(of stage: Stage) -> Label {
    switch stage {
    case .before: Label("w before")
    case .gradient: Label("∇f(w)", ascii: "grad f")
    case .decayIntoGradient: decayLabel
    case .fullGradient: fullGradientLabel
    case .firstMoment: isAdam ? Label("m   mean of g", "m") : Label("b   momentum", "b")
    case .secondMoment:
      hyperparameters.usesAMSGrad
        ? Label("v   largest so far", "v max") : Label("v   mean of g²", "v")
    case .corrected: Label("m   corrected", "m corr.")
    case .divisor:
      isAdam
        ? Label(
          hyperparameters.correctsSecondMoment ? "√v  corrected, + eps" : "√v + eps", "√v+eps",
          ascii: "sqrt v")
        : Label("│g│ + eps", "│g│+eps", ascii: "|g|+eps")
    case .step: stepLabel
    case .decayOfWeight: weightLabel
    case .after: Label("w after")
    case .adaptive: Label("adaptive step", "adaptive")
    case .decay: Label("decay step", "decay")
    }
  }

  private var isAdam: Bool { rule.family == .adam }

  private var decayLabel: Label {
    switch rule.placeOfDecay {
    case .firstMoment: Label("  ┣━━ + λw  into m", "┣ λw→m", ascii: "+wd*w>m")
    case .secondMoment: Label("  ┣━━ + λw  into v", "┣ λw→v", ascii: "+wd*w>v")
    default: Label("  ┣━━ + λw", "┣━ + λw", ascii: "+ wd*w")
    }
  }

  private var fullGradientLabel: Label {
    switch rule.placeOfDecay {
    case .firstMoment: Label("g   for m", "g for m")
    case .secondMoment: Label("g   for v", "g for v")
    default: Label("g")
    }
  }

  private var stepLabel: Label {
    switch rule.family {
    case .normalized: Label("−lr·g/│g│", "−lr g/│g", ascii: "-lr*g/|g")
    case .sgd:
      values[.firstMoment] == nil
        ? Label("−lr·g", ascii: "-lr*g")
        : hyperparameters.usesNesterov
          ? Label("−lr·(g+μb)", "−lr·g+μb", ascii: "-lr*nest") : Label("−lr·b", ascii: "-lr*b")
    case .adam:
      values[.divisor] == nil
        ? Label("−lr·m", ascii: "-lr*m") : Label("−lr·m/√v", ascii: "-lr*m/sv")
    }
  }

  private var weightLabel: Label {
    switch rule.placeOfDecay {
    case .weight(.uncoupled):
      isScheduled
        ? Label("  ┣━━ − s(t)·λw", "┣ − s·λw", ascii: "- s*wd*w")
        : Label("  ┣━━ − λw", "┣━ − λw", ascii: "- wd*w")
    case .weight(.proximal): Label("  ┣━ −lr·λ·w after", "┣−lr·λw", ascii: "-lr*wd*w")
    case .weight(.after): Label("  ┣━ −lr·λ(w+step)", "┣−lr·λw", ascii: "-lr*wd*w")
    default: Label("  ┣━━ − lr·λw", "┣−lr·λw", ascii: "-lr*wd*w")
    }
  }
}
