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
    let hidden: RunQuantity? = scene.validation == nil ? .validation : nil
    quantities = RunQuantity.all.filter { $0 != hidden } + RunQuantity.states(of: scene)
    let own =
      ClaimFunction.ofRuns.filter { function in
        hidden.map { function != .quantity($0) } ?? true
      } + ClaimFunction.ofRules(in: scene)
    let common = FormulaFunction.seedless.map { ClaimFunction.formula($0) }
    vocabulary = Vocabulary(
      outer: .init(variables: numbers.map(\.name), functions: own + common),
      inner: .init(
        variables: quantities.map(\.name) + [Self.step] + numbers.map(\.name), functions: common),
      words: .init(noun: "run", all: scene.runNames.map(\.name)))
    constants = Dictionary(numbers.map { ($0.name, $0.value) }) { first, _ in first }
  }

  private static func numbers(of scene: Scene) -> [(name: String, value: Double)] {
    scene.parameters.map { ($0.name, $0.value) }
      + Hyperparameter.inClaims.map { ($0.name, $0.value(in: scene.hyperparameters)) }
      + ClaimFunction.Weight.allCases.map { ($0.decayName, $0.decay(in: scene.hyperparameters)) }
      + [("steps", Double(scene.steps)), ("seed", Double(scene.seed))]
  }
}
