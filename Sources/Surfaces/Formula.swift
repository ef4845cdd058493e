public import Simulation

/// A formula in x, y, t and named parameters, as text that has been understood.
///
/// The language: numbers, `+ - * / ^`, parentheses, comparisons, the constants `pi` and `e`, and the
/// functions listed in `FormulaFunction`.
public struct Formula: Hashable, Sendable {
  public let text: String

  /// Reads a formula that may use these variables and parameters.
  public init(_ text: String, variables: [String]) throws(FormulaError) {
    self.text = text
  }

  /// The formula as a function of the step t alone, its parameters bound to values.
  public func stepFunction(parameters: [String: Double]) -> StepFunction { { _ in 0 } }
}

/// Why a text is no formula, where, and what to do.
public struct FormulaError: Error, Hashable, Sendable {
  /// The offending part, as offsets in Unicode scalars from the beginning of the text.
  public var range: Range<Int>
  /// One line: what is wrong; what to do.
  public var message: String
}

/// The loss that a formula describes, with its parameters bound to values.
public struct FormulaSurface: Surface {
  public var dependsOnStep: Bool { false }

  public init(_ formula: Formula, parameters: [String: Double] = [:]) {}

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator { fatalError() }
}

/// Several losses of which each step draws one; contours and loss are their mean.
public struct BatchSurface: Surface {
  public enum Order: String, CaseIterable, Sendable {
    /// Step t uses entry (t − 1) mod n.
    case cycled
    /// Step t uses an entry drawn from the seed and t.
    case random
  }

  public var dependsOnStep: Bool { false }

  public init(_ entries: [Formula], parameters: [String: Double] = [:], order: Order = .cycled) {}

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator { fatalError() }
}

/// Rows of two features and a target: the mean loss is the surface, seeded mini-batches the noise.
public struct DataSurface: Surface {
  public enum Model: String, CaseIterable, Sendable { case linear, logistic }
  public struct Sample: Hashable, Sendable {
    public var features: Vector
    public var target: Double
    public init(features: Vector, target: Double) {
      self.features = features
      self.target = target
    }
  }

  public var dependsOnStep: Bool { false }

  /// - Parameter batch: rows a step draws; nil for all of them.
  public init(model: Model, rows: [Sample], batch: Int? = nil) {}

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator { fatalError() }
}
