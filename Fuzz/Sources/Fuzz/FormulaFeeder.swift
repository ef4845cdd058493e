import Simulation
import Surfaces

enum FormulaFeeder {
  private static let variables = ["x", "y", "t", "k"]
  private static let places = [
    Vector(0.7, -1.3), .zero, Vector(1e200, -1e-200), Vector(.infinity, .nan),
  ]

  /// Reads a formula, writes it and reads it again; then asks for its values, gradients, limits and
  /// minima.
  static func feed(_ text: String) {
    let formula: Formula
    do {
      formula = try Formula(text, variables: variables)
    } catch {
      return expectOneLine(error.message)
    }
    let canonical = formula.canonicalText
    guard let again = try? Formula(canonical, variables: variables) else {
      preconditionFailure("written as \(canonical), which can't be read")
    }
    precondition(again.canonicalText == canonical, "\(canonical) is read as \(again.canonicalText)")
    let surface = FormulaSurface(formula, parameters: ["k": -9_223_372_036_854_775_808])
    for place in places {
      _ = surface.loss(at: place)
      _ = surface.gradient(at: place, step: 1)
    }
  }
}
