import Simulation

/// A key of scene files: the reader asks for no other, and the reference tells of all.
package struct SceneKey: Hashable, Sendable {
  package let name: String
  /// What stands behind it, with its limits: `whole number from 1 to 1,000,000`.
  package let form: String
  package let fallback: Fallback
  /// A sentence or two: what it says, and its unit where it has one.
  package let about: String

  /// What holds where the key isn't given.
  package enum Fallback: Hashable, Sendable {
    /// The scene can't be read.
    case required
    /// There is nothing of the kind.
    case nothing
    /// What is written here.
    case value(String)
  }

  init(_ name: String, _ form: String, _ fallback: Fallback, _ about: String) {
    self.name = name
    self.form = form
    self.fallback = fallback
    self.about = about
  }

  /// A key without which there is nothing of the kind.
  init(_ name: String, _ form: String, _ about: String) {
    self.init(name, form, .nothing, about)
  }
}

extension SceneKey {
  /// A hyperparameter of the scene, or of one optimizer.
  ///
  /// - Parameter isOwn: whether it is an optimizer's, which goes without it by the scene's.
  init(_ one: Hyperparameter, isOwn: Bool = false) {
    let form =
      switch one.kind {
      case .number(_, let requirement):
        requirement.form + (one == .weightDecay ? ", or [λx, λy]" : "")
      case .flag: "true or false"
      case .choice(_, let words): SceneProblem.enumerated(words)
      }
    let usual =
      switch Hyperparameters()[one] {
      case .number(let number): number.shortestDecimal
      case .flag(let isOn): isOn ? "true" : "false"
      case .word(let word): word
      }
    self.init(one.name, form, .value(isOwn ? "the scene's" : usual), one.about)
  }
}

extension Hyperparameter.Requirement {
  fileprivate var form: String {
    switch self {
    case .finite: "number"
    case .atLeastZero: "number, at least 0"
    case .fromZeroBelowOne: "number from 0, below 1"
    }
  }
}
