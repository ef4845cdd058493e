/// An update rule, by the id that scenes, flags and exports use.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  case sgd
  case sgdL2 = "sgd+l2"
  case sgdW = "sgdw"
  case normalized
  case adam
  case adamL2 = "adam+l2"
  case adamW = "adamw"
  case adamWPaper = "adamw-paper"
  case adamWProximal = "adamw-prox"
  case adamWAfter = "adamw-after"
  case adamL2FirstMoment = "adam+l2-m"
  case adamL2SecondMoment = "adam+l2-v"

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
    }
  }

  public var family: RuleTraits.Family { traits.family }

  public var placeOfDecay: RuleTraits.PlaceOfDecay { traits.placeOfDecay }

  /// Whether the rule has a use for the weight decay λ.
  public var decaysWeights: Bool { traits.decaysWeights }
}
