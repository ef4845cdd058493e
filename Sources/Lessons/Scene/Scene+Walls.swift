package import Simulation
package import Surfaces

extension Scene {
  /// A bound that the scene draws by a formula of its own: nothing predicts it, its claims back it.
  package struct Bound: Hashable, Sendable {
    /// What the formula is the size of.
    package enum Shape: String, CaseIterable, Hashable, Sendable {
      /// │x│ and │y│ are at most as large as the formula.
      case box
      /// ‖w‖ is.
      case circle
    }

    package var shape: Shape
    /// In parameters, hyperparameters and steps.
    package var formula: Formula
    /// The names of the runs whose bound it is; nil for all.
    package var runs: [String]?
  }

  /// What formulas of bounds may use.
  static func boundVariables(_ parameters: [Parameter]) -> [String] {
    Hyperparameter.all.filter { $0.choices == nil }.map(\.name) + ["steps"] + parameters.map(\.name)
  }

  /// The bounds of a run, worked out with its own numbers; those that are no size are left out.
  ///
  /// - Parameter run: its place among the optimizers.
  package func bounds(of run: Int) -> [WeightBox] {
    let entry = optimizers[run]
    let name = runNames[run].name
    var numbers = constants(of: entry)
    let values = entry.hyperparameters(over: hyperparameters)
    for one in Hyperparameter.all { numbers[one.name] = values[one].number }
    numbers["steps"] = Double(steps)
    return bounds.filter { $0.runs?.contains(name) ?? true }.compactMap { bound in
      WeightBox(
        size: bound.formula.value(numbers), isRound: bound.shape == .circle,
        formula: bound.formula.text.replacing("weight_decay", with: "λ"))
    }
  }
}
