import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Question")
struct QuestionTests {
  /// At the first question, at rest.
  private func asking() throws -> Model {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.press(.pageDown, .pageDown)
    model.waitUntilStill()
    return model
  }

  @Test("a letter answers, and the run plays on to the step that was asked about")
  func answering() throws {
    var model = try asking()
    #expect(model.shown.openQuestion?.step == 40)
    model.type("b")
    #expect(model.shown.openQuestion == nil)
    #expect(model.shown.vote == .choice(1))
    #expect(model.shown.playback.isPlaying)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 90)
    #expect(model.shown.caption == "AdamW stays longest.")
    let text = model.frame().plainText
    #expect(text.contains("B yours  ■ Adam+L2"))
    #expect(text.contains("C ✓  ▲ AdamW"))
    #expect(
      text.contains(
        "C ✓  AdamW: direction from 45° to 45°.  You said B: Adam+L2, from 45° to 44°."))
  }

  @Test("the measured numbers are as many as fit, and are the runs' own")
  func numbers() throws {
    var model = try asking()
    model.type("b")
    model.waitUntilStill()
    model.update(.resize(Size(columns: 80, rows: 24)))
    #expect(
      model.frame().plainText.contains(
        "AdamW: direction from 45° to 45°.  You said B: Adam+L2, from 45° to 44°."))
    let comparison = try #require(
      Comparison(.norm, of: 2, in: model.shown.runs, target: nil, from: 40, to: 90))
    #expect(comparison.before == model.shown.runs.paths[2].weights(at: 40).norm)
    #expect(comparison.now == model.shown.runs.paths[2].weights(at: 90).norm)
  }

  @Test("they stand still while the run is still moving to them")
  func steady() throws {
    var model = try asking()
    model.type("b")
    let words = "direction from 45° to 45°"
    #expect(model.shown.playback.isPlaying && model.frame().plainText.contains(words))
    model.waitUntilStill()
    model.press(.home)
    #expect(model.frame().plainText.contains(words))
  }

  @Test("a run that has ended, a surface that isn't there: no number is told")
  func nothingToCompare() throws {
    var model = try asking()
    model.type("b")
    #expect(
      Comparison(.validation, of: 0, in: model.shown.runs, target: nil, from: 40, to: 90) == nil)
    #expect(Comparison(.norm, of: 0, in: model.shown.runs, target: nil, from: 90, to: 201) == nil)
  }

  @Test("a right guess is called right")
  func right() throws {
    var model = try asking()
    model.type("C")
    model.waitUntilStill()
    let text = model.frame().plainText
    #expect(text.contains("C ✓ yours  ▲ AdamW"))
    #expect(text.contains("C ✓  AdamW, as you said: direction from 45° to 45°."))
  }

  @Test("PageDown shows the answer without a guess, and the next one goes on")
  func skipping() throws {
    var model = try asking()
    model.press(.pageDown)
    #expect(model.shown.vote == .skipped)
    #expect(model.shown.story.beat == 1)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 90)
    #expect(!model.frame().plainText.contains("yours"))
    model.press(.pageDown)
    #expect(model.shown.story.beat == 2)
  }

  @Test("a question is asked where the beat before it ended, the first one at the start")
  func askingSteps() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    for (beat, step) in [(1, 40), (3, 90)] {
      model.open(.story(beat: beat))
      #expect(model.shown.playback.step == step)
      #expect(model.shown.openQuestion?.step == step)
    }
    var scene = try storyScene()
    scene.story.removeFirst()
    model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.press(.pageDown)
    #expect(model.shown.playback.step == 0)
    #expect(model.shown.caption == "The rest of the run is hidden.")
    model.type("a")
    model.waitUntilStill()
    #expect(model.shown.playback.step == 90)
  }

  @Test("a question about the step it is asked at is answered at the pause, else at the end")
  func revealWithoutNextBeat() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.open(.story(beat: 3))
    model.type("a")
    model.waitUntilStill()
    #expect(model.shown.playback.step == 120)
    var scene = try storyScene()
    scene.pause = 20
    model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.open(.story(beat: 3))
    model.type("a")
    model.waitUntilStill()
    #expect(model.shown.playback.step == 200)
  }

  @Test("the guess is remembered: coming back shows what was said, and the first one counts")
  func memory() throws {
    var model = try asking()
    model.type("a")
    model.press(.pageDown, .pageUp)
    #expect(model.shown.story.beat == 1)
    #expect(model.shown.openQuestion == nil)
    #expect(model.shown.vote == .choice(0))
    #expect(model.shown.playback.step == 90)
    model.type("b")
    #expect(model.shown.vote == .choice(0))
  }

  @Test("a letter that is no choice does nothing, and says what would")
  func noChoice() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.open(.story(beat: 3))
    let showed = model.look.showsCaption
    model.press(.right)
    #expect(model.shown.playback.step == 90)
    #expect(model.notice?.text == "your turn: A B, or PageDown to see without a guess")
    model.type("D")
    #expect(model.shown.openQuestion != nil)
    #expect(model.look.showsCaption == showed)
  }

  @Test("the words of an open beat stay unsaid")
  func silence() throws {
    for size in storySizes {
      var model = try asking()
      model.update(.resize(size))
      let text = model.frame().plainText
      #expect(!text.contains("AdamW stays longest"))
      #expect(text.contains("Which one stays longest?"))
    }
  }

  @Test("long choices stand one under the other, whole", arguments: storySizes)
  func longChoices(size: Size) throws {
    var scene = try storyScene()
    let choices = ["it goes on for ever and never stops", "it stops where both balance each other"]
    scene.story[1].choices = choices
    scene.story[1].answer = choices[0]
    var model = Model(scene: scene, size: size)
    model.open(.story(beat: 1))
    let text = model.frame().plainText
    for choice in choices { #expect(text.contains(choice), "\(size)") }
    #expect(text.contains("beat 2 of 4"))
  }
}
