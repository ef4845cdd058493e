public import Simulation

/// The training loss over a plane of weights, as a surface of two coordinates a and b.
///
/// It is there to be looked at: nothing descends it, and its gradients aren't defined.
public struct PlaneSurface: Surface {
  public let losses: LossPlane

  public init(_ losses: LossPlane) { self.losses = losses }

  public var dependsOnStep: Bool { false }
  public var gradientPeriod: Int? { nil }
  public var isConvex: Bool { false }

  public var cost: SurfaceCost {
    let point = losses.pointCost
    return SurfaceCost(loss: Lanes.count * point, gradient: .none)
  }

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    PlaneEvaluator(losses, vectors: vectors)
  }
}

private final class PlaneEvaluator: SurfaceEvaluator {
  private let walker: PlaneWalker
  private let vectors: Int

  init(_ plane: LossPlane, vectors: Int) {
    walker = plane.walker()
    self.vectors = vectors
  }

  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>
  ) {
    for vector in 0..<vectors {
      for lane in 0..<Lanes.count {
        losses[vector][lane] = walker.loss(a: x[vector][lane], b: y[vector][lane])
      }
    }
  }

  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
  ) {
    for vector in 0..<vectors {
      gradientX[vector] = Lanes(repeating: .nan)
      gradientY[vector] = Lanes(repeating: .nan)
    }
  }
}
