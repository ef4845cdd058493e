import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Story")
struct StoryTests {
  private func model() throws -> Model {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.open()
    return model
  }

  @Test("the first PageDown enters at the first beat, back to its step at once")
  func entering() throws {
    var model = try model()
    model.waitUntilStill()
    #expect(model.shown.playback.step == 120)
    model.press(.pageDown)
    #expect(model.shown.story.beat == 0)
    #expect(model.shown.playback.step == 40)
    #expect(!model.shown.playback.isPlaying)
    #expect(model.shown.caption == "All three begin alike.")
  }

  @Test("a beat that is later is reached in a second")
  func forward() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.press(.pageDown)
    #expect(model.shown.playback.isPlaying)
    model.update(.tick(seconds: 0.5))
    #expect(model.shown.playback.step == 20)
    model.update(.tick(seconds: 0.5))
    #expect(model.shown.playback.step == 40)
    #expect(!model.shown.playback.isPlaying)
  }

  @Test("PageUp shows the beat before at once")
  func back() throws {
    var model = try model()
    model.press(.pageDown, .pageDown, .pageDown)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 90)
    model.press(.pageUp)
    #expect(model.shown.story.beat == 0)
    #expect(model.shown.playback.step == 40)
    #expect(!model.shown.playback.isPlaying)
  }

  @Test("Esc leaves the story, and PageDown comes back to the same beat")
  func leaving() throws {
    var model = try model()
    model.press(.pageDown, .pageDown, .escape)
    #expect(model.shown.story.beat == nil)
    #expect(model.shown.openQuestion == nil)
    model.press(.pageDown)
    #expect(model.shown.story.beat == 1)
    #expect(model.shown.openQuestion != nil)
  }

  @Test("a blank screen shows nothing, and any key brings it back and does nothing else")
  func blank() throws {
    var model = try model()
    model.press(.pageDown)
    model.waitUntilStill()
    let before = model.frame()
    model.type(".")
    #expect(model.frame().cells.allSatisfy { $0 == Cell(" ", Style(.text)) })
    #expect(model.shownTheme == .dark)
    model.press(.pageDown)
    #expect(model.frame() == before)
    model.type(".q")
    #expect(model.orders.departure == nil)
    model.type(".")
    model.update(.key(Key(.character("c"), control: true)))
    #expect(model.orders.departure == .signal(2))
  }

  @Test("a blank screen is dark in the light theme too, and stops the movement")
  func blankInTheLight() throws {
    var model = Model(
      scene: try storyScene(), size: Size(columns: 120, rows: 40), theme: .light)
    model.open()
    model.type(".")
    #expect(model.shownTheme == .dark)
    #expect(!model.shown.playback.isPlaying)
  }

  @Test("progress is on the screen", arguments: [(80, "1/4"), (120, "beat 1 of 4  ■ · · ·")])
  func progress(columns: Int, text: String) throws {
    var model = try model()
    model.update(.resize(Size(columns: columns, rows: 24)))
    model.press(.pageDown)
    #expect(model.frame().plainText.contains(text))
  }

  @Test("a step and a beat to begin with")
  func entrances() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.open(.still(step: 33))
    #expect(model.shown.playback.step == 33)
    #expect(!model.shown.playback.isPlaying)
    model.open(.story(beat: 2))
    #expect(model.shown.story.beat == 2)
    #expect(model.shown.playback.step == 90)
    #expect(!model.shown.playback.isPlaying)
  }

  @Test("PageDown leads from the map back into the story, and a point blanks the map")
  func fromTheMap() throws {
    let scene = try storyScene(extra: "sweep: {size: [3, 3]}")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.type("m")
    try #require(model.sheets.contains(.map))
    model.type(".")
    #expect(model.top == .blank)
    model.type(".")
    model.press(.pageDown)
    #expect(!model.sheets.contains(.map))
    #expect(model.context == .lab)
    #expect(model.shown.story.beat == 0)
    #expect(model.frame().plainText.contains("All three begin alike."))
  }

  @Test("another scene begins with its own story, and undo comes back to the beat that was left")
  func otherScene() throws {
    var model = try model()
    model.press(.pageDown)
    model.waitUntilStill()
    let before = model.frame()
    model.type("N")
    #expect(model.shown.document.scene.name == BundledScenes.names[0])
    #expect(model.shown.story.beat == 0)
    model.type("u")
    #expect(model.shown.document.scene.name == "story-test")
    #expect(model.frame() == before)
  }
}
