import Simulation
import Surfaces

/// A function of the language of claims: those of formulas and those that ask a run.
enum ClaimFunction: Hashable, Sendable {
  case formula(FormulaFunction)
  /// `norm(r, t)`: what a run has after step t.
  case quantity(RunQuantity)
  /// `steps_until(r, q, level)`: the first step at which q has reached or crossed the level, from
  /// the side on which it begins.
  case stepsUntil
  /// `max_over(r, q, from, to)`, both ends included.
  case window(WindowSummary)
  /// `gap(r1, r2, t)`: the distance between two runs.
  case gap
  /// `max_gap(r1, r2, from, to)`, both ends included.
  case maxGap
  /// `lr(r)`: a run's own.
  case setting(Hyperparameter)
  /// `weight_decay_x(r)`: what one of a run's weights feels of λ.
  case weightDecay(Weight)
  /// `b1(r)`: a constant of a run's rule.
  case constant(String)
  /// `ridge_slope(r)`: a number of the scene's sweep.
  case map(MapSummary)
  /// What is asked of a network alone.
  case network(NetworkFunction)

  /// One of the two weights.
  enum Weight: String, CaseIterable, Hashable, Sendable {
    case x, y

    /// `weight_decay_x`.
    var decayName: String { "\(Hyperparameter.weightDecay.name)_\(rawValue)" }

    func decay(in hyperparameters: Hyperparameters) -> Double {
      let both = hyperparameters.weightDecays
      return self == .x ? both.x : both.y
    }
  }

  /// What becomes of the values in a window.
  enum WindowSummary: String, CaseIterable, Hashable, Sendable {
    case largest = "max_over"
    case least = "min_over"
    case mean = "mean_over"
  }

  /// What a map over lr and weight_decay comes down to.
  enum MapSummary: String, CaseIterable, Hashable, Sendable {
    case ridgeSlope = "ridge_slope"
    case transfer
  }

  /// Those that ask for what rules of the scene's runs have of their own.
  static func ofRules(in scene: Scene) -> [ClaimFunction] {
    let names = scene.optimizers.compactMap(\.rule.formulas).flatMap(\.constantNames)
    let constants = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }
    return RunQuantity.states(of: scene).map { .quantity($0) }
      + constants.map { .constant(names[$0]) }
  }

  /// The functions that ask a run of a network, in the order in which messages list them.
  static let ofNetworks: [ClaimFunction] =
    RunQuantity.ofNetworks.filter { $0 != .norm }.map { .quantity($0) }
    + NetworkFunction.allCases.filter { $0 != .tensorNorm }.map { .network($0) } + ofAnyRuns

  /// The functions that ask a run, in the order in which messages list them.
  static let ofRuns: [ClaimFunction] =
    RunQuantity.all.map { .quantity($0) } + ofAnyRuns

  private static let ofAnyRuns: [ClaimFunction] =
    [.stepsUntil] + WindowSummary.allCases.map { .window($0) }
    + [.gap, .maxGap] + Hyperparameter.inClaims.map { .setting($0) }
    + Weight.allCases.map { .weightDecay($0) } + MapSummary.allCases.map { .map($0) }
}

extension ClaimFunction: LanguageFunction {
  var name: String {
    switch self {
    case .formula(let function): function.name
    case .quantity(let quantity): quantity.name
    case .stepsUntil: "steps_until"
    case .window(let summary): summary.rawValue
    case .gap: "gap"
    case .maxGap: "max_gap"
    case .setting(let setting): setting.name
    case .weightDecay(let weight): weight.decayName
    case .constant(let name): name
    case .map(let summary): summary.rawValue
    case .network(let function): function.name
    }
  }

  var arguments: [String] {
    switch self {
    case .formula(let function): function.arguments
    case .quantity: ["r", "t"]
    case .stepsUntil: ["r", "q", "level"]
    case .window: ["r", "q", "from", "to"]
    case .gap: ["r1", "r2", "t"]
    case .maxGap: ["r1", "r2", "from", "to"]
    case .setting, .weightDecay, .constant, .map: ["r"]
    case .network(let function): function.arguments
    }
  }

  func kind(ofArgument index: Int) -> ArgumentKind {
    switch self {
    case .formula: .expression
    case .quantity, .setting, .weightDecay, .constant, .map: index == 0 ? .word : .expression
    case .gap, .maxGap: index < 2 ? .word : .expression
    case .stepsUntil, .window: index == 0 ? .word : index == 1 ? .inner : .expression
    case .network(let function): function.kind(ofArgument: index)
    }
  }

  func variant(arguments count: Int) -> ClaimFunction? {
    self == .network(.norm) && count == 3 ? .network(.tensorNorm) : nil
  }
}
