package import Simulation

/// A flag that changes a scene: the same in the shell, on the lab's line and in the command that
/// reproduces a screen.
package struct SceneFlag: Sendable {
  /// Without dashes: `weight-decay`.
  package let name: String
  package let shape: Shape
  /// One line of help.
  package let about: String
  /// What it sets, if that is a hyperparameter or an option.
  package let hyperparameter: Hyperparameter?
  /// Changes the scene's own value; optimizers that have their own keep them.
  let change: Change
  /// The flags that make of the second scene's value the first one's; none if they are equal.
  let difference: Difference

  typealias Change = @Sendable (FlagText, inout Scene) throws(FlagError) -> Void
  typealias Difference = @Sendable (_ scene: Scene, _ base: Scene) -> [FlagText]

  /// What stands behind the name.
  package enum Shape: Hashable, Sendable {
    /// Nothing: `--name` or `--no-name`.
    case onOff
    /// A word, called so in the help.
    case value(String)
    /// The same, and the flag may be repeated.
    case repeated(String)
    /// A formula: on the lab's line, up to the next flag with dashes.
    case formula
  }

  init(
    _ name: String, _ shape: Shape, _ about: String, hyperparameter: Hyperparameter? = nil,
    change: @escaping Change, difference: @escaping Difference
  ) {
    self.name = name
    self.shape = shape
    self.about = about
    self.hyperparameter = hyperparameter
    self.change = change
    self.difference = difference
  }
}

extension SceneFlag {
  /// All of them, in the order in which they are applied and written.
  package static let all: [SceneFlag] =
    [loss, optimizers] + Hyperparameter.byProminence.map { SceneFlag($0) }
    + [steps, start, seed, schedule, gaussian, set, view]

  /// The flag of this name, `no-` before it included; nil for a name that is none.
  package static func named(_ name: String) -> SceneFlag? {
    all.first { $0.names.contains(name) }
  }

  /// The names, without dashes, of what another program calls so, with dashes or without; nil for a word
  /// that is no such name.
  package static func meaning(of word: String) -> [String]? {
    let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
    let known = all.map { $0.name.replacing("-", with: "_") }
    return ForeignKey.meaning(of: String(name), among: known)?.map { $0.replacing("_", with: "-") }
  }

  /// The ways to write it, without dashes.
  package var names: [String] { shape == .onOff ? [name, "no-" + name] : [name] }

  /// What the help calls the value; nil for a flag without one.
  package var placeholder: String? {
    switch shape {
    case .onOff: nil
    case .value(let word), .repeated(let word): word
    case .formula: "formula"
    }
  }

  /// `--lr`.
  package var dashed: String { "--" + name }
}
