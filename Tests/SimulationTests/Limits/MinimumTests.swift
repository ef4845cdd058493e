import Simulation
import Testing

/// The promise of `minimum` on smooth bowls.
private let smooth = 1e-9

@Suite struct MinimumTests {
  private let origin = [Vector.zero]

  @Test("the minimum of a bowl is its centre, from wherever the search begins")
  func bowl() {
    let surface = TestSurface.bowl(2, 1, center: Vector(3, 1))
    for start in [Vector.zero, Vector(-40, 7), Vector(3, 1), Vector(1e4, -1e4)] {
      #expect(distance(surface.minimum(from: [start]), Vector(3, 1)) < smooth)
    }
  }

  @Test("a bowl 10,000 times as flat is found as exactly")
  func flatBowl() {
    let surface = TestSurface.bowl(2e-4, 2e-5, center: Vector(3, 3))
    #expect(distance(surface.minimum(from: [Vector(-2, 0)]), Vector(3, 3)) < smooth)
  }

  @Test("the bent valley of Rosenbrock ends at (1, 1)")
  func rosenbrock() {
    for start in [Vector(-1.2, 1), Vector(0, 0), Vector(3, -2)] {
      #expect(distance(TestSurface.rosenbrock.minimum(from: [start]), Vector(1, 1)) < smooth)
    }
  }

  @Test("the minimum of batches is that of their mean")
  func batches() {
    let center = Vector(3, 1)
    let surface = TestSurface.batches([
      .bowl(2, 1, center: center, push: Vector(8, 0.5)),
      .bowl(2, 1, center: center, push: Vector(-8, -0.5)),
    ])
    #expect(distance(surface.minimum(from: origin), center) < smooth)
  }

  @Test("of two wells the deeper one is taken, of equal ones the nearer to the first point")
  func wells() throws {
    let starts = [Vector(0.4, 1), Vector(-2, 0), Vector(2, 0)]
    let tilted = try #require(TestSurface.twoWells(tilt: 0.1).minimum(from: starts))
    #expect(tilted.x < -1)
    let equal = TestSurface.twoWells(tilt: 0)
    #expect(distance(equal.minimum(from: starts), Vector(1, 0)) < smooth)
    #expect(distance(equal.minimum(from: starts.reversed()), Vector(1, 0)) < smooth)
    #expect(distance(equal.minimum(from: [starts[1]] + starts), Vector(-1, 0)) < smooth)
  }

  @Test("a search that begins on a ridge leaves it")
  func ridge() throws {
    let found = try #require(TestSurface.twoWells(tilt: 0).minimum(from: origin))
    #expect(distance(Vector(abs(found.x), found.y), Vector(1, 0)) < smooth)
  }

  @Test("a minimum without curvature is one point too")
  func quartic() {
    let surface = TestSurface(
      { x, y in x * x * x * x + y * y }, gradient: { x, y in Vector(4 * x * x * x, 2 * y) })
    // Where the gradient is 4x³, rounding leaves x uncertain to the differences' step of 1e-5.
    #expect(distance(surface.minimum(from: [Vector(2, 2)]), .zero) < 1e-5)
  }

  @Test("there is no minimum on a plateau, a push, a valley floor or a hyperbola of minima")
  func none() {
    let starts = [Vector(3, 0.5), Vector(-1, 2), Vector(0, 0)]
    #expect(TestSurface.plateau.minimum(from: starts) == nil)
    #expect(TestSurface.push(-1, -1).minimum(from: starts) == nil)
    #expect(TestSurface.bowl(2, 0, center: .zero).minimum(from: starts) == nil)
    #expect(TestSurface.ravine(0).minimum(from: starts) == nil)
    #expect(TestSurface.twoLayers.minimum(from: starts) == nil)
  }

  @Test("a loss that falls for ever has no minimum, even beside a dent, and neither has a saddle")
  func unbounded() {
    let cubic = TestSurface(
      { x, y in x * x * x - 3 * x + y * y }, gradient: { x, y in Vector(3 * x * x - 3, 2 * y) })
    #expect(cubic.minimum(from: [Vector(1, 0), Vector(-3, 0)]) == nil)
    let inflection = TestSurface(
      { x, y in x * x * x + y * y }, gradient: { x, y in Vector(3 * x * x, 2 * y) })
    #expect(inflection.minimum(from: [Vector(1, 1)]) == nil)
    let saddle = TestSurface({ x, y in x * y }, gradient: { x, y in Vector(y, x) })
    #expect(saddle.minimum(from: [Vector(0, 0), Vector(1, 2)]) == nil)
    let decaying = TestSurface(
      { x, y in 1 / (1 + x * x) + y * y },
      gradient: { x, y in Vector(-2 * x / ((1 + x * x) * (1 + x * x)), 2 * y) })
    #expect(decaying.minimum(from: [Vector(1, 1)]) == nil)
  }

  @Test("a kink is not found with certainty, a surface of NaN not at all, and both searches end")
  func notSmooth() {
    let kink = TestSurface(
      { x, y in abs(x) + abs(y) },
      gradient: { x, y in Vector(x < 0 ? -1 : 1, y < 0 ? -1 : 1) })
    #expect(kink.minimum(from: [Vector(2, 1)]) == nil)
    #expect(TestSurface.notANumber.minimum(from: [Vector(2, 1)]) == nil)
    #expect(TestSurface.rosenbrock.minimum(from: [Vector(.nan, 0)]) == nil)
    #expect(TestSurface.rosenbrock.minimum(from: []) == nil)
  }

  @Test("nothing is claimed about a surface that doesn't tell its period")
  func unknownPeriod() {
    var surface = TestSurface.bowl(1, 1, center: .zero)
    surface.gradientPeriod = nil
    #expect(surface.minimum(from: [Vector(1, 1)]) == nil)
  }

  @Test("the minimum of a moving loss is that of the given step")
  func moving() {
    let surface = AnalyticSurface(
      dependsOnStep: true,
      loss: { x, y, t in (x - Double(t)) * (x - Double(t)) + y * y },
      gradient: { x, y, t in Vector(2 * (x - Double(t)), 2 * y) })
    #expect(distance(surface.minimum(from: origin, step: 7), Vector(7, 0)) < smooth)
  }

  @Test("the MAP point of a bowl is h·c/(h + λ)")
  func mapPoint() {
    let surface = TestSurface.bowl(2, 1, center: Vector(3, 1))
    let map = surface.mapPoint(weightDecay: 0.5, from: origin)
    #expect(distance(map, Vector(2 * 3 / 2.5, 1 / 1.5)) < smooth)
  }

  @Test("decay turns a push into the MAP point G/λ and picks the balanced two layers")
  func mapOfUnbounded() {
    let map = TestSurface.push(-10, -10).mapPoint(weightDecay: 0.5, from: origin)
    #expect(distance(map, Vector(20, 20)) < smooth)
    // ∇ = 2(xy − 1)y + λx = 0 with x = y: x² = 1 − λ/2.
    let balanced = (1 - 0.1 / 2).squareRoot()
    let layers = TestSurface.twoLayers.mapPoint(weightDecay: 0.1, from: [Vector(3, 0.5)])
    #expect(distance(layers, Vector(balanced, balanced)) < smooth)
    #expect(TestSurface.plateau.mapPoint(weightDecay: -0.1, from: origin) == nil)
  }
}
