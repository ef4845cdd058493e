import Lessons
import Screen
import Testing

@testable import Interface

@Suite("The verdict")
struct VerdictTests {
  /// The row with the verdict after a vote on the scene's first question.
  private func verdict(_ scene: Scene, _ vote: Story.Vote, columns: Int = 120) throws -> String {
    try verdict(vote, in: asking(scene, columns: columns), LabView())
  }

  /// The lab on the scene's first question.
  private func asking(_ scene: Scene, columns: Int = 120) throws -> Model {
    let beat = try #require(scene.story.firstIndex { $0.predict != nil })
    var model = Model(
      scene: scene, size: Size(columns: columns, rows: 24), origin: .named(scene))
    model.open(.story(beat: beat))
    return model
  }

  private func verdict(_ vote: Story.Vote, in asking: Model, _ view: LabView) throws -> String {
    var model = asking
    model.answer(vote)
    model.arrive()
    let frame = view.frame(of: model.withWorkDone, depth: .palette256, glyphs: .full)
    let rows = frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    // Where the answer opens a map, it stands above that, below two lines of the story.
    return rows[model.context == .map ? 3 : 22].trimmingCharacters(in: .whitespaces)
  }

  /// Every line that the bundled scenes can end a question with, to be read by a person.
  @Test("every scene, every choice, and none")
  func allSentences() throws {
    var text = ""
    for name in BundledScenes.ofTwoWeights {
      let scene = try #require(try BundledScenes.scene(named: name))
      guard let question = scene.story.first(where: { $0.predict != nil }) else { continue }
      text += "\(name): \(question.predict ?? "")\n"
      let (asking, view) = (try asking(scene), LabView())
      for choice in question.choices.indices {
        text += "  \(ChoiceLetter.of(choice))  \(try verdict(.choice(choice), in: asking, view))\n"
      }
      text += "  -  \(try verdict(.skipped, in: asking, view))\n"
    }
    try expectSnapshot(of: text, named: "verdicts")
  }

  private func scene(choices: [String]) throws -> Scene {
    var scene = try storyScene()
    scene.story[1].choices = choices
    scene.story[1].answer = choices[0]
    return scene
  }

  @Test(
    "words of any kind are quoted, not built into a sentence",
    arguments: [
      ["it stands still", "it grows on"], ["grow", "shrink"], ["0.5", "2"], ["both", "neither"],
    ])
  func kinds(choices: [String]) throws {
    let scene = try scene(choices: choices)
    #expect(try verdict(scene, .choice(0)) == "A ✓  \(choices[0]), as you said.")
    #expect(try verdict(scene, .choice(1)) == "A ✓  \(choices[0]).  You said B: \(choices[1]).")
    #expect(try verdict(scene, .skipped) == "A ✓  \(choices[0]).")
  }

  @Test("choices that are sentences keep their own full stop")
  func sentences() throws {
    let scene = try scene(choices: ["They part.", "Do they?"])
    #expect(try verdict(scene, .choice(0)) == "A ✓  They part, as you said.")
    #expect(try verdict(scene, .choice(1)) == "A ✓  They part.  You said B: Do they?")
  }

  @Test("where both don't fit in the row, the guess is told by its letter")
  func narrow() throws {
    let choices = ["it goes on for ever and never stops", "it stops where both balance each other"]
    let text = try verdict(try scene(choices: choices), .choice(1), columns: 80)
    #expect(text == "A ✓  it goes on for ever and never stops.  You said B.")
  }
}
