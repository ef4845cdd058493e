import Simulation
import Surfaces
import Testing

/// Test functions of optimization as encyclopedias print them.
@Suite("Standard test functions")
struct StandardFunctionTests {
  struct Printed: Sendable {
    var name: String
    var text: String
    /// The value at (0.7, −1.3), worked out elsewhere.
    var value: Double
    /// A point whose value is known, and that value with the digits that are.
    var known: (point: Vector, value: Double, within: Double)
  }

  private static func printed(
    _ name: String, _ text: String, _ value: Double, _ x: Double, _ y: Double, _ known: Double,
    within: Double = 1e-12
  ) -> Printed {
    Printed(name: name, text: text, value: value, known: (Vector(x, y), known, within))
  }

  private static let all: [Printed] = [
    printed("sphere", "x² + y²", 2.18, 0, 0, 0),
    printed(
      "Rastrigin", "20 + x² − 10cos(2πx) + y² − 10cos(2πy)", 28.360339887498945, 0, 0, 0),
    printed(
      "Ackley", "−20exp[−0.2√(0.5(x²+y²))] − exp[0.5(cos 2πx + cos 2πy)] + e + 20",
      5.7530624164203985, 0, 0, 0),
    printed("Rosenbrock", "100(y − x²)² + (1 − x)²", 320.49999999999994, 1, 1, 0),
    printed(
      "Beale", "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²", 7.63123541, 3, 0.5, 0),
    printed(
      "Goldstein–Price",
      "[1+(x+y+1)²(19−14x+3x²−14y+6xy+3y²)][30+(2x−3y)²(18−32x+12x²+48y−36xy+27y²)]",
      2893.60524464, 0, -1, 3),
    printed("Booth", "(x+2y−7)²+(2x+y−5)²", 103.22, 1, 3, 0),
    printed(
      "Bukin 6", "100√|y-0.01x²|+0.01|x+10|", 114.3392196230118, -10, 1, 0),
    printed("Matyas", "0.26(x²+y²) − 0.48xy", 1.0036, 0, 0, 0),
    printed(
      "Lévi 13", "sin² 3πx + (x−1)²(1+sin² 3πy) + (y−1)²(1+sin² 2πy)", 10.268935688187389, 1, 1,
      0),
    printed("Himmelblau", "(x²+y−11)²+(x+y²−7)²", 160.7282, 3, 2, 0),
    printed("three-hump camel", "2x²-1.05x⁴+x⁶/6+xy+y²", 1.5275031666666667, 0, 0, 0),
    printed(
      "six-hump camel", "(4−2.1x²+x⁴/3)x²+xy+(−4+4y²)y²", 5.249406333333335, 0.0898, -0.7126,
      -1.0316, within: 1e-4),
    printed(
      "Easom", "−cos(x)cos(y)exp(−((x−π)²+(y−π)²))", -1.426430657485626e-12, .pi, .pi, -1),
    printed(
      "cross-in-tray", "−0.0001[|sin x sin y exp(|100−√(x²+y²)/π|)|+1]^0.1", -2.0036642666602162,
      1.34941, -1.34941, -2.06261, within: 1e-5),
    printed(
      "eggholder", "−(y+47) sin √|x/2+(y+47)| − x sin √|x−(y+47)|", -22.3117832196524, 512,
      404.2319, -959.6407, within: 1e-4),
    printed(
      "Hölder table", "−|sin x cos y exp(|1−√(x²+y²)/π|)|", -0.2927788910958395, 8.05502, 9.66459,
      -19.2085, within: 1e-4),
    printed(
      "McCormick", "sin(x+y)+(x−y)²−1.5x+2.5y+1", 0.13535752660496492, -0.54719, -1.54719, -1.9133,
      within: 1e-4),
    printed(
      "Schaffer 2", "0.5+(sin²(x²−y²)−0.5)/[1+0.001(x²+y²)]²", 0.8670945808179706, 0, 0, 0),
    printed(
      "Schaffer 4", "0.5+(cos²[sin|x²−y²|]−0.5)/[1+0.001(x²+y²)]²", 0.35608042952011415, 0,
      1.25313, 0.292579, within: 1e-6),
    printed(
      "Styblinski–Tang", "½(x⁴−16x²+5x+y⁴−16y²+5y)", -17.3919, -2.903534, -2.903534, -78.33233,
      within: 1e-5),
    printed(
      "Branin", "(y−5.1x²/(4π²)+5x/π−6)²+10(1−1/(8π))cos x+10", 56.396799048789404, .pi, 2.275,
      0.397887, within: 1e-6),
    printed(
      "drop wave", "−(1+cos(12√(x²+y²)))/(0.5(x²+y²)+2)", -0.46118443869273024, 0, 0, -1),
  ]

  @Test("each is accepted as printed and has its values", arguments: all.indices)
  func values(index: Int) throws {
    let function = Self.all[index]
    for text in [function.text, try Formula(function.text, variables: ["x", "y"]).canonicalText] {
      let probe = try SurfaceProbe(text)
      let (value, expected) = (probe.loss(0.7, -1.3), function.value)
      #expect(abs(value - expected) <= 1e-13 * max(1, abs(expected)), "\(function.name): \(value)")
      let known = function.known
      let there = probe.loss(known.point.x, known.point.y)
      #expect(abs(there - known.value) <= known.within, "\(function.name): \(there)")
    }
  }
}
