import Lessons
import Screen
import Testing

@testable import Interface

@Suite("A beat that waits on its way")
struct StoryWaitsTests {
  private func model() throws -> Model {
    let scene = try Scene(
      text: """
        title: A test of waiting
        loss: 0.5*(x-1)^2 + 0.05*(y-1)^2
        start: [3, 3]
        steps: 200
        optimizers: [adam, adam+l2, adamw]
        story:
          - {at: 60, waits: [20, 40], say: Slowly.}
          - at: 120
            waits: [80]
            predict: Which one?
            choices: [Adam, AdamW]
            answer: AdamW
            say: It was that one.
          - {at: 200, say: The end.}
        """, file: "-", name: "waits")
    return Model(scene: scene, size: Size(columns: 120, rows: 40))
  }

  private func step(_ model: inout Model) -> Int {
    model.press(.pageDown)
    model.waitUntilStill()
    return model.shown.playback.step
  }

  @Test("each PageDown goes as far as the next wait, then to the beat's end")
  func forward() throws {
    var model = try model()
    #expect(step(&model) == 20)
    #expect(model.shown.caption == "Slowly.")
    #expect(step(&model) == 40)
    #expect(step(&model) == 60)
    #expect(model.shown.story.beat == 0)
    #expect(step(&model) == 60)
    #expect(model.shown.openQuestion != nil)
  }

  @Test("what answers a question is said at the end of the way, and so is who was right")
  func question() throws {
    var model = try model()
    model.press(.pageDown, .pageDown, .pageDown, .pageDown)
    model.type("a")
    model.waitUntilStill()
    #expect(model.shown.playback.step == 80)
    #expect(model.shown.caption == "Which one?")
    #expect(model.shown.closedQuestion == nil)
    // The letter again isn't the command that it is otherwise.
    model.type("a")
    #expect(!model.look.showsArrows)
    #expect(model.notice?.text.contains("on its way to the answer") == true)
    #expect(step(&model) == 120)
    #expect(model.shown.caption == "It was that one.")
    #expect(model.shown.closedQuestion?.vote == .choice(0))
    #expect(step(&model) == 200)
  }

  @Test("PageDown while it moves goes on to the next stop, and PageUp is at the beat's end at once")
  func hurry() throws {
    var model = try model()
    model.press(.pageDown, .pageDown)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 40)
    model.press(.pageDown, .pageDown, .pageUp)
    #expect(model.shown.playback.step == 60)
    #expect(model.shown.nextStop == nil)
  }

  @Test("PageUp on the way to an answer asks again, as if there had been no guess")
  func askedAgain() throws {
    var model = try model()
    model.press(.pageDown, .pageDown, .pageDown, .pageDown)
    model.type("a")
    model.waitUntilStill()
    model.press(.pageUp)
    #expect(model.shown.playback.step == 60)
    #expect(model.shown.openQuestion != nil)
    #expect(model.shown.lastVisibleStep == 60)
    model.type("b")
    model.press(.pageDown)
    model.waitUntilStill()
    #expect(model.shown.closedQuestion?.vote == .choice(1))
    model.press(.pageUp)
    #expect(model.shown.story.beat == 0)
  }

  @Test(
    "before a hall Esc waits for the answer; elsewhere it leaves the story",
    arguments: [true, false])
  func slip(isLecture: Bool) throws {
    var model = try model()
    if isLecture { model.beginLecture() }
    model.press(.pageDown)
    while model.shown.openQuestion == nil { model.press(.pageDown) }
    model.press(.escape)
    #expect((model.shown.openQuestion != nil) == isLecture)
    guard isLecture else { return }
    model.type("a")
    model.waitUntilStill()
    model.press(.escape)
    #expect(model.shown.story.beat == 1)
    model.press(.pageDown)
    model.waitUntilStill()
    model.press(.escape)
    #expect(model.shown.story.beat == nil)
  }

  @Test("the lecture layout says that it goes on")
  func hint() throws {
    var model = try model()
    model.beginLecture()
    model.press(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown)
    model.waitUntilStill()
    #expect(model.shown.playback.step == 80)
    #expect(model.frame().plainText.contains("PageDown goes on"))
  }

  @Test("a slower speed makes a beat slower")
  func speed() throws {
    var model = try model()
    model.type("[")
    model.press(.pageDown)
    model.update(.tick(seconds: 1))
    #expect(model.shown.playback.step == 10)
  }
}
