import Plotting
import Screen
import Testing

@testable import Interface

@Suite("The second surface in the panes")
struct ValidationContoursTests {
  @Test("dashed contours and a cross at its minimum", arguments: [(120, 40), (80, 24)])
  func picture(size: (columns: Int, rows: Int)) throws {
    let session = try Session(
      "regression-reversed", columns: size.columns, rows: size.rows, step: 4000)
    try expectSnapshot(session.frame, named: "validation-\(size.columns)x\(size.rows)")
    let place = try #require(
      session.geometry.panes[0].viewport.cell(worldX: 1.5, worldY: 0.6))
    #expect(session.frame[column: place.column, row: place.row].scalar == "×")
  }

  @Test("a scene without one has neither")
  func none() throws {
    let session = try Session("box")
    #expect(session.model.shown.runs.validation == nil)
    let lines = PictureCache().validationContours(
      of: session.model.shown.runs, viewport: session.geometry.panes[0].viewport, step: 0)
    #expect(lines == nil)
  }

  @Test("what is kept is drawn again, and a change of its parameter isn't missed")
  func cached() throws {
    var session = try Session(
      text: """
        title: Two surfaces
        loss: x^2 + y^2
        validation: (x-c)^2 + (y-1)^2
        parameters: {c: 1}
        start: [2, 2]
        view: {x: [-3, 3], y: [-3, 3]}
        """)
    let cache = PictureCache()
    func frame() -> Frame {
      LabView(cache: cache).frame(of: session.model, depth: .palette256, glyphs: .full)
    }
    let before = frame()
    #expect(frame() == before)
    let second = try #require(session.model.shown.runs.validation)
    session.choose(.parameter("c"))
    session.press(Key(.up))
    let changed = try #require(session.model.shown.runs.validation)
    #expect(changed.revision != second.revision)
    #expect(changed.minima != second.minima)
    #expect(frame() == session.frame)
    #expect(frame() != before)
    session.choose(.hyperparameter(.learningRate))
    session.press(Key(.up))
    #expect(session.model.shown.runs.validation?.revision == changed.revision)
  }
}
