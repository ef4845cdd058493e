import Simulation
import Testing

@Suite struct SurfaceTests {
  @Test("an analytic surface gives its closures' numbers at a point and at many")
  func points() {
    let surface = Surfaces.rosenbrock
    #expect(surface.loss(at: Vector(-1.2, 1)) == 24.199999999999996)
    #expect(surface.gradient(at: Vector(1, 1)) == .zero)
    let points = (0..<19).map { Vector(Double($0), 1) }
    #expect(surface.losses(at: points) == points.map { surface.loss(at: $0) })
    #expect(surface.losses(at: []) == [])
  }

  @Test("the step reaches the closures")
  func step() {
    let surface = Surfaces.prescribed([Vector(1, 2), Vector(3, 4)])
    #expect(surface.loss(at: Vector(1, 1), step: 2) == 7)
    #expect(surface.gradient(at: .zero, step: 2) == Vector(3, 4))
  }

  @Test("copies of a surface are the same, surfaces that only look alike are not")
  func sameness() {
    let surface = Surfaces.bowl(1, 2)
    let copy = surface
    #expect(surface.isSame(as: copy))
    #expect(!surface.isSame(as: Surfaces.bowl(1, 2)))
  }
}
