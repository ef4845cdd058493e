/// One hyperparameter or option of update rules: what it is called, what it can be, which rules read it.
///
/// `all` is the only list of them. Scenes, claims, flags, exports and the lab go through it, so that a new
/// one is a property of `Hyperparameters` and an entry here.
public struct Hyperparameter: Sendable {
  /// As PyTorch spells it: `weight_decay`.
  public let name: String
  public let kind: Kind
  public let readers: Readers
  /// A value that works, for remedies.
  public let example: String
  /// One line of help.
  public let about: String

  /// What it can be, and where it is kept.
  public enum Kind: Sendable {
    case number(any WritableKeyPath<Hyperparameters, Double> & Sendable, Requirement)
    case flag(any WritableKeyPath<Hyperparameters, Bool> & Sendable)
    /// One of a few words.
    case choice(any WritableKeyPath<Hyperparameters, String> & Sendable, [String])
  }

  /// What numbers make sense.
  public enum Requirement: Hashable, Sendable {
    case finite
    case atLeastZero
    case fromZeroBelowOne
  }

  /// Who has a use for it.
  public enum Readers: Hashable, Sendable {
    case everyRule
    case rulesThatDecay
    case families(Set<RuleTraits.Family>)
  }

  /// What it is set to.
  public enum Value: Hashable, Sendable {
    case number(Double)
    case flag(Bool)
    case word(String)
  }

  private init(
    _ name: String, _ kind: Kind, readBy readers: Readers, example: String, _ about: String
  ) {
    self.name = name
    self.kind = kind
    self.readers = readers
    self.example = example
    self.about = about
  }
}

extension Hyperparameter {
  /// All of them, in the order of PyTorch's signatures.
  public static let all = [
    learningRate, beta1, beta2, epsilon, weightDecay, momentum, dampening, nesterov, amsgrad,
    biasCorrection, precondition,
  ]

  /// What is changed most comes first: the order in which scenes and commands are written.
  public static let byProminence =
    [learningRate, weightDecay]
    + all.filter { ![learningRate, weightDecay].contains($0) }

  public static let learningRate = Hyperparameter(
    "lr", .number(\.learningRate, .atLeastZero), readBy: .everyRule, example: "0.02",
    "Learning rate.")
  public static let beta1 = Hyperparameter(
    "beta1", .number(\.beta1, .fromZeroBelowOne), readBy: .families([.adam]), example: "0.9",
    "How slowly m forgets.")
  public static let beta2 = Hyperparameter(
    "beta2", .number(\.beta2, .fromZeroBelowOne), readBy: .families([.adam]), example: "0.999",
    "How slowly v forgets.")
  public static let epsilon = Hyperparameter(
    "eps", .number(\.epsilon, .atLeastZero), readBy: .families([.adam, .normalized]),
    example: "1e-8", "Added to the root of the corrected v, outside the root.")
  public static let weightDecay = Hyperparameter(
    "weight_decay", .number(\.weightDecay, .finite), readBy: .rulesThatDecay, example: "0.05",
    "Weight decay; negative makes weights grow.")
  public static let momentum = Hyperparameter(
    "momentum", .number(\.momentum, .atLeastZero), readBy: .families([.sgd]), example: "0.9",
    "Momentum of the SGD family.")
  public static let dampening = Hyperparameter(
    "dampening", .number(\.dampening, .finite), readBy: .families([.sgd]), example: "0",
    "Dampening of the SGD family.")
  public static let nesterov = Hyperparameter(
    "nesterov", .flag(\.usesNesterov), readBy: .families([.sgd]), example: "true",
    "Nesterov's step in the SGD family.")
  public static let amsgrad = Hyperparameter(
    "amsgrad", .flag(\.usesAMSGrad), readBy: .families([.adam]), example: "true",
    "Divide by the largest v so far, compared before its correction as in PyTorch; Adam family.")
  public static let biasCorrection = Hyperparameter(
    "bias_correction",
    .choice(\.biasCorrection.word, BiasCorrection.allCases.map(\.rawValue)),
    readBy: .families([.adam]), example: "none",
    "Which moments are corrected: both, none, first or second.")
  public static let precondition = Hyperparameter(
    "precondition", .flag(\.isPreconditioned), readBy: .families([.adam]), example: "false",
    "Divide by the root of v in the Adam family.")
}

extension BiasCorrection {
  /// Its name. Only names of its cases may be set.
  fileprivate var word: String {
    get { rawValue }
    set {
      guard let named = Self(rawValue: newValue) else {
        preconditionFailure("\(newValue) is no bias correction")
      }
      self = named
    }
  }
}

extension Hyperparameter: Hashable {
  /// Names are unique.
  public static func == (a: Hyperparameter, b: Hyperparameter) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Hyperparameter {
  /// What a number must be and isn't, to follow "it"; nil if it makes sense, or if this is no number.
  public func requirement(violatedBy value: Double) -> String? {
    guard case .number(_, let requirement) = kind else { return nil }
    return requirement.isMet(by: value) ? nil : requirement.words
  }

  /// The words between which there is a choice, `false` and `true` for a flag; nil for a number.
  public var choices: [String]? {
    switch kind {
    case .number: nil
    case .flag: ["false", "true"]
    case .choice(_, let words): words
    }
  }
}

extension Hyperparameter.Requirement {
  func isMet(by value: Double) -> Bool {
    switch self {
    case .finite: value.isFinite
    case .atLeastZero: value.isFinite && value >= 0
    case .fromZeroBelowOne: value >= 0 && value < 1
    }
  }

  var words: String {
    switch self {
    case .finite: "must be a finite number"
    case .atLeastZero: "must be a finite number, at least 0"
    case .fromZeroBelowOne: "must be at least 0 and less than 1"
    }
  }
}

extension Hyperparameter.Value {
  /// As a number in formulas: an option that is on is 1; nil for a word.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .flag(let isOn): isOn ? 1 : 0
    case .word: nil
    }
  }
}

extension Hyperparameters {
  /// What one of them is set to.
  ///
  /// - Precondition: a value that is set is of the hyperparameter's kind, and a word one of its choices.
  public subscript(hyperparameter: Hyperparameter) -> Hyperparameter.Value {
    get {
      switch hyperparameter.kind {
      case .number(let path, _): .number(self[keyPath: path])
      case .flag(let path): .flag(self[keyPath: path])
      case .choice(let path, _): .word(self[keyPath: path])
      }
    }
    set {
      switch (hyperparameter.kind, newValue) {
      case (.number(let path, _), .number(let number)): self[keyPath: path] = number
      case (.flag(let path), .flag(let isOn)): self[keyPath: path] = isOn
      case (.choice(let path, _), .word(let word)): self[keyPath: path] = word
      default: preconditionFailure("\(hyperparameter.name) can't be \(newValue)")
      }
    }
  }
}

extension Rule {
  /// Whether the hyperparameter changes what the rule does.
  public func uses(_ hyperparameter: Hyperparameter) -> Bool {
    if let formulas { return formulas.definition.reads(hyperparameter) }
    return switch hyperparameter.readers {
    case .everyRule: true
    case .rulesThatDecay: decaysWeights
    case .families(let families): families.contains(family)
    }
  }
}
