import Lessons
import Screen
import Testing

@testable import Interface

@Suite("LectureView")
struct LectureViewTests {
  private func model(_ name: String, _ columns: Int, _ rows: Int) throws -> Model {
    let scene = try #require(try BundledScenes.scene(named: name))
    var model = Model(scene: scene, size: Size(columns: columns, rows: rows), theme: .light)
    model.beginLecture()
    model.seek(to: scene.openingStep ?? scene.steps)
    return model
  }

  @Test(
    "first-look in a hall", arguments: [(80, 24), (100, 28), (120, 40), (200, 60)])
  func picture(columns: Int, rows: Int) throws {
    let frame = try model("first-look", columns, rows).frame()
    try expectSnapshot(frame, named: "lecture-\(columns)x\(rows)")
  }

  @Test("half blocks, and seven bits", arguments: [GlyphSet.half, .ascii])
  func poorTerminals(glyphs: GlyphSet) throws {
    let depth: ColorDepth = glyphs == .ascii ? .monochrome : .palette16
    let frame = try model("first-look", 80, 24).frame(Appearance(depth: depth, glyphs: glyphs))
    #expect(glyphs == .half || frame.cells.allSatisfy { $0.scalar.isASCII })
    try expectSnapshot(frame, named: "lecture-80x24-\(glyphs.rawValue)")
  }

  @Test("panes are those of the grid at 100×28")
  func grid() throws {
    let layout = try #require(
      LectureLayout(size: Size(columns: 100, rows: 28), paneCount: 3, isOverlay: false))
    #expect(
      layout.panes.panes.map(\.plot)
        == [3, 36, 69].map {
          Region(column: $0, row: 5, columns: 30, rows: 16)
        })
    #expect(layout.places.allSatisfy { $0.barRow == 4 && $0.rateRow == 22 })
    #expect(layout.digitRow == 25)
  }

  @Test("six runs stand in two lines, with their numbers in their bars")
  func six() throws {
    let model = try model("scale-free", 100, 28)
    let layout = try #require(LectureLayout(model))
    #expect(layout.places.map(\.plot.rows) == Array(repeating: 8, count: 6))
    try expectSnapshot(model.frame(), named: "lecture-six-100x28")
  }

  @Test("where it has no room, the lab is shown")
  func tooSmall() throws {
    let lecture = try model("first-look", 60, 19)
    var lab = Model(scene: lecture.shown.document.scene, size: lecture.size, theme: .light)
    lab.seek(to: lecture.shown.playback.step)
    #expect(lecture.frame() == lab.frame())
  }

  @Test("L turns it on in the light, and off in the theme there was")
  func themes() throws {
    let scene = try storyScene()
    var model = Model(scene: scene, size: Size(columns: 100, rows: 28), theme: .dark)
    model.type("L")
    #expect(model.look.isLecture)
    #expect(model.look.theme == .light)
    model.type("L")
    #expect(!model.look.isLecture)
    #expect(model.look.theme == .dark)
  }

  @Test("an open question takes the place of rates and digits")
  func question() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 100, rows: 28), theme: .light)
    model.beginLecture()
    model.open(.story(beat: 1))
    try expectSnapshot(model.frame(), named: "lecture-question-100x28")
  }
}
