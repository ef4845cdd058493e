import Simulation
import Surfaces
import Testing

/// Functions made of pieces: value and gradient are of the same piece.
@Suite("Branches")
struct BranchTests {
  @Test("the gradient of mod is that of its value's branch, where the quotient rounds up too")
  func modulo() throws {
    #expect(try SurfaceProbe("mod(1, x)").loss(0.1, 0) == 0.09999999999999995)
    #expect(try SurfaceProbe("mod(1, x)").gradient(0.1, 0).x == -9)
    #expect(try SurfaceProbe("mod(1, x)").gradient(-0.1, 0).x == 10)
    #expect(try SurfaceProbe("mod(x, 0.1)").gradient(1, 0).x == 1)
    #expect(try SurfaceProbe("mod(x, y)").gradient(-1e-20, 1) == Vector(1, 1))
  }

  @Test("mod is a − n·b with the n of its gradient, for numbers with few decimals")
  func moduloOfDecimals() throws {
    let probe = try SurfaceProbe("mod(x, y)")
    for a in -40...40 {
      for b in -15...15 where b != 0 {
        let point = Vector(Double(a) / 10, Double(b) / 100)
        let (value, gradient) = (probe.loss(point.x, point.y), probe.gradient(point.x, point.y))
        // One rounding of the product and one of the difference.
        let gap = abs(point.x + gradient.y * point.y - value)
        #expect(gap <= 2 * abs(point.x).ulp, "\(point): \(value), \(gradient)")
        #expect(gradient.y == gradient.y.rounded())
      }
    }
  }

  @Test(
    "a NaN wins in min and max, in the value and in the gradient",
    arguments: [
      ("max(sqrt(y), x)", true), ("max(x, sqrt(y))", true), ("min(sqrt(y), x)", true),
      ("min(x, sqrt(y))", true), ("max(log2(y), x)", true), ("min(x, log2(y))", true),
      ("max(0/0*y, x)", true), ("min(x, 0/0)", false), ("max(0/0, x)", false),
    ])
  func notANumber(text: String, dependsOnY: Bool) throws {
    let probe = try SurfaceProbe(text)
    let points = (0..<20).map { Vector(Double($0), -1) }
    #expect(probe.losses(at: points).allSatisfy { $0.isNaN }, "\(text)")
    for gradient in probe.gradients(at: points) {
      #expect(gradient.x == 0, "\(text): \(gradient)")
      #expect(dependsOnY ? gradient.y.isNaN : gradient.y == 0, "\(text): \(gradient)")
    }
  }

  @Test("constants are folded by the same rule, and where takes a NaN for true")
  func folding() throws {
    expectNoNumber(try SurfaceProbe("max(0/0, 1)").loss(0, 0))
    expectNoNumber(try SurfaceProbe("min(1, 0/0)").loss(0, 0))
    #expect(try SurfaceProbe("where(0/0, 2, 3)").loss(0, 0) == 2)
    #expect(try SurfaceProbe("where(sqrt(x), 2*y, 3*y)").gradient(-1, 0) == Vector(0, 2))
    #expect(try SurfaceProbe("where(0/0 < 1, 2, 3)").loss(0, 0) == 3)
  }

  @Test("where a function has no value it has no slope")
  func outside() throws {
    for text in ["log(x)", "log2(x)", "log10(x)", "sqrt(x)", "x^0.5", "asin(x)", "acos(x)"] {
      let probe = try SurfaceProbe(text)
      let (value, slope) = (probe.loss(-2, 0), probe.gradient(-2, 0).x)
      #expect(value.isNaN && slope.isNaN, "\(text)")
    }
    expectNoNumber(try SurfaceProbe("mod(x, y)").gradient(2, 0).x)
    #expect(try SurfaceProbe("where(x > 0, log(x), 3*x)").gradient(-2, 0).x == 3)
  }

  private func expectNoNumber(_ value: Double) { #expect(value.isNaN) }

  @Test("away from kinks, value and gradient of random pieces belong together")
  func pieces() throws {
    var random = RandomExpressions(
      seed: 0xB2A7,
      functions: [
        ("mod", 2), ("min", 2), ("max", 2), ("where", 3), ("abs", 1), ("floor", 1), ("ceil", 1),
        ("sign", 1), ("hypot", 2), ("atan2", 2),
      ], operators: ["+", "-", "*", "/", "<", ">="])
    var compared = 0
    for round in 0..<1500 {
      let text = random.expression(depth: 2 + round % 3).text
      let probe = try SurfaceProbe(text, parameters: ["k": 1.5])
      let point = Vector(random.real(in: -2...2), random.real(in: -2...2))
      let gradient = probe.gradient(point.x, point.y)
      for (exact, along) in [(gradient.x, Vector(1, 0)), (gradient.y, Vector(0, 1))] {
        let around = (-4...4).map { step -> Double in
          let shifted = point + Double(step) * 0x1p-16 * along
          return probe.loss(shifted.x, shifted.y)
        }
        guard let slope = Self.slope(around), exact.isFinite else { continue }
        compared += 1
        #expect(abs(exact - slope) <= 1e-3 * max(1, abs(exact)), "\(text) at \(point)")
      }
    }
    #expect(compared > 2000, "\(compared)")
  }

  /// By central differences; nil where the values around a point aren't those of a smooth function.
  private static func slope(_ values: [Double]) -> Double? {
    let slopes = zip(values, values.dropFirst()).map { ($1 - $0) * 0x1p16 }
    guard let low = slopes.min(), let high = slopes.max(), (high - low).isFinite,
      high - low < 1e-3 * max(1, abs(low)), values.allSatisfy({ abs($0) < 1e4 })
    else { return nil }
    return (values[8] - values[0]) * 0x1p13
  }
}
