import Lessons
import Screen
import Testing

@testable import Interface

/// A presentation clicker has two keys; they must be enough for a whole lecture.
@Suite("Walking with PageDown alone")
struct LectureWalkTests {
  private struct Stop: Hashable {
    let scene: String
    let beat: Int?
  }

  /// All scenes with their beats, in order; a scene without a story is one stop.
  private func stops(coreOnly: Bool) throws -> [Stop] {
    try BundledScenes.names.flatMap { name -> [Stop] in
      let scene = try #require(try BundledScenes.scene(named: name))
      guard scene.isCore || !coreOnly else { return [] }
      guard !scene.story.isEmpty else { return [Stop(scene: name, beat: nil)] }
      return scene.story.indices.map { Stop(scene: name, beat: $0) }
    }
  }

  private func first() throws -> Model {
    let name = try #require(BundledScenes.names.first)
    let scene = try #require(try BundledScenes.scene(named: name))
    return Model(scene: scene, size: Size(columns: 80, rows: 24))
  }

  /// Presses a key until nothing changes any more; what was seen on the way.
  private func walk(
    _ model: inout Model, by key: Key.Code, looking look: (Model) -> Void = { _ in }
  ) throws -> [Stop] {
    var seen: [Stop] = []
    while true {
      model.press(key)
      if model.notice?.text != nil { return seen }
      model.waitUntilStill()
      look(model)
      let stop = Stop(scene: model.shown.document.scene.name, beat: model.shown.story.beat)
      if stop != seen.last { seen.append(stop) }
      try #require(seen.count < 10_000, "the walk doesn't end")
    }
  }

  @Test("forward through every beat of every scene, then back through all of them")
  func all() throws {
    var model = try first()
    let stops = try stops(coreOnly: false)
    #expect(try walk(&model, by: .pageDown) == stops)
    #expect(model.notice?.text == "the story ends here")
    #expect(try walk(&model, by: .pageUp) == Array(stops.reversed().dropFirst()))
    #expect(model.notice?.text == "the story begins here")
  }

  @Test("the lecture layout keeps to the core scenes")
  func core() throws {
    var model = try first()
    model.beginLecture()
    let seen = try walk(&model, by: .pageDown) { #expect(!$0.frame().plainText.isEmpty) }
    #expect(try seen == stops(coreOnly: true))
  }

  @Test("from a scene of one's own the walk goes on with the first bundled one")
  func ownScene() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 80, rows: 24))
    model.open(.story(beat: 3))
    model.press(.pageDown, .pageDown)
    #expect(model.shown.document.scene.name == BundledScenes.names.first)
  }
}
