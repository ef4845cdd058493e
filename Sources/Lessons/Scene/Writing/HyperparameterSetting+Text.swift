package import Simulation

extension Hyperparameters {
  /// The settings that turn `base` into these, in the order in which a scene lists them.
  package func settings(otherThan base: Hyperparameters) -> [HyperparameterSetting] {
    Hyperparameter.byProminence.filter {
      self[$0] != base[$0] || $0 == .weightDecay && decayShares != base.decayShares
    }
    .map { HyperparameterSetting($0, self[$0]) }
  }
}

extension HyperparameterSetting {
  /// The key as scenes spell it: `weight_decay`.
  package var key: String { hyperparameter.name }

  /// The value as scenes and flags spell it: `0.05`, `true`.
  package var valueText: String {
    switch value {
    case .number(let number): number.shortestDecimal
    case .flag(let isOn): "\(isOn)"
    case .word(let word): word
    }
  }

  /// - Parameter shares: what each weight feels of λ.
  func field(decayShares shares: Vector) -> YAMLValue.Field {
    guard hyperparameter == .weightDecay, case .number(let decay) = value, shares != Vector(1, 1)
    else { return .init(key, .text(valueText)) }
    let both = WrittenDecay.both(decay, shares: shares)
    return .init(key, .pair(both.x, both.y))
  }
}

extension Scene.Entry {
  /// The rule's id alone, or a mapping with what the optimizer has of its own.
  ///
  /// - Parameter scene: the hyperparameters of the scene.
  func value(over scene: Hyperparameters) -> YAMLValue {
    var fields: [YAMLValue.Field] = [.init("rule", .text(rule.id))]
    // A key that was set twice has its last value.
    let last = settings.reduce(into: [String: HyperparameterSetting]()) { $0[$1.key] = $1 }
    var seen: Set<String> = []
    for setting in settings where seen.insert(setting.key).inserted {
      guard let setting = last[setting.key] else { continue }
      fields.append(setting.field(decayShares: decayShares ?? scene.decayShares))
    }
    if let start { fields.append(.init("start", .pair(start.x, start.y))) }
    if let schedule { fields.append(.init("schedule", .text(schedule.text))) }
    if let noise { fields.append(.init("noise", noise.value ?? .text("none"))) }
    if !parameters.isEmpty { fields.append(.init("parameters", parameters.value)) }
    if !constants.isEmpty { fields.append(.init("with", constants.value)) }
    if let label { fields.append(.init("label", .text(label))) }
    if let name { fields.append(.init("name", .text(name))) }
    if let sweep { fields.append(.init("sweep", sweep.value)) }
    return fields.count == 1 ? .text(rule.id) : .mapping(fields)
  }
}
