import Simulation
import Surfaces

/// The language of a scene's claims: what its names stand for.
///
/// Runs are called as in `Scene.runNames`. A bare name is a number of the scene: a parameter, a
/// hyperparameter, `steps` or `seed`. What a window or `steps_until` watches is an expression in the
/// quantities of one run, in `t`, and in the scene's numbers; there a quantity hides a parameter of
/// the same name.
struct ClaimLanguage {
  let vocabulary: Vocabulary<ClaimFunction>
  /// The scene's numbers by name.
  let constants: [String: Double]
  /// What can be asked of runs and watched.
  let quantities: [RunQuantity]

  /// What the step is called in a watched expression.
  static let step = "t"

  init(of scene: Scene) {
    let numbers = Self.numbers(of: scene)
    let own = scene.network == nil ? Self.ofWeights(in: scene) : Self.ofNetwork(in: scene)
    quantities = own.quantities
    let functions = own.functions
    let common = FormulaFunction.seedless.map { ClaimFunction.formula($0) }
    var vocabulary = Vocabulary(
      outer: .init(variables: numbers.map(\.name), functions: functions + common),
      inner: .init(
        variables: quantities.map(\.name) + [Self.step] + numbers.map(\.name), functions: common),
      words: .init(noun: "run", all: scene.runNames.map(\.name)))
    let tensors = scene.network?.network.tensors.map(\.name) ?? []
    vocabulary.parts = .init(noun: "tensor", all: tensors)
    vocabulary.strangeFunctions = Self.strangers(isNetwork: scene.network != nil)
    vocabulary.strangers = vocabulary.strangeFunctions
    self.vocabulary = vocabulary
    constants = Dictionary(numbers.map { ($0.name, $0.value) }) { first, _ in first }
  }

  private typealias Own = (quantities: [RunQuantity], functions: [ClaimFunction])

  private static func ofWeights(in scene: Scene) -> Own {
    let hidden: RunQuantity? = scene.validation == nil ? .validation : nil
    let functions = ClaimFunction.ofRuns.filter { function in
      hidden.map { function != .quantity($0) } ?? true
    }
    return (
      RunQuantity.all.filter { $0 != hidden } + RunQuantity.states(of: scene),
      functions + ClaimFunction.ofRules(in: scene)
    )
  }

  /// Names that a rule assigns have as many values as the network has weights: only its constants are left.
  private static func ofNetwork(in scene: Scene) -> Own {
    let constants = ClaimFunction.ofRules(in: scene).filter { function in
      if case .constant = function { true } else { false }
    }
    return (RunQuantity.ofNetworks, ClaimFunction.ofNetworks + constants)
  }

  /// What only the other kind of scene has, with what is said of it.
  private static func strangers(isNetwork: Bool) -> [String: String] {
    let known = Set((isNetwork ? ClaimFunction.ofNetworks : ClaimFunction.ofRuns).map(\.name))
    let other = (isNetwork ? ClaimFunction.ofRuns : ClaimFunction.ofNetworks).map(\.name)
    let sentence =
      isNetwork
      ? "is asked of two weights, and this scene trains a network; ask for norm, weight, train_loss "
        + "or validation_loss"
      : "is asked of networks, and this scene trains two weights; ask for x, y, norm or loss"
    let strange = other.filter { !known.contains($0) }
    return Dictionary(strange.map { ($0, "'\($0)' \(sentence)") }) { first, _ in first }
  }

  private static func numbers(of scene: Scene) -> [(name: String, value: Double)] {
    scene.parameters.map { ($0.name, $0.value) }
      + Hyperparameter.inClaims.map { ($0.name, $0.value(in: scene.hyperparameters)) }
      + ClaimFunction.Weight.allCases.map { ($0.decayName, $0.decay(in: scene.hyperparameters)) }
      + [("steps", Double(scene.steps)), ("seed", Double(scene.seed))]
  }
}
