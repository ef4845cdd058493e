import Simulation
import Testing

/// The promise of `constrainedMinimum` on smooth bowls.
private let smooth = 1e-9

@Suite struct ConstrainedMinimumTests {
  private let starts = [Vector(0, 0), Vector(-3, 5)]

  private func minimum(_ surface: TestSurface, weightDecay: Double) -> Vector? {
    WeightBox(weightDecay: weightDecay).flatMap { surface.constrainedMinimum(in: $0, from: starts) }
  }

  @Test("the box is 1/λ wide to each side, and there is none without decay")
  func box() {
    #expect(WeightBox(weightDecay: 0.5)?.halfWidth == 2)
    #expect(WeightBox(weightDecay: 0) == nil)
    #expect(WeightBox(weightDecay: -1) == nil)
  }

  @Test("a box that holds the minimum changes nothing")
  func inside() {
    let surface = TestSurface.ravine(0.05)
    #expect(distance(minimum(surface, weightDecay: 0.1), Vector(4, 0)) < smooth)
  }

  @Test("a separable bowl ends at its clipped minimum")
  func separable() {
    let surface = TestSurface.bowl(2, 1, center: Vector(3, 1))
    #expect(distance(minimum(surface, weightDecay: 0.5), Vector(2, 1)) < smooth)
  }

  @Test("a correlated bowl ends on the box, but not at its clipped minimum (2, 0)")
  func correlated() {
    // On x = 2: ∂f/∂y = (y − 2) + 0.1(y + 2) = 0.
    let expected = Vector(2, 1.8 / 1.1)
    #expect(distance(minimum(.ravine(0.05), weightDecay: 0.5), expected) < smooth)
  }

  @Test("a push ends in the corner it points to")
  func push() {
    #expect(minimum(.push(-1, -1), weightDecay: 0.5) == Vector(2, 2))
    #expect(minimum(.push(1, -0.001), weightDecay: 0.25) == Vector(-4, 4))
  }

  @Test("a hill's lowest corner is found from its top; equal corners go to the nearest")
  func hill() {
    let hill = TestSurface.bowl(-2, -2, center: Vector(0.1, 0.2))
    #expect(minimum(hill, weightDecay: 1) == Vector(-1, -1))
    let box = WeightBox(weightDecay: 1)
    let even = TestSurface.bowl(-2, -2, center: .zero)
    #expect(
      box.flatMap { even.constrainedMinimum(in: $0, from: [Vector(0.3, -0.2)]) } == Vector(1, -1))
  }

  @Test("a whole side, or the whole box, is not one point")
  func notUnique() {
    #expect(minimum(.push(-1, 0), weightDecay: 0.5) == nil)
    #expect(minimum(.plateau, weightDecay: 0.5) == nil)
    #expect(minimum(.ravine(0), weightDecay: 0.1) == nil)
    #expect(minimum(.notANumber, weightDecay: 0.1) == nil)
  }
}
