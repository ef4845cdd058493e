import Lessons
package import Simulation
import Surfaces

/// A number or an option of the scene that keys can change.
package enum Adjustable: Hashable, Sendable {
  case hyperparameter(Hyperparameter)
  /// A named constant of the scene's formulas.
  case parameter(String)
  /// A constant of an update rule that is written as formulas.
  case constant(rule: String, String)
  case steps
  case start(Axis)
  /// How loud the gradient noise is in one coordinate.
  case noise(Axis)
  case seed

  /// One of the two weights.
  package enum Axis: String, Hashable, CaseIterable, Sendable {
    case x, y

    var keyPath: WritableKeyPath<Vector, Double> {
      switch self {
      case .x: \.x
      case .y: \.y
      }
    }
  }

  /// The name on the screen.
  var label: String {
    switch self {
    case .hyperparameter(.beta1): "β1"
    case .hyperparameter(.beta2): "β2"
    case .hyperparameter(let one): one.name
    case .parameter(let name): name
    case .constant(let rule, let name): "\(rule).\(name)"
    case .steps: "steps"
    case .start(let axis): "start_\(axis.rawValue)"
    case .noise(let axis): "noise_\(axis.rawValue)"
    case .seed: "seed"
    }
  }

  /// The name where there is little room: the paper's symbol.
  var symbol: String {
    switch self {
    case .hyperparameter(.weightDecay): "λ"
    case .hyperparameter(.epsilon): "ε"
    case .hyperparameter(.momentum): "μ"
    default: label
    }
  }
}

extension Adjustable {
  /// What can be adjusted in a scene: the numbers that its rules use, the constants of rules and then its
  /// own, what the runs share, the options.
  static func all(in scene: Scene) -> [Adjustable] {
    let rules = Set(scene.optimizers.map(\.rule))
    let used = Hyperparameter.byProminence.filter { one in rules.contains { $0.uses(one) } }
    let numbers = used.filter { $0.choices == nil }
    let options = used.filter { $0.choices != nil }
    return numbers.map(hyperparameter) + constants(of: scene)
      + scene.parameters.map { .parameter($0.name) }
      + [.steps] + (scene.network == nil ? [.start(.x), .start(.y)] : [])
      + (scene.noiseSize == nil ? [] : [.noise(.x), .noise(.y)])
      + (scene.drawsAtRandom ? [.seed] : []) + options.map(hyperparameter)
  }

  private static func constants(of scene: Scene) -> [Adjustable] {
    var seen: Set<Adjustable> = []
    return scene.optimizers.compactMap(\.rule.formulas).flatMap { rule in
      rule.constantNames.map { Adjustable.constant(rule: rule.name, $0) }
    }.filter { seen.insert($0).inserted }
  }

  /// Whether a change of it can change what the rule does.
  func matters(to rule: Rule) -> Bool {
    switch self {
    case .hyperparameter(let one): rule.uses(one)
    case .constant(let id, _): rule.id == id
    case .parameter, .steps, .start, .noise, .seed: true
    }
  }

  /// Whether an optimizer of the scene can have its own.
  var canBeOwn: Bool {
    switch self {
    case .hyperparameter, .constant, .start: true
    // A constant of its own would be a loss of its own, under contours of the common one.
    case .parameter, .steps, .noise, .seed: false
    }
  }
}

extension Scene {
  /// The size of the noise in x and y; nil where a formula says it, and for a network.
  var noiseSize: Vector? {
    guard network == nil else { return nil }
    return switch noise {
    case .none: .zero
    case .gaussian(let size), .alternating(let size): size
    case .formula: nil
    }
  }

  /// Whether the seed matters.
  var drawsAtRandom: Bool {
    if optimizers.indices.contains(where: { noise(of: $0).drawsAtRandom }) { return true }
    if ([schedule] + optimizers.map(\.schedule)).contains(where: { $0?.drawsAtRandom ?? false }) {
      return true
    }
    switch loss {
    case .formula(let formula): return formula.drawsAtRandom
    case .batch(let entries, let order):
      return order == .random || entries.contains(where: \.drawsAtRandom)
    case .data(let data): return data.batch != nil
    case .network: return true
    }
  }
}

extension Scene.GradientNoise {
  fileprivate var drawsAtRandom: Bool {
    switch self {
    case .none, .alternating: false
    case .gaussian(let size): size != .zero
    case .formula(let x, let y): x.drawsAtRandom || y.drawsAtRandom
    }
  }
}
