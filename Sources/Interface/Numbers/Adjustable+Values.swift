import Lessons
import Plotting
import Simulation

extension Adjustable {
  /// What a number or an option is set to.
  package enum Value: Hashable, Sendable {
    case number(Double)
    case whole(UInt64)
    case choice(String)

    /// As it is typed in a scene.
    var text: String {
      switch self {
      case .number(let number): NumberText.shortest(number)
      case .whole(let number): "\(number)"
      case .choice(let word): word
      }
    }

    /// As it stands in the row of numbers, where one of many digits, such as the map's, is rounded to
    /// four and says so.
    var shortText: String {
      guard case .number(let number) = self else { return text }
      let rounded = NumberText.shortest(number, digits: 4)
      return text.count <= rounded.count + 3 ? text : "≈" + rounded
    }
  }

  /// The scene's own value, or that of one of its optimizers if it has one.
  ///
  /// - Parameter entry: the optimizer's index; nil for the scene's value.
  func value(in scene: Scene, of entry: Int? = nil) -> Value {
    entry.flatMap { ownValue(in: scene.optimizers[$0]) } ?? commonValue(in: scene)
  }

  /// The same as the row of numbers has it: two numbers, `[0.1, 0]`, where each weight has a λ of its own.
  func text(in scene: Scene, of entry: Int? = nil) -> String {
    let value = value(in: scene, of: entry)
    let own = entry.map { scene.optimizers[$0] }
    let shares = own?.decayShares ?? scene.hyperparameters.decayShares
    guard self == .hyperparameter(.weightDecay), shares != Vector(1, 1),
      case .number(let decay) = value
    else { return value.shortText }
    let both = WrittenDecay.both(decay, shares: shares)
    return "[\(Value.number(both.x).shortText), \(Value.number(both.y).shortText)]"
  }

  private func commonValue(in scene: Scene) -> Value {
    switch self {
    case .hyperparameter(let one): Value(scene.hyperparameters[one])
    case .parameter(let name):
      .number(scene.parameters.first { $0.name == name }?.value ?? 0)
    case .constant(let rule, let name):
      .number(scene.rule(named: rule)?.formulas?[constant: name] ?? 0)
    case .steps: .whole(UInt64(max(0, scene.steps)))
    case .start(let axis): .number(scene.start[keyPath: axis.keyPath])
    case .noise(let axis): .number((scene.noiseSize ?? .zero)[keyPath: axis.keyPath])
    case .seed: .whole(scene.seed)
    }
  }

  /// What an optimizer has for itself; nil where it takes the scene's value.
  func ownValue(in entry: Scene.Entry) -> Value? {
    switch self {
    case .hyperparameter:
      return entry.settings.last(where: isSet).map { Value($0.value) }
    case .parameter(let name):
      return entry.parameters.first { $0.name == name }.map { .number($0.value) }
    case .constant(let rule, let name):
      guard entry.rule.id == rule else { return nil }
      return entry.constants.first { $0.name == name }.map { .number($0.value) }
    case .start(let axis): return entry.start.map { .number($0[keyPath: axis.keyPath]) }
    case .steps, .noise, .seed: return nil
    }
  }

  /// Whether a setting is one of this quantity.
  func isSet(by setting: HyperparameterSetting) -> Bool {
    self == .hyperparameter(setting.hyperparameter)
  }
}

extension Adjustable.Value {
  /// A flag is a choice between `false` and `true`.
  init(_ value: Hyperparameter.Value) {
    switch value {
    case .number(let number): self = .number(number)
    case .flag(let isOn): self = .choice("\(isOn)")
    case .word(let word): self = .choice(word)
    }
  }
}
