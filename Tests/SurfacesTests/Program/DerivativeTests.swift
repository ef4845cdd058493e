import Simulation
import Surfaces
import Testing

@Suite("Derivatives")
struct DerivativeTests {
  /// Central differences of step 2⁻¹⁰ and half of it, extrapolated: the error is O(h⁴) ≈ 1e-12 in
  /// truncation times the fifth derivative, and 1e-16/h ≈ 1e-13 in rounding times the function.
  private static let h = 0x1p-10
  /// Relative to the larger of 1 and the derivative; the functions below have fifth derivatives of
  /// at most a few thousand at the points chosen.
  private static let tolerance = 1e-8

  private struct Difference {
    var value: Double
    /// How much the two steps disagree.
    var doubt: Double
  }

  private static func difference(_ f: (Double) -> Double) -> Difference {
    let coarse = (f(h) - f(-h)) / (2 * h)
    let fine = (f(h / 2) - f(-h / 2)) / h
    return Difference(value: (4 * fine - coarse) / 3, doubt: abs(fine - coarse))
  }

  /// A formula for every function and operator, and points where it is smooth.
  private static let smooth: [(String, [Vector])] = {
    let anywhere = [Vector(0.3, -0.7), Vector(-1.2, 0.4), Vector(1.7, 1.1)]
    let inside = [Vector(0.3, -0.6), Vector(-0.5, 0.4), Vector(0.7, 0.1)]
    let positive = [Vector(0.3, 0.7), Vector(1.2, 2.4), Vector(4.1, 0.9)]
    return [
      ("x + y", anywhere), ("x - y", anywhere), ("2*x - y", anywhere), ("x*y", anywhere),
      ("x/y", positive), ("3/(x*y)", positive), ("x/7", anywhere), ("-x*-y", anywhere),
      ("x^2*y^3", anywhere), ("(x+2*y)^5", anywhere), ("x^-2 + y^-1", positive),
      ("x^2.5", positive), ("x^y", positive), ("2^x + 0.5^y", anywhere), ("(x*y)^(x-y)", positive),
      ("x^t + y*t", positive), ("(1-x)^2+100*(y-x^2)^2", anywhere),
      ("(x < y)*x + (x >= y)*y^2", anywhere), ("(x == y)*x + (x != y)*y", anywhere),
      ("(x <= 2)*x + (x > 2)*y", anywhere),
      ("sin(x*y)", anywhere), ("cos(x + 2*y)", anywhere), ("tan(x*y/3)", anywhere),
      ("asin(x*y)", inside), ("acos(x-y/2)", inside), ("atan(3*x*y)", anywhere),
      ("atan2(y, x)", anywhere), ("atan2(x^2, y)", anywhere),
      ("sinh(x*y)", anywhere), ("cosh(x-y)", anywhere), ("tanh(2*x+y)", anywhere),
      ("exp(x*y)", anywhere), ("log(x+3*y)", positive), ("log2(x*y)", positive),
      ("log10(x/y)", positive), ("sqrt(x + y^2)", positive),
      ("abs(x*y)", anywhere), ("sign(x)*y", anywhere), ("min(x, y)^2", anywhere),
      ("max(x^2, y)", anywhere), ("mod(3*x, 2)*y", anywhere), ("mod(5, y)", positive),
      ("floor(x)*y + ceil(y)*x", anywhere), ("hypot(x, 2*y)", anywhere),
      ("sigmoid(4*x*y)", anywhere), ("softplus(3*x-y)", anywhere),
      ("where(x > y, x*y, x/y)", anywhere), ("normal(2)*x + normal(3*y)*x", positive),
    ]
  }()

  @Test("every function of the language is differentiated below")
  func completeness() {
    let words = Self.smooth.flatMap { $0.0.split { !$0.isLetter && !$0.isNumber } }
    for function in FormulaFunction.allCases {
      #expect(words.contains { $0 == function.name }, "\(function.name)")
    }
  }

