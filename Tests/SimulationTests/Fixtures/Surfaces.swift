import Foundation
import Simulation

/// Surfaces with their gradients written by hand.
enum Surfaces {
  static let plateau = AnalyticSurface(loss: { _, _, _ in 0 }, gradient: { _, _, _ in .zero })

  static let rosenbrock = AnalyticSurface(
    loss: { x, y, _ in
      let u = y - x * x
      return (1 - x) * (1 - x) + 100 * u * u
    },
    gradient: { x, y, _ in
      let u = y - x * x
      return Vector(-400 * x * u - 2 * (1 - x), 200 * u)
    })

  static let doubleWell = AnalyticSurface(
    loss: { x, y, _ in (x * x - 1) * (x * x - 1) + 0.5 * y * y + 0.1 * x * y },
    gradient: { x, y, _ in Vector(4 * x * (x * x - 1) + 0.1 * y, y + 0.1 * x) })

  static let tilted = AnalyticSurface(
    loss: { x, y, _ in
      let (u, v) = (x + 2 * y - 3, x - y)
      return 0.5 * u * u + 0.05 * v * v
    },
    gradient: { x, y, _ in
      let (u, v) = (x + 2 * y - 3, x - y)
      return Vector(u + 0.1 * v, 2 * u - 0.1 * v)
    })

  static let logistic = AnalyticSurface(
    loss: { x, y, _ in log(1 + exp(-(2 * x + y))) + log(1 + exp(x - 2 * y)) },
    gradient: { x, y, _ in
      let p = 1 / (1 + exp(2 * x + y))
      let q = 1 / (1 + exp(2 * y - x))
      return Vector(q - 2 * p, -2 * q - p)
    })

  /// a/2·(x − x₀)² + b/2·(y − y₀)²
  static func bowl(_ a: Double, _ b: Double, x x0: Double = 0, y y0: Double = 0) -> AnalyticSurface
  {
    AnalyticSurface(
      loss: { x, y, _ in 0.5 * (a * (x - x0) * (x - x0) + b * (y - y0) * (y - y0)) },
      gradient: { x, y, _ in Vector(a * (x - x0), b * (y - y0)) })
  }

  /// Step t's gradient is the t-th of a list, wherever the weights are.
  static func prescribed(_ gradients: [Vector]) -> AnalyticSurface {
    AnalyticSurface(
      dependsOnStep: true,
      loss: { x, y, step in gradients[step - 1].x * x + gradients[step - 1].y * y },
      gradient: { _, _, step in gradients[step - 1] })
  }
}
