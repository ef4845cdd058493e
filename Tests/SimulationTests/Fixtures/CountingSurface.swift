import Simulation

/// A bowl that counts the blocks it evaluates, and tells someone of each before it does.
struct CountingSurface: Surface {
  final class Count: Sendable {
    private let number = Mutex(0)
    var value: Int { number.withLock(\.self) }
    func increment() -> Int {
      number.withLock {
        $0 += 1
        return $0
      }
    }
  }

  let cost: SurfaceCost
  let count = Count()
  private let onBlock: @Sendable (_ number: Int) -> Void

  var dependsOnStep: Bool { false }
  var gradientPeriod: Int? { 1 }

  /// - Parameters:
  ///   - milliseconds: what a block of eight points is said to take.
  ///   - onBlock: called with 1, 2, …
  init(milliseconds: Double = 0, onBlock: @escaping @Sendable (_ number: Int) -> Void = { _ in }) {
    let work = WorkCost(operations: milliseconds * WorkCost.operationsPerMillisecond)
    cost = SurfaceCost(loss: work, gradient: work)
    self.onBlock = onBlock
  }

  func isSame(as other: any Surface) -> Bool {
    (other as? CountingSurface).map { $0.count === count } ?? false
  }

  func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    Evaluator(surface: self, vectors: vectors)
  }

  private final class Evaluator: SurfaceEvaluator {
    let surface: CountingSurface
    let bowl: any SurfaceEvaluator

    init(surface: CountingSurface, vectors: Int) {
      self.surface = surface
      bowl = Surfaces.bowl(1, 2, x: 0.5, y: -0.25).evaluator(vectors: vectors, seed: 1)
    }

    func losses(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      into losses: UnsafeMutablePointer<Lanes>
    ) {
      surface.onBlock(surface.count.increment())
      bowl.losses(x: x, y: y, step: step, into: losses)
    }

    func gradients(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
    ) {
      surface.onBlock(surface.count.increment())
      bowl.gradients(x: x, y: y, step: step, intoX: gradientX, y: gradientY)
    }
  }
}
