import Simulation
import Testing

@Suite struct VectorTests {
  @Test("sum, difference, multiple, norm")
  func arithmetic() {
    #expect(Vector(1, 2) + Vector(3, 5) == Vector(4, 7))
    #expect(Vector(1, 2) - Vector(3, 5) == Vector(-2, -3))
    #expect(2 * Vector(1, 2) == Vector(2, 4))
    #expect(Vector(3, -4).norm == 5)
    #expect(!Vector(.nan, 0).isFinite)
    #expect(!Vector(0, .infinity).isFinite)
  }
}
