import Simulation

extension MappingReader {
  /// The hyperparameters and options of a scene or of one optimizer, and what each weight feels of its λ.
  mutating func settings() -> (settings: [HyperparameterSetting], decayShares: Vector) {
    var shares = Vector(1, 1)
    let settings = Hyperparameter.all.compactMap { one in
      let value = optional(one.name) { value throws(Mistake) in
        guard one == .weightDecay, case .list = value.node.content else {
          return try value.value(of: one)
        }
        let decay = WrittenDecay(try value.vector(one.requirement(violatedBy:)))
        shares = decay.shares
        return .number(decay.weightDecay)
      }
      return value.map { HyperparameterSetting(one, $0) }
    }
    return (settings, shares)
  }

  /// Notes a setting that this rule has no use for.
  mutating func refuseSettings(_ settings: [HyperparameterSetting], unusedBy rule: Rule) {
    for setting in settings {
      guard let problem = setting.problem(for: rule) else { continue }
      report(problem, at: place(of: setting.key))
    }
  }
}

extension ValueReader {
  fileprivate func value(of one: Hyperparameter) throws(Mistake) -> Hyperparameter.Value {
    switch one.kind {
    case .number: .number(try number(one.requirement(violatedBy:)))
    case .flag: .flag(try flag())
    case .choice(_, let words): .word(try choice(among: words))
    }
  }
}
