import Simulation
import Surfaces
import Testing

@Suite("Programs")
struct ProgramTests {
  /// Points at random and on purpose: zeros of both signs, ties, huge, tiny and not finite.
  private static func points(_ random: inout RandomExpressions) -> [Vector] {
    let special: [Double] = [0, -0.0, 1, -1, 0.5, 1e200, -1e-200, .infinity, -.infinity, .nan]
    var points = special.map { Vector($0, special[random.number(below: special.count)]) }
    while points.count < 37 {
      points.append(Vector(random.real(in: -3...3), random.real(in: -3...3)))
    }
    return points
  }

  @Test("2000 random formulas equal the plain interpreter bit for bit, at every block size")
  func valuesEqualReference() throws {
    let functions = FormulaFunction.allCases.map { ($0.name, $0.arguments.count) }
    var random = RandomExpressions(
      seed: 0x5EED, functions: functions,
      operators: ["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!="])
    for round in 0..<2000 {
      let expression = random.expression(depth: 1 + round % 6)
      let formula = try Formula(expression.text, variables: ["x", "y", "t", "k"])
      let surface = FormulaSurface(formula, parameters: ["k": 2])
      let points = Self.points(&random)
      let step = 1 + random.number(below: 5)
      let vectors = [1, 2, 5, 16][round % 4]
      let losses = SurfaceProbe(surface, vectors: vectors).losses(at: points, step: step)
      for (point, loss) in zip(points, losses) {
        let expected = expression.value(["x": point.x, "y": point.y, "t": Double(step), "k": 2])
        #expect(
          loss.bitPattern == expected.bitPattern || (loss.isNaN && expected.isNaN),
          "\(expression.text) at \(point), t = \(step): \(loss), expected \(expected)")
      }
    }
  }

  @Test("a lane's gradient has the same bits in every block size and place")
  func gradientsDoNotDependOnBlocks() throws {
    let functions = FormulaFunction.allCases.map { ($0.name, $0.arguments.count) }
    var random = RandomExpressions(
      seed: 0xB10C, functions: functions, operators: ["+", "-", "*", "/", "^", "<"])
    for _ in 0..<200 {
      let text = random.expression(depth: 5).text
      let formula = try Formula(text, variables: ["x", "y", "t", "k"])
      let surface = FormulaSurface(formula, parameters: ["k": 0.5])
      let points = Self.points(&random)
      let single = points.map { SurfaceProbe(surface).gradient($0.x, $0.y, step: 3) }
      let block = SurfaceProbe(surface, vectors: 3).gradients(at: points, step: 3)
      for (a, b) in zip(single, block) {
        #expect(same(a.x, b.x) && same(a.y, b.y), "\(text): \(a), \(b)")
      }
    }
  }

  private func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }

  @Test("one evaluator follows the step back and forth")
  func stepsInAnyOrder() throws {
    let surface = FormulaSurface(try Formula("x*t^2 + sin(t)*0 + y", variables: ["x", "y", "t"]))
    let evaluator = surface.evaluator(vectors: 1, seed: 1)
    var (x, y, loss) = (Lanes(repeating: 2), Lanes(repeating: 1), Lanes.zero)
    for step in [1, 5, 5, 2, 1] {
      evaluator.losses(x: &x, y: &y, step: step, into: &loss)
      #expect(loss[7] == 2 * Double(step * step) + 1)
    }
  }

  @Test(
    "a surface depends on the step when t is left in it or in its gradient",
    arguments: [
      ("x*t", true), ("x+t", true), ("x^2", false), ("where(0, t, x)", false), ("t^0*x", false),
      ("t*x - t*x", true),
    ])
  func dependsOnStep(text: String, expected: Bool) throws {
    let formula = try Formula(text, variables: ["x", "y", "t"])
    #expect(FormulaSurface(formula).dependsOnStep == expected)
  }

  @Test("parameters are bound when the surface is made")
  func parameters() throws {
    let formula = try Formula("k*x^n", variables: ["x", "y", "t", "k", "n"])
    let first = SurfaceProbe(FormulaSurface(formula, parameters: ["k": 2, "n": 3]))
    let second = SurfaceProbe(FormulaSurface(formula, parameters: ["k": 1, "n": -1]))
    #expect(first.loss(3, 0) == 54)
    #expect(first.gradient(3, 0) == Vector(54, 0))
    #expect(second.loss(4, 0) == 0.25)
    #expect(second.gradient(4, 0) == Vector(-0.0625, 0))
  }

  @Test("formulas that are a constant, a variable or the same twice give blocks of results")
  func trivialResults() throws {
    #expect(try SurfaceProbe("3").loss(1, 2) == 3)
    #expect(try SurfaceProbe("3").gradient(1, 2) == .zero)
    #expect(try SurfaceProbe("y").loss(1, 2) == 2)
    #expect(try SurfaceProbe("x+y").gradient(1, 2) == Vector(1, 1))
    #expect(try SurfaceProbe("x*y").gradient(1, 2) == Vector(2, 1))
    #expect(try SurfaceProbe("t*(x+y)").gradient(1, 2, step: 5) == Vector(5, 5))
    #expect(try SurfaceProbe("exp(x+y)-exp(x+y)*1").loss(1, 2) == 0)
  }

  @Test(
    "programs do no more than they must",
    arguments: [
      // y − x·x, 200·, x·u·(−400), (1−x)·(−2), +
      ("(1-x)^2+100*(y-x^2)^2", 5, 0),
      // s = sin x, u = s² + s, then (2u + 4us + 1)·cos x in five passes, and a copy of the 0 for y.
      ("(sin(x)+sin(x)*sin(x))^2+sin(x)", 8, 0),
      // What depends on t alone is done once a step: sin(t) and its square, and −t, −t/100, the
      // exponential and its two multiples.
      ("sin(t)^2*x^2", 2, 2),
      ("exp(-t/100)*(3*x-y)", 2, 5),
      // The branch that is known is the only one left.
      ("where(2 > 1, x^2, exp(exp(y)))", 2, 0),
      ("3*x + 4*y", 2, 0),
    ])
  func cost(text: String, passes: Int, stepOperations: Int) throws {
    let cost = FormulaSurface(try Formula(text, variables: ["x", "y", "t"])).gradientCost
    #expect(cost.passes == passes && cost.stepOperations == stepOperations, "\(cost)")
  }

  @Test("temporary blocks are taken again")
  func temporaries() throws {
    let chain = String(repeating: "sin(", count: 90) + "x" + String(repeating: ")", count: 90)
    let surface = FormulaSurface(try Formula(chain, variables: ["x"]))
    #expect(surface.valueCost.temporaries == 1)
    let sum = (1...300).map { "cos(\($0)*x)" }.joined(separator: "+")
    let second = FormulaSurface(try Formula(sum, variables: ["x"]))
    // The sum so far and two terms for a pass of two additions.
    #expect(second.valueCost.temporaries == 3)
  }
}
