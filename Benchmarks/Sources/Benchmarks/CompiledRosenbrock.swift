import Simulation

/// (1 − x)² + 100·(y − x²)², written by hand in vector arithmetic: what a surface costs when the
/// compiler knows it.
struct CompiledRosenbrock: Surface, Equatable {
  var dependsOnStep: Bool { false }

  func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    Evaluator(vectors: vectors)
  }

  private final class Evaluator: SurfaceEvaluator {
    private let vectors: Int

    init(vectors: Int) { self.vectors = vectors }

    func losses(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      into losses: UnsafeMutablePointer<Lanes>
    ) {
      let one = Lanes(repeating: 1)
      for i in 0..<vectors {
        let (a, b) = (x[i], y[i])
        let u = b - a * a
        losses[i] = (one - a) * (one - a) + Lanes(repeating: 100) * u * u
      }
    }

    func gradients(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
    ) {
      let one = Lanes(repeating: 1)
      for i in 0..<vectors {
        let (a, b) = (x[i], y[i])
        let u = b - a * a
        gradientX[i] = Lanes(repeating: -400) * a * u - Lanes(repeating: 2) * (one - a)
        gradientY[i] = Lanes(repeating: 200) * u
      }
    }
  }
}