  @Test("gradients agree with central differences", arguments: smooth.indices)
  func centralDifferences(index: Int) throws {
    let (text, points) = Self.smooth[index]
    let probe = try SurfaceProbe(text)
    for point in points {
      let gradient = probe.gradient(point.x, point.y, step: 3)
      let alongX = Self.difference { probe.loss(point.x + $0, point.y, step: 3) }
      let alongY = Self.difference { probe.loss(point.x, point.y + $0, step: 3) }
      for (exact, measured) in [(gradient.x, alongX.value), (gradient.y, alongY.value)] {
        #expect(
          abs(exact - measured) <= Self.tolerance * max(1, abs(exact)),
          "\(text) at \(point): \(exact), by differences \(measured)")
      }
    }
  }

  @Test("random smooth formulas agree with central differences")
  func randomFormulas() throws {
    let functions = [
      ("sin", 1), ("cos", 1), ("atan", 1), ("tanh", 1), ("sigmoid", 1), ("softplus", 1),
      ("hypot", 2), ("min", 2), ("max", 2), ("where", 3), ("abs", 1),
    ]
    var random = RandomExpressions(
      seed: 0xD1FF, functions: functions, operators: ["+", "-", "*", "/", "<"])
    var (compared, undefined) = (0, 0)
    for round in 0..<1500 {
      let text = random.expression(depth: 2 + round % 4).text
      let probe = try SurfaceProbe(text, parameters: ["k": 1.5])
      let point = Vector(random.real(in: -2...2), random.real(in: -2...2))
      let gradient = probe.gradient(point.x, point.y, step: 2)
      let alongX = Self.difference { probe.loss(point.x + $0, point.y, step: 2) }
      let alongY = Self.difference { probe.loss(point.x, point.y + $0, step: 2) }
      for (exact, measured) in [(gradient.x, alongX), (gradient.y, alongY)] {
        // Near a kink, a pole or a huge value the two step sizes disagree: nothing to compare with.
        let scale = max(1, abs(probe.loss(point.x, point.y, step: 2)), abs(measured.value))
        guard measured.doubt < 1e-4 * scale else { continue }
        // tanh(x/0) is flat, but the chain rule says 0·∞.
        if exact.isNaN {
          undefined += 1
          continue
        }
        compared += 1
        #expect(
          abs(exact - measured.value) <= 1e-6 * scale,
          "\(text) at \(point): \(exact), by differences \(measured.value)")
      }
    }
    #expect(compared > 2400 && undefined < 10, "\(compared), \(undefined)")
  }

  /// Formula, point, gradient.
  private static let atKinks: [(String, Vector, Vector)] = [
    ("abs(x)", Vector(0, 1), Vector(0, 0)),
    ("abs(x)", Vector(-0.0, 1), Vector(0, 0)),
    ("sign(x)*y", Vector(0, 3), Vector(0, 0)),
    ("floor(x) + ceil(y)", Vector(2, 3), Vector(0, 0)),
    ("min(2*x, 3*y)", Vector(3, 2), Vector(2, 0)),
    ("max(2*x, 3*y)", Vector(3, 2), Vector(2, 0)),
    ("max(x, 0)", Vector(0, 0), Vector(1, 0)),
    ("max(0, x)", Vector(0, 0), Vector(0, 0)),
    ("mod(x, 2)", Vector(4, 0), Vector(1, 0)),
    ("mod(x, y)", Vector(6, 2), Vector(1, -3)),
    ("hypot(x, y)", Vector(0, 0), Vector(0, 0)),
    ("atan2(y, x)", Vector(0, 0), Vector(0, 0)),
    ("sqrt(x)", Vector(0, 0), Vector(.infinity, 0)),
    ("asin(x) + acos(y)", Vector(1, -1), Vector(.infinity, -.infinity)),
    ("x^0.5", Vector(0, 0), Vector(.infinity, 0)),
    ("x^1.5", Vector(0, 0), Vector(0, 0)),
    ("x^y", Vector(0, 0), Vector(0, -.infinity)),
    ("x^y", Vector(0, 1), Vector(1, 0)),
    ("x^y", Vector(0, 2), Vector(0, 0)),
    ("x^t", Vector(-2, 0), Vector(12, 0)),
    ("x^0 + y^1", Vector(0, 0), Vector(0, 1)),
    ("x^2", Vector(0, 0), Vector(0, 0)),
    ("(x > 0)*y", Vector(0, 2), Vector(0, 0)),
    ("where(x, 5*y, 7*y)", Vector(0, 1), Vector(0, 7)),
  ]

  @Test("at kinks the gradient is the documented one", arguments: atKinks.indices)
  func kinks(index: Int) throws {
    let (text, point, expected) = Self.atKinks[index]
    #expect(try SurfaceProbe(text).gradient(point.x, point.y, step: 3) == expected, "\(text)")
  }

  @Test(
    "a branch not taken adds nothing, however wild it is there",
    arguments: [
      ("where(x > 0, sqrt(x), 2*x)", Vector(0, 0), Vector(2, 0)),
      ("where(x > 0, log(x)*y, y)", Vector(0, 3), Vector(0, 1)),
      ("where(x == 0, 1, sin(x)/x)", Vector(0, 3), Vector(0, 0)),
      ("where(x == 0, y, (x^2)^0.25)", Vector(0, 3), Vector(0, 1)),
      ("min(y, 1/x)", Vector(0, 3), Vector(0, 1)),
      ("max(y, -sqrt(abs(x)))", Vector(0, 3), Vector(0, 1)),
      ("where(x > 0, where(y > 0, 1/(x*y), 3*x), 5*y)", Vector(0, 0), Vector(0, 5)),
    ])
  func branches(text: String, point: Vector, expected: Vector) throws {
    #expect(try SurfaceProbe(text).gradient(point.x, point.y) == expected)
  }

  @Test("a negative base with a whole exponent has its slope; the exponent's slope is no number")
  func negativeBase() throws {
    let probe = try SurfaceProbe("x^y")
    #expect(probe.loss(-2, 3) == -8)
    #expect(probe.gradient(-2, 3).x == 12)
    #expect(probe.gradient(-2, 3).y.isNaN)
  }

  @Test("slopes keep their digits where tanh and sigmoid are flat")
  func saturation() throws {
    let tail = ReferenceMath.exponential(-40)
    #expect(try abs(SurfaceProbe("tanh(x)").gradient(20, 0).x / (4 * tail) - 1) < 1e-14)
    #expect(try abs(SurfaceProbe("sigmoid(x)").gradient(40, 0).x / tail - 1) < 1e-14)
    #expect(try SurfaceProbe("softplus(x)").loss(1000, 0) == 1000)
    #expect(try SurfaceProbe("softplus(x)").gradient(-1000, 0).x == 0)
    let far = try SurfaceProbe("hypot(x, y)").gradient(3e200, 4e200)
    #expect((far - Vector(0.6, 0.8)).norm < 1e-15)
  }
}
