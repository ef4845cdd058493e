import Simulation

extension MappingReader {
  /// The hyperparameters and options of a scene or of one optimizer.
  mutating func settings() -> [HyperparameterSetting] {
    Hyperparameter.all.compactMap { one in
      let value = optional(one.name) { value throws(Mistake) in try value.value(of: one) }
      return value.map { HyperparameterSetting(one, $0) }
    }
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
