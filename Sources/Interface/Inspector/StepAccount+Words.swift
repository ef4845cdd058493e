import Screen
import Simulation

// What the rows of a step are called. A row is made of rows above it and of the numbers at the foot of the
// screen alone, so that everyone can work it out again.
extension StepAccount {
  /// What a stage is called: from the longest form to one of 8 columns, and in seven bits (8).
  struct Label {
    /// The longest first.
    let forms: [String]
    let ascii: String
    /// Whether a part of it is better than a shorter form.
    var canBeCut = false

    init(_ forms: String..., ascii: String? = nil) {
      self.forms = forms
      self.ascii = ascii ?? forms.last ?? ""
    }

    /// The longest form that fits; the shortest where none does.
    func text(columns: Int, glyphs: GlyphSet) -> String {
      if glyphs == .ascii { return ascii }
      if canBeCut, columns > 8, let whole = forms.first, TerminalText.width(of: whole) > columns {
        return whole.prefix(columns - 1) + "…"
      }
      return forms.first { TerminalText.width(of: $0) <= columns } ?? forms.last ?? ""
    }
  }

  func label(of stage: Stage) -> Label {
    switch stage {
    case .before:
      Label("\(shownName) before", ascii: "\(shownName) before".count > 8 ? "before" : nil)
    case .gradient: Label("∇f(w)", ascii: "grad f")
    case .decayIntoGradient: decayLabel
    case .fullGradient: fullGradientLabel
    case .firstMomentBefore, .firstMoment, .secondMomentBefore, .secondMoment, .largestBefore,
      .largest, .decayMomentBefore, .decayMoment:
      memoryLabel(of: stage)
    case .corrected:
      Label("m corrected = m/(1−β1^t)", "m corrected", "m corr.", ascii: "m corr.")
    case .correctedSecond: correctedSecondLabel
    case .divisor: isAdam ? divisorLabel : Label("│g│ + eps", "│g│+eps", ascii: "|g|+eps")
    case .step: stepLabel
    case .decayOfWeight: weightLabel
    case .after: Label("\(shownName) after", ascii: "\(shownName) after".count > 8 ? "after" : nil)
    case .line(let index): lineLabel(index)
    case .adaptive: Label("\(rule.adaptiveName) step", rule.adaptiveName)
    case .decay: Label("decay step", "decay")
    }
  }

  private var shownName: String { rule.formulas?.shownName ?? "w" }

  /// A line as it is written, or what it assigns.
  private func lineLabel(_ index: Int) -> Label {
    guard let line = rule.formulas?.lines[index] else { return Label("") }
    var label = Label(line.text, line.name, ascii: String(line.name.prefix(8)))
    label.canBeCut = true
    return label
  }

  private var isAdam: Bool { rule.family == .adam }

  // MARK: Where λ comes in

  private var decayLabel: Label {
    switch rule.placeOfDecay {
    case .firstMoment: Label("  ┣━ + λw into m", "┣ λw→m", ascii: "+wd*w>m")
    case .secondMoment: Label("  ┣━ + λw into v", "┣ λw→v", ascii: "+wd*w>v")
    default: Label("  ┣━━ + λw", "┣━ + λw", ascii: "+ wd*w")
    }
  }

  private var fullGradientLabel: Label {
    switch rule.placeOfDecay {
    case .firstMoment: Label("g for m", ascii: "g for m")
    case .secondMoment: Label("g for v", ascii: "g for v")
    default: Label("g")
    }
  }

  private var weightLabel: Label {
    switch rule.placeOfDecay {
    case .weight(.uncoupled):
      scheduleFactor != nil
        ? Label("  ┣━━ − s(t)·λw", "┣ − s·λw", ascii: "- s*wd*w")
        : Label("  ┣━━ − λw", "┣━ − λw", ascii: "- wd*w")
    case .weight(.proximal): Label("  ┣ −lr·λ·w after", "┣−lr·λw", ascii: "-lr*wd*w")
    case .weight(.after): Label("  ┣ −lr·λ(w+step)", "┣−lr·λw", ascii: "-lr*wd*w")
    default: Label("  ┣━━ − lr·λw", "┣−lr·λw", ascii: "-lr*wd*w")
    }
  }

  // MARK: What is remembered

  private func memoryLabel(of stage: Stage) -> Label {
    switch stage {
    case .firstMomentBefore: isAdam ? Label("m before") : Label("b before")
    case .firstMoment: firstMomentLabel
    case .secondMomentBefore: Label("v before")
    case .secondMoment: secondMomentLabel
    case .largestBefore: Label("largest v before", "max bef.")
    case .largest: Label("v, the largest", "max v")
    case .decayMomentBefore: Label("  λ's part before", "λ before", ascii: "wd bef.")
    default:
      isAdam
        ? Label("  λ's part of m", "λ in m", ascii: "wd in m")
        : Label("  λ's part of b", "λ in b", ascii: "wd in b")
    }
  }

  private var firstMomentLabel: Label {
    guard isAdam else { return Label("b = μ·b + (1−d)·g", "b") }
    return rule.placeOfDecay == .secondMoment
      ? Label("m = β1·m + (1−β1)·∇f(w)", "m   mean of ∇f", "m")
      : Label("m = β1·m + (1−β1)·g", "m = β1·m+(1−β1)g", "m")
  }

  private var secondMomentLabel: Label {
    rule.placeOfDecay == .firstMoment
      ? Label("v = β2·v + (1−β2)·∇f(w)²", "v   mean of ∇f²", "v")
      : Label("v = β2·v + (1−β2)·g²", "v = β2·v+(1−β2)g²", "v")
  }

  // MARK: What becomes of it

  private var correctedSecondLabel: Label {
    values[.largest] == nil
      ? Label("v corrected = v/(1−β2^t)", "v corrected", "v corr.")
      : Label("largest v, corrected", "v corr.")
  }

  private var divisorLabel: Label {
    values[.correctedSecond] == nil
      ? Label("√v + eps", "√v+eps", ascii: "sqrt v")
      : Label("√(v corrected) + eps", "√(v corr.) + eps", "√v+eps", ascii: "sqrt v")
  }

  private var stepLabel: Label {
    switch rule.family {
    case .formulas: Label("step")
    case .normalized: Label("−lr·g/(│g│+eps)", "−lr g/│g", ascii: "-lr*g/|g")
    case .sgd:
      values[.firstMoment] == nil
        ? Label("−lr·g", ascii: "-lr*g")
        : hyperparameters.usesNesterov
          ? Label("−lr·(g + μ·b)", "−lr·g+μb", ascii: "-lr*nest") : Label("−lr·b", ascii: "-lr*b")
    case .adam:
      values[.divisor] == nil
        ? Label("−lr·m", ascii: "-lr*m")
        : Label("−lr·m/(√v + eps)", "−lr·m/√v", ascii: "-lr*m/sv")
    }
  }
}
