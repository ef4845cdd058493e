import Simulation

/// Several losses that take turns, each given by its value and gradient.
struct TestSurface: Surface {
  struct Entry: Sendable {
    var value: @Sendable (Double, Double) -> Double
    var gradient: @Sendable (Double, Double) -> Vector
  }

  var entries: [Entry]
  var dependsOnStep: Bool { false }
  var gradientPeriod: Int?

  init(_ entries: [Entry]) {
    self.entries = entries
    gradientPeriod = entries.count
  }

  init(
    _ value: @escaping @Sendable (Double, Double) -> Double,
    gradient: @escaping @Sendable (Double, Double) -> Vector
  ) {
    self.init([Entry(value: value, gradient: gradient)])
  }

  func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    Evaluator(entries: entries, vectors: vectors)
  }

  private final class Evaluator: SurfaceEvaluator {
    let entries: [Entry]
    let vectors: Int

    init(entries: [Entry], vectors: Int) {
      self.entries = entries
      self.vectors = vectors
    }

    func losses(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      into losses: UnsafeMutablePointer<Lanes>
    ) {
      for vector in 0..<vectors {
        for lane in 0..<Lanes.count {
          let sum = entries.reduce(0) { $0 + $1.value(x[vector][lane], y[vector][lane]) }
          losses[vector][lane] = sum / Double(entries.count)
        }
      }
    }

    func gradients(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
    ) {
      let entry = entries[(step - 1) % entries.count]
      for vector in 0..<vectors {
        for lane in 0..<Lanes.count {
          let gradient = entry.gradient(x[vector][lane], y[vector][lane])
          gradientX[vector][lane] = gradient.x
          gradientY[vector][lane] = gradient.y
        }
      }
    }
  }
}

extension TestSurface {
  /// a/2·(x − cx)² + b/2·(y − cy)² + px·x + py·y
  static func bowl(
    _ a: Double, _ b: Double, center: Vector, push: Vector = .zero
  ) -> TestSurface {
    TestSurface(
      { x, y in
        a / 2 * (x - center.x) * (x - center.x) + b / 2 * (y - center.y) * (y - center.y)
          + push.x * x + push.y * y
      },
      gradient: { x, y in
        Vector(a * (x - center.x) + push.x, b * (y - center.y) + push.y)
      })
  }

  /// px·x + py·y
  static func push(_ x: Double, _ y: Double) -> TestSurface {
    bowl(0, 0, center: .zero, push: Vector(x, y))
  }

  static let plateau = push(0, 0)

  /// ½(x + y − 4)² + s(x − y − 4)²
  static func ravine(_ s: Double) -> TestSurface {
    TestSurface(
      { x, y in (x + y - 4) * (x + y - 4) / 2 + s * (x - y - 4) * (x - y - 4) },
      gradient: { x, y in
        let (sum, difference) = (x + y - 4, 2 * s * (x - y - 4))
        return Vector(sum + difference, sum - difference)
      })
  }

  /// (1 − x)² + 100(y − x²)²
  static let rosenbrock = TestSurface(
    { x, y in (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) },
    gradient: { x, y in
      Vector(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x))
    })

  /// (xy − 1)²: the loss of a two-layer network with one weight each.
  static let twoLayers = TestSurface(
    { x, y in (x * y - 1) * (x * y - 1) },
    gradient: { x, y in Vector(2 * (x * y - 1) * y, 2 * (x * y - 1) * x) })

  /// (x² − 1)² + y² + tilt·x: minima near (±1, 0).
  static func twoWells(tilt: Double) -> TestSurface {
    TestSurface(
      { x, y in (x * x - 1) * (x * x - 1) + y * y + tilt * x },
      gradient: { x, y in Vector(4 * x * (x * x - 1) + tilt, 2 * y) })
  }

  static let notANumber = TestSurface(
    { _, _ in .nan }, gradient: { _, _ in Vector(.nan, .nan) })

  /// One batch after the other.
  static func batches(_ surfaces: [TestSurface]) -> TestSurface {
    TestSurface(surfaces.flatMap(\.entries))
  }
}

/// How far a is from b, relative to b where it is larger than 1.
func distance(_ a: Vector?, _ b: Vector) -> Double {
  guard let a else { return .infinity }
  return (a - b).norm / max(1, b.norm)
}
