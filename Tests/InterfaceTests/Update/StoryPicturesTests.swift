import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Pictures of a story")
struct StoryPicturesTests {
  private func asking(_ columns: Int, _ rows: Int) throws -> Model {
    var model = Model(scene: try storyScene(), size: Size(columns: columns, rows: rows))
    model.open(.story(beat: 1))
    return model
  }

  @Test("an open question", arguments: [(120, 40), (80, 24), (60, 20), (40, 12)])
  func question(columns: Int, rows: Int) throws {
    try expectSnapshot(asking(columns, rows).frame(), named: "question-\(columns)x\(rows)")
  }

  @Test("a wrong guess, revealed", arguments: [(120, 40), (80, 24)])
  func reveal(columns: Int, rows: Int) throws {
    var scene = try storyScene()
    // A question still to come would hide what theory says.
    scene.story.removeLast()
    var model = Model(scene: scene, size: Size(columns: columns, rows: rows))
    model.open(.story(beat: 1))
    model.type("b")
    model.waitUntilStill()
    try expectSnapshot(model.frame(), named: "reveal-\(columns)x\(rows)")
  }

  @Test("the step's arrows in the panes")
  func arrows() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.seek(to: 30)
    model.type("a")
    try expectSnapshot(model.frame(), named: "arrows-120x40")
  }
}
