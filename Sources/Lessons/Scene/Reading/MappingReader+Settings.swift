import Simulation

extension MappingReader {
  /// The hyperparameters and options of a scene or of one optimizer.
  mutating func settings() -> [HyperparameterSetting] {
    var settings: [HyperparameterSetting] = HyperparameterName.allCases.compactMap { name in
      let value = optional(name.rawValue) { value throws(Mistake) in
        try value.number(name.requirement(violatedBy:))
      }
      return value.map { .number(name, $0) }
    }
    let nesterov = optional("nesterov", as: ValueReader.flag)
    let amsgrad = optional("amsgrad", as: ValueReader.flag)
    let correction: BiasCorrection? = optional("bias_correction", as: ValueReader.choice)
    let precondition = optional("precondition", as: ValueReader.flag)
    if let nesterov { settings.append(.nesterov(nesterov)) }
    if let amsgrad { settings.append(.amsgrad(amsgrad)) }
    if let correction { settings.append(.biasCorrection(correction)) }
    if let precondition { settings.append(.precondition(precondition)) }
    return settings
  }
}
