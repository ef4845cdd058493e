/// A loss written in lane arithmetic.
///
/// The compiler builds its gradient into the loop that steps Adam, Adam+L2 and AdamW: a sweep is then
/// as fast as one written in C. Nothing but the time depends on that.
///
///     struct Bowl: LaneSurface, Equatable {
///       var dependsOnStep: Bool { false }
///
///       func loss(x: Lanes, y: Lanes, step: Int) -> Lanes {
///         x * x + Lanes(repeating: 10) * y * y
///       }
///
///       func gradient(x: Lanes, y: Lanes, step: Int) -> LaneGradient {
///         LaneGradient(x: Lanes(repeating: 2) * x, y: Lanes(repeating: 20) * y)
///       }
///     }
///
/// The gradient is believed, not checked.
public protocol LaneSurface: Surface {
  /// f(x, y, t) in each lane.
  func loss(x: Lanes, y: Lanes, step: Int) -> Lanes

  /// (∂f/∂x, ∂f/∂y) at (x, y, t) in each lane.
  func gradient(x: Lanes, y: Lanes, step: Int) -> LaneGradient
}

/// The gradients at eight points.
@frozen
public struct LaneGradient: Sendable {
  public var x: Lanes
  public var y: Lanes

  @inlinable @inline(__always)
  public init(x: Lanes, y: Lanes) {
    self.x = x
    self.y = y
  }
}

extension LaneSurface {
  public var bringsLoops: Bool { true }

  /// 1: every step sees the gradient itself.
  public var gradientPeriod: Int? { 1 }

  // Inlinable, so that the loops are compiled where the surface is known.
  @inlinable
  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    LaneEvaluator(
      losses: { x, y, step, losses in
        for i in 0..<vectors { losses[i] = loss(x: x[i], y: y[i], step: step) }
      },
      gradients: { x, y, step, gradients in
        for i in 0..<vectors {
          let gradient = gradient(x: x[i], y: y[i], step: step)
          gradients.x[i] = gradient.x
          gradients.y[i] = gradient.y
        }
      },
      adam: { block, steps, log in
        if let log {
          AdamLoop.record(block, steps, log) { gradient(x: $0, y: $1, step: $2) }
        } else {
          AdamLoop.advance(block, steps) { gradient(x: $0, y: $1, step: $2) }
        }
      })
  }
}
