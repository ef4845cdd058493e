import Lessons
import Simulation

extension Adjustable {
  /// Why a value is not taken, to follow the quantity's name: "must be a finite number".
  struct Refusal: Error, Hashable {
    let requirement: String
  }

  /// Sets the scene's own value or, if the optimizer `entry` has one, that one. A refused value
  /// changes nothing.
  func set(_ value: Value, in scene: inout Scene, of entry: Int? = nil) throws(Refusal) {
    var edited = scene
    if let entry, ownValue(in: scene.optimizers[entry]) != nil {
      try setOwn(value, in: &edited.optimizers[entry])
    } else {
      try setCommon(value, in: &edited)
    }
    if let problem = edited.problem { throw Refusal(problem) }
    scene = edited
  }

  /// Gives an optimizer of the scene its own value, for now the common one; or takes it away.
  func toggleOwn(of entry: Int, in scene: inout Scene) {
    if ownValue(in: scene.optimizers[entry]) != nil {
      scene.optimizers[entry].settings.removeAll(where: isSet)
      if self == .hyperparameter(.weightDecay) { scene.optimizers[entry].decayShares = nil }
      if case .start = self { scene.optimizers[entry].start = nil }
      if case .constant(_, let name) = self {
        scene.optimizers[entry].constants.removeAll { $0.name == name }
      }
    } else if case .constant(let rule, let name) = self {
      guard scene.optimizers[entry].rule.id == rule, case .number(let value) = value(in: scene)
      else { return }
      scene.optimizers[entry].constants.append(.init(name: name, value: value))
    } else if case .start = self {
      scene.optimizers[entry].start = scene.start
    } else if let setting = try? setting(for: value(in: scene)) {
      scene.optimizers[entry].set(setting)
    }
  }

  private func setCommon(_ value: Value, in scene: inout Scene) throws(Refusal) {
    switch self {
    case .hyperparameter: scene.apply(try setting(for: value))
    case .parameter(let name):
      guard scene.setParameter(named: name, value: try Self.number(value)) else {
        throw Refusal(requirement: "is no parameter of this scene")
      }
    case .constant(let rule, let name):
      guard scene.setConstant(name, of: rule, to: try Self.number(value)) else {
        throw Refusal(requirement: "is no constant of a rule here")
      }
    case .steps:
      guard let steps = Int(exactly: try Self.whole(value)), 1...SceneLimits.steps ~= steps else {
        throw Refusal(requirement: "must be from 1 to \(SceneLimits.steps)")
      }
      scene.steps = steps
    case .start(let axis): scene.start[keyPath: axis.keyPath] = try Self.number(value)
    case .noise(let axis): try setNoise(Self.number(value), axis, in: &scene)
    case .seed: scene.seed = try Self.whole(value)
    }
  }

  private func setOwn(_ value: Value, in entry: inout Scene.Entry) throws(Refusal) {
    switch self {
    case .hyperparameter:
      entry.set(try setting(for: value))
    case .parameter(let name):
      let number = try Self.number(value)
      for index in entry.parameters.indices where entry.parameters[index].name == name {
        entry.parameters[index].value = number
      }
    case .constant(_, let name):
      let number = try Self.number(value)
      for index in entry.constants.indices where entry.constants[index].name == name {
        entry.constants[index].value = number
      }
    case .start(let axis): entry.start?[keyPath: axis.keyPath] = try Self.number(value)
    case .steps, .noise, .seed: throw Refusal(requirement: "is the same for all")
    }
  }

  private func setting(for value: Value) throws(Refusal) -> HyperparameterSetting {
    guard case .hyperparameter(let one) = self else {
      throw Refusal(requirement: "must be of another kind")
    }
    switch (one.kind, value) {
    case (.number, .number(let number)):
      if let requirement = one.requirement(violatedBy: number) {
        throw Refusal(requirement: requirement)
      }
      return HyperparameterSetting(one, .number(number))
    case (.flag, .choice(let word)) where Bool(word) != nil:
      return HyperparameterSetting(one, .flag(word == "true"))
    case (.choice(_, let words), .choice(let word)) where words.contains(word):
      return HyperparameterSetting(one, .word(word))
    default: throw Refusal(requirement: wanted)
    }
  }

  /// Noise where there was none is normal.
  private func setNoise(_ size: Double, _ axis: Axis, in scene: inout Scene) throws(Refusal) {
    guard var both = scene.noiseSize else {
      throw Refusal(requirement: "is given by a formula")
    }
    both[keyPath: axis.keyPath] = size
    switch scene.noise {
    case .alternating: scene.noise = .alternating(both)
    case .none, .gaussian: scene.noise = .gaussian(both)
    case .formula: break
    }
  }

  private static func number(_ value: Value) throws(Refusal) -> Double {
    guard case .number(let number) = value, number.isFinite else {
      throw Refusal(requirement: "must be a finite number")
    }
    return number
  }

  private static func whole(_ value: Value) throws(Refusal) -> UInt64 {
    guard case .whole(let number) = value else {
      throw Refusal(requirement: "must be a whole number")
    }
    return number
  }
}

extension Adjustable.Refusal {
  /// The requirement alone where the problem has one, else its whole sentence.
  init(_ problem: SceneProblem) {
    if case .value(.outOfRange(_, _, let requirement)) = problem {
      self.init(requirement: requirement)
    } else {
      self.init(requirement: "is refused: \(problem.sentence)")
    }
  }
}

extension Scene.Entry {
  /// Sets a value of its own, in the order in which files are read: saved and opened it is the same.
  fileprivate mutating func set(_ setting: HyperparameterSetting) {
    settings.removeAll { $0.key == setting.key }
    settings.append(setting)
    let order = Hyperparameter.all.map(\.name)
    settings.sort { order.firstIndex(of: $0.key) ?? 0 < order.firstIndex(of: $1.key) ?? 0 }
  }
}
