import Lessons
import Plotting
import Screen
import Testing

@testable import Interface

@Suite("A scene without contours")
struct NoContoursTests {
  private func session(_ more: String) throws -> Session {
    try Session(
      text: "{title: t, loss: x^2 + 2*y^2, start: [1, 1], view: {x: [-2, 2], y: [-2, 2]}\(more)}",
      columns: 80, rows: 24, step: 20)
  }

  private func layers(_ session: Session) -> PaneLayers {
    PaneLayers(
      model: session.model, geometry: session.geometry, cache: PictureCache(),
      appearance: Appearance(depth: .palette256, glyphs: .full))
  }

  @Test("it has none in the panes, the lecture and a figure, and is not waited for")
  func nowhere() throws {
    #expect(try layers(session("")).contours != nil)
    var session = try session(", contours: none")
    #expect(layers(session).contours == nil)
    #expect(!session.text.contains("drawing "))
    session.type("bb")
    #expect(layers(session).contours == nil)
  }
}
