import Lessons
import Screen
import Testing

@testable import Interface

/// A scene that is reached inside the lab begins at its first beat and tells nothing of its answer.
@Suite("Entrances")
struct EntranceTests {
  private func lab(_ name: String, _ columns: Int = 120, _ rows: Int = 40) throws -> Model {
    let scene = try #require(try BundledScenes.scene(named: name))
    var model = Model(scene: scene, size: Size(columns: columns, rows: rows))
    model.open()
    return model
  }

  /// Everything that the scene on the screen says beyond its first beat, and what theory adds.
  private func expectNoSpoiler(_ model: Model, sourceLocation: SourceLocation = #_sourceLocation) {
    let scene = model.shown.document.scene
    #expect(model.shown.story.beat == 0, "\(scene.name)", sourceLocation: sourceLocation)
    let later = scene.story.dropFirst().map(\.say) + [scene.summary ?? ""]
    // A chart of decay rates tells of those that have been.
    let rates = scene.chart == .decayRate ? [] : ["decay x"]
    let words =
      later.filter { !$0.isEmpty } + ["◇", "⊕", "↔", "MAP", "limit", "2-cycle", "✓"] + rates
    for isLecture in [false, true] {
      var model = model
      if isLecture { model.beginLecture() }
      let rows = model.frame().plainText.split(separator: "\n").dropFirst()
      let text = rows.joined(separator: " ").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      for spoiler in words {
        #expect(
          !text.contains(spoiler.prefix(40)), "\(scene.name): \(spoiler)",
          sourceLocation: sourceLocation)
      }
    }
  }

  @Test("N through all scenes, P through the last ten", arguments: ["N", "P"])
  func neighbours(key: String) throws {
    let names = key == "N" ? BundledScenes.names : BundledScenes.names.suffix(10).reversed()
    var model = try lab(try #require(names.first), 80, 24)
    for name in names.dropFirst() {
      model.type(key)
      #expect(model.shown.document.scene.name == name)
      // A network takes a build without optimization too long.
      guard BundledScenes.ofTwoWeights.contains(name) else { continue }
      model.waitUntilStill()
      expectNoSpoiler(model)
    }
  }

  @Test("the list of scenes, PageDown from the last beat, PageUp from the first")
  func otherWays() throws {
    var model = try lab("first-look")
    model.type("/valley")
    model.press(.enter)
    #expect(model.shown.document.scene.name == "valley")
    expectNoSpoiler(model)
    model.press(.pageUp)
    #expect(model.shown.document.scene.name == "first-look", "its question is still to be asked")
    expectNoSpoiler(model)
    while model.shown.document.scene.name == "first-look" { model.press(.pageDown) }
    #expect(model.shown.document.scene.name == "valley")
    expectNoSpoiler(model)
  }

  @Test("PageUp into a scene whose question was answered shows its last beat")
  func backIntoAnswered() throws {
    var model = try lab("plateau")
    while model.shown.document.scene.name == "plateau" { model.press(.pageDown) }
    model.press(.pageUp)
    #expect(model.shown.document.scene.name == "plateau")
    #expect(model.shown.story.beat == model.shown.beats.count - 1)
    #expect(model.shown.playback.step == model.shown.document.scene.steps)
  }

  @Test("N and P come back to the beat that was told, and an answered question hides nothing")
  func answered() throws {
    var model = try lab("box")
    while model.shown.vote == nil { model.press(.pageDown) }
    let beat = model.shown.story.beat
    model.type("NP")
    #expect(model.shown.document.scene.name == "box")
    #expect(model.shown.story.beat == beat)
    #expect(!model.shown.awaitsQuestion)
    #expect(model.frame().plainText.contains("MAP"))
  }

  @Test("a scene that is named, and the first one, play to their pause and show what they have")
  func named() throws {
    var model = try lab("box")
    #expect(model.shown.playback.isPlaying)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 1800)
    #expect(model.shown.story.beat == nil)
    #expect(model.frame().plainText.contains("MAP"))
  }

  @Test("a scene without a story plays to its pause, and going back to it shows it there")
  func withoutStory() throws {
    var scene = try #require(try BundledScenes.scene(named: "box"))
    scene.story = []
    var model = try lab("plateau")
    model.enter(Document(scene))
    #expect(model.shown.story.beat == nil)
    #expect(model.shown.playback.isPlaying)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 1800)
  }

  @Test("the lecture layout changes nothing but the look: L keeps beat, step and what is shown")
  func lectureKey() throws {
    var model = try lab("box")
    model.waitUntilStill()
    model.type("L")
    #expect(model.shown.playback.step == 1800)
    #expect(model.shown.story.beat == nil)
    model.type("LN")
    let before = model.shown.playback
    model.type("L")
    #expect(model.shown.story.beat == 0)
    #expect(model.shown.playback == before)
  }

  @Test("at the first beat the screen says how to go on", arguments: storySizes)
  func hint(size: Size) throws {
    var model = try lab("first-look", size.columns, size.rows)
    model.type("N")
    #expect(model.frame().plainText.contains("PgDn go on"))
    #expect(model.frame().plainText.contains("esc leave the story"))
    model.beginLecture()
    guard LectureLayout(model) != nil else { return }
    #expect(model.frame().plainText.contains("PageDown goes on"))
    model.press(.pageDown)
    #expect(!model.frame().plainText.contains("PageDown goes on"))
  }

  @Test("where there is no step before the question, none is offered")
  func nothingToPlay() throws {
    var model = try lab("box", 80, 24)
    model.type("P")
    #expect(model.frame().plainText.contains("space play"))
    model.type("/same-step")
    model.press(.enter)
    #expect(model.frame().plainText.contains("PgDn go on"))
    #expect(!model.frame().plainText.contains("space play"))
  }

  @Test("Esc leaves the story: then everything is shown, and keys do what they do in the lab")
  func leaving() throws {
    var model = try lab("plateau")
    model.type("N")
    model.press(.escape)
    #expect(model.frame().plainText.contains("MAP"))
    model.press(.up)
    #expect(model.shown.isChanged)
    model.type("u ")
    model.waitUntilStill()
    #expect(model.shown.playback.step == model.shown.document.scene.steps)
  }
}
