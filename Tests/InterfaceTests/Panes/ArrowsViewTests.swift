import Plotting
import Screen
import Testing

@testable import Interface

@Suite("Arrows of a step")
struct ArrowsViewTests {
  @Test("SGD's is that of its gradient, the others' is the adaptive step's, on the card too")
  func names() throws {
    var session = try Session("sgd-control", at: 200, columns: 120, rows: 40)
    session.type("a")
    let viewport = Viewport(
      showing: -1...4, -2...3, in: Region(column: 0, row: 0, columns: 40, rows: 20),
      scaling: .equal)
    let arrows = ArrowsView(model: session.model).arrows(in: viewport)
    #expect(
      (0..<4).map { arrows[$0]?.adaptiveName } == ["gradient", "gradient", "adaptive", "adaptive"])
    session.type("K")
    #expect(session.text.contains("gradient or adaptive: that part of the next step"))
  }
}
