public import Simulation

/// The loss that a formula describes, with its parameters bound to values.
public struct FormulaSurface: Surface, Hashable {
  private let value: Program
  private let gradient: Program

  /// Whether t occurs in what is left of the formula or its gradient after simplification.
  public var dependsOnStep: Bool { value.dependsOnStep || gradient.dependsOnStep }

  /// 1: every step sees the formula's own gradient.
  public var gradientPeriod: Int? { 1 }

  /// - Parameter seed: what `normal(k)` draws from.
  /// - Precondition: every name in `formula.variables` but x, y and t has a value.
  public init(_ formula: Formula, parameters: [String: Double] = [:], seed: UInt64 = 1) {
    var graph = Graph()
    let root = graph.insert(formula, parameters: parameters, seed: seed)
    value = Program(results: [root], in: graph)
    gradient = Program(gradientOf: root, in: graph)
  }

  public var cost: SurfaceCost { SurfaceCost(loss: value.work, gradient: gradient.work) }

  /// What a block of losses costs.
  package var valueCost: ProgramCost { value.cost }
  /// What a block of gradients costs.
  package var gradientCost: ProgramCost { gradient.cost }

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    Evaluator(value: value, gradient: gradient, vectors: vectors)
  }

  private final class Evaluator: SurfaceEvaluator {
    private let value: Machine
    private let gradient: Machine

    init(value: Program, gradient: Program, vectors: Int) {
      let scratch = Scratch(lanes: max(value.temporaries, gradient.temporaries) * vectors)
      self.value = Machine(value, vectors: vectors, scratch: scratch)
      self.gradient = Machine(gradient, vectors: vectors, scratch: scratch)
    }

    func losses(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      into losses: UnsafeMutablePointer<Lanes>
    ) {
      value.run(x: x, y: y, step: step, into: losses, losses)
    }

    func gradients(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
    ) {
      gradient.run(x: x, y: y, step: step, into: gradientX, gradientY)
    }
  }
}

extension Program {
  /// The program of ∂root/∂x and ∂root/∂y.
  init(gradientOf root: Graph.ID, in graph: Graph) {
    let derivative = Derivative.gradient(of: root, in: graph)
    self.init(results: [derivative.x, derivative.y], in: derivative.graph)
  }
}
