/// An update rule: one of those that are compiled, or one written as formulas.
public enum Rule: Hashable, Sendable {
  case sgd
  case sgdL2
  case sgdW
  case normalized
  case adam
  case adamL2
  case adamW
  case adamWPaper
  case adamWProximal
  case adamWAfter
  case adamL2FirstMoment
  case adamL2SecondMoment
  case formulas(FormulaRule)

  /// Those that are compiled.
  public static let builtIn: [Rule] = [
    .sgd, .sgdL2, .sgdW, .normalized, .adam, .adamL2, .adamW, .adamWPaper, .adamWProximal,
    .adamWAfter, .adamL2FirstMoment, .adamL2SecondMoment,
  ]

  /// The compiled rule of this id; nil if there is none.
  public init?(builtIn id: String) {
    guard let rule = Self.builtIn.first(where: { $0.id == id }) else { return nil }
    self = rule
  }

  /// The id that scenes, flags and exports use.
  public var id: String {
    switch self {
    case .sgd: "sgd"
    case .sgdL2: "sgd+l2"
    case .sgdW: "sgdw"
    case .normalized: "normalized"
    case .adam: "adam"
    case .adamL2: "adam+l2"
    case .adamW: "adamw"
    case .adamWPaper: "adamw-paper"
    case .adamWProximal: "adamw-prox"
    case .adamWAfter: "adamw-after"
    case .adamL2FirstMoment: "adam+l2-m"
    case .adamL2SecondMoment: "adam+l2-v"
    case .formulas(let rule): rule.name
    }
  }

  /// The formulas, if it is written in some.
  public var formulas: FormulaRule? {
    if case .formulas(let rule) = self { rule } else { nil }
  }

  /// The name on the screen.
  public var label: String {
    switch self {
    case .sgd: "SGD"
    case .sgdL2: "SGD+L2"
    case .sgdW: "SGDW"
    case .normalized: "Normalized"
    case .adam: "Adam"
    case .adamL2: "Adam+L2"
    case .adamW: "AdamW"
    case .adamWPaper: "AdamW (paper)"
    case .adamWProximal: "AdamW (proximal)"
    case .adamWAfter: "AdamW (decay after)"
    case .adamL2FirstMoment: "L2 in m only"
    case .adamL2SecondMoment: "L2 in v only"
    case .formulas(let rule): rule.definition.label
    }
  }

  /// To which family it belongs and where its decay acts. Everything else is asked of these.
  public var traits: RuleTraits {
    switch self {
    case .sgd: RuleTraits(.sgd, decay: .nowhere)
    case .sgdL2: RuleTraits(.sgd, decay: .gradient)
    case .sgdW: RuleTraits(.sgd, decay: .weight(.before))
    case .normalized: RuleTraits(.normalized, decay: .nowhere)
    case .adam: RuleTraits(.adam, decay: .nowhere)
    case .adamL2: RuleTraits(.adam, decay: .gradient)
    case .adamW: RuleTraits(.adam, decay: .weight(.before))
    case .adamWPaper: RuleTraits(.adam, decay: .weight(.uncoupled))
    case .adamWProximal: RuleTraits(.adam, decay: .weight(.proximal))
    case .adamWAfter: RuleTraits(.adam, decay: .weight(.after))
    case .adamL2FirstMoment: RuleTraits(.adam, decay: .firstMoment)
    case .adamL2SecondMoment: RuleTraits(.adam, decay: .secondMoment)
    case .formulas(let rule):
      RuleTraits(
        .formulas(rule), decay: rule.definition.reads(.weightDecay) ? .formulas : .nowhere)
    }
  }

  public var family: RuleTraits.Family { traits.family }

  public var placeOfDecay: RuleTraits.PlaceOfDecay { traits.placeOfDecay }

  /// Whether the rule has a use for the weight decay λ.
  public var decaysWeights: Bool { traits.decaysWeights }
}
