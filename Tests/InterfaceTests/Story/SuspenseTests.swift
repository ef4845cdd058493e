import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Before the question")
struct SuspenseTests {
  private func pageDown(_ model: inout Model) {
    model.update(.key(Key(.pageDown)))
    for _ in 0..<200 { model.update(.tick(seconds: 0.05)) }
  }

  private func text(_ model: Model) -> String {
    LabView().frame(of: model, depth: .palette256, glyphs: .full).plainText
  }

  @Test(
    "a story that will ask shows nothing of what comes later; outside of it everything is shown")
  func firstLook() throws {
    let scene = try #require(try BundledScenes.scene(named: "first-look"))
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.seek(to: 8)
    #expect(text(model).contains("limit"))
    pageDown(&model)
    #expect(model.openQuestion == nil)
    #expect(model.awaitsQuestion)
    #expect(!text(model).contains("limit"))
    #expect(!text(model).contains("◇ ▲"))
    while model.openQuestion == nil { pageDown(&model) }
    model.update(.key(.character("c")))
    for _ in 0..<200 { model.update(.tick(seconds: 0.05)) }
    #expect(!model.awaitsQuestion)
    #expect(text(model).contains("limit"))
  }
}
