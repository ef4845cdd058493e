/// A loss given by two Swift closures: its value and its gradient.
///
///     let bowl = AnalyticSurface(
///       loss: { x, y, _ in x * x + 10 * y * y },
///       gradient: { x, y, _ in Vector(2 * x, 20 * y) })
///
/// The gradient is believed, not checked. Copies of a surface are equal; two surfaces made from the
/// same closures are not, because closures can't be compared.
public struct AnalyticSurface: Surface, Equatable {
  /// A number at the weights (x, y) and the step t = 1, 2, …
  public typealias Loss = @Sendable (_ x: Double, _ y: Double, _ step: Int) -> Double
  /// (∂f/∂x, ∂f/∂y) at the weights (x, y) and the step t = 1, 2, …
  public typealias Gradient = @Sendable (_ x: Double, _ y: Double, _ step: Int) -> Vector

  private final class Identity: Sendable {}

  public let dependsOnStep: Bool
  private let loss: Loss
  private let gradient: Gradient
  private let identity = Identity()

  /// - Parameter dependsOnStep: whether the closures look at the step.
  public init(
    dependsOnStep: Bool = false, loss: @escaping Loss, gradient: @escaping Gradient
  ) {
    self.dependsOnStep = dependsOnStep
    self.loss = loss
    self.gradient = gradient
  }

  public static func == (a: AnalyticSurface, b: AnalyticSurface) -> Bool {
    a.identity === b.identity
  }

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    Evaluator(surface: self, vectors: vectors)
  }

  private final class Evaluator: SurfaceEvaluator {
    private let surface: AnalyticSurface
    private let vectors: Int

    init(surface: AnalyticSurface, vectors: Int) {
      self.surface = surface
      self.vectors = vectors
    }

    func losses(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      into losses: UnsafeMutablePointer<Lanes>
    ) {
      for vector in 0..<vectors {
        for lane in 0..<Lanes.count {
          losses[vector][lane] = surface.loss(x[vector][lane], y[vector][lane], step)
        }
      }
    }

    func gradients(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
    ) {
      for vector in 0..<vectors {
        for lane in 0..<Lanes.count {
          let gradient = surface.gradient(x[vector][lane], y[vector][lane], step)
          gradientX[vector][lane] = gradient.x
          gradientY[vector][lane] = gradient.y
        }
      }
    }
  }
}
