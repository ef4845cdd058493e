import Simulation
import Surfaces
import Testing

/// Constants that a gradient's program gathers neither overflow nor underflow before they meet what
/// they are multiplied with.
@Suite("Gathered constants")
struct GatheredConstantsTests {
  /// As the formulas below have it, not quite 10⁻³¹⁰.
  private static let tiny = Double("1e-310") ?? .nan

  /// Formula, point, slope in x. Each is within 4 ulp: a rounding for each of its operations.
  private static let finite: [(String, Vector, Double)] = [
    ("1e308*x^2", Vector(0.001, 0), 2e305),
    ("-1e308*x^2", Vector(0.001, 0), -2e305),
    ("x^2/1e-310", Vector(1e-5, 0), 2e-5 / tiny),
    ("x^2/1e-308/1e10*1e10", Vector(1e-3, 0), 2e305),
    ("1e-200*(1e-200*(1e300*x)^2)", Vector(1e-150, 0), 2e50),
    ("1e200*(1e200*(1e-300*x)^2)", Vector(1e150, 0), 2e-50),
    ("1e308*(1e5*(1e-50*x)^2)", Vector(1e-50, 0), 2e163),
    ("1e-310*x^3", Vector(1e150, 0), 3e300 * tiny),
    ("1e-300*exp(x)*y", Vector(460.51701859880916, 1e200), 1e100),
    ("1e300*exp(x)*y", Vector(-460.51701859880916, 1e-200), 1e-100),
    ("1e-300*y*x*x", Vector(1e150, 1e200), 2e50),
    ("exp(x)*1e300/1e300", Vector(0, 0), 1),
    ("1e308*(sin(x)-sin(x)/3*3)+x", Vector(0, 0), 1),
    ("1e300*abs(1e300*x)*1e-300*1e-300", Vector(2, 0), 1),
    ("where(y > 0, 1e308*x^2, 1)", Vector(0.001, 1), 2e305),
    ("where(y > 0, 1e308*(1e5*(1e-50*x)^2), 1)", Vector(1e-50, 1), 2e163),
    ("where(y > 0, exp(1/x), 1e308*x^2)", Vector(0.001, 0), 2e305),
    ("min(1e-300*(1e-300*(1e300*x)^2), y)", Vector(1e-150, 1), 2e-150),
  ]

  @Test("a slope that is a number is found, however large and small its factors", arguments: finite)
  func slopes(text: String, point: Vector, expected: Double) throws {
    let slope = try SurfaceProbe(text).gradient(point.x, point.y).x
    // e^x has an error of x times that of its argument.
    let tolerance = text.contains("exp(x)*y") ? 1e-12 : 4 * 0x1p-52
    #expect(abs(slope / expected - 1) <= tolerance, "\(text): \(slope)")
  }

  @Test("a slope too large for a double is infinite, one too small is 0")
  func ends() throws {
    #expect(try SurfaceProbe("1e308*x^2").gradient(10, 0).x == .infinity)
    #expect(try SurfaceProbe("x/1e-310").gradient(1, 0).x == .infinity)
    #expect(try SurfaceProbe("1e-200*(1e-200*x)").gradient(1, 0).x == 0)
    #expect(try SurfaceProbe("0*x^2").gradient(3, 0).x == 0)
  }
}
