import Simulation
import Surfaces
import Testing

@Suite("Equal surfaces")
struct SameSurfaceTests {
  private func bowl(_ text: String, k: Double) throws -> FormulaSurface {
    FormulaSurface(
      try Formula(text, variables: ["x", "y", "t", "k"]), parameters: ["k": k])
  }

  @Test("the same formula with the same numbers is the same surface")
  func same() throws {
    #expect(try bowl("k*x^2+y^2", k: 2).isSame(as: bowl("k*x^2 + y^2", k: 2)))
    #expect(try bowl("2*x^2+y^2", k: 7).isSame(as: bowl("k*x^2+y^2", k: 2)))
  }

  @Test("other numbers, other formulas and other kinds are other surfaces")
  func different() throws {
    let surface = try bowl("k*x^2+y^2", k: 2)
    #expect(try !surface.isSame(as: bowl("k*x^2+y^2", k: 3)))
    #expect(try !surface.isSame(as: bowl("k*x^2-y^2", k: 2)))
    let batch = BatchSurface([try Formula("2*x^2+y^2", variables: ["x", "y"])])
    #expect(!surface.isSame(as: batch))
    #expect(batch.isSame(as: batch))
  }
}
