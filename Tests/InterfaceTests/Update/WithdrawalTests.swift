import Lessons
import Screen
import Testing

@testable import Interface

/// What the story says, asks and judges holds for the scene's own numbers alone.
@Suite("Changed numbers in the story")
struct WithdrawalTests {
  private static let line = "These are not the scene's own numbers"

  /// After a right guess at the question of `storyScene`, with no other one to come.
  private func judged(size: Size = Size(columns: 120, rows: 40)) throws -> Model {
    var scene = try storyScene(extra: "parameters: {k: 1}")
    scene.story.removeLast()
    var model = Model(
      scene: scene, size: size, origin: SceneOrigin(.file, argument: "story.yaml", scene: scene))
    model.open(.story(beat: 1))
    model.type("c")
    model.waitUntilStill()
    return model
  }

  @Test("a right guess has its verdict, its tags and its sentence")
  func verdict() throws {
    let text = try judged().frame().plainText
    #expect(text.contains("AdamW, as you said"))
    #expect(text.contains("C ✓ yours"))
    #expect(text.contains("AdamW stays longest."))
  }

  @Test("any other number withdraws them with one line, and undo and r give them back")
  func edits() throws {
    let model = try judged()
    let before = model.frame()
    // Each number has its turn with one of the layouts and one of the ways back.
    for (turn, quantity) in Adjustable.all(in: model.shown.document.scene).enumerated() {
      for isLecture in [turn.isMultiple(of: 2)] {
        var changed = model
        if isLecture { changed.beginLecture() }
        let shown = changed.frame()
        changed.shown.selection = Selection(taking: quantity)
        changed.press(.up)
        guard changed.shown.document != model.shown.document else { continue }
        let text = changed.frame().plainText
        for words in ["as you said", "yours", "✓", "stays longest"] {
          #expect(!text.contains(words), "\(quantity.label): \(words)")
        }
        // What follows from the number is said instead, where something does.
        let movesWall = quantity == .hyperparameter(.weightDecay)
        let line =
          isLecture ? (movesWall ? "The wall is now" : "speak of other numbers") : Self.line
        #expect(text.contains(line), "\(quantity.label)")
        for back in [turn / 2 % 2 == 0 ? "u" : "r"] {
          var undone = changed
          undone.type(back)
          undone.notice = nil
          undone.shown.selection = model.shown.selection
          #expect(undone.frame() == (isLecture ? shown : before), "\(quantity.label): \(back)")
        }
        changed.type("uU")
        #expect(changed.frame().plainText.contains(line))
      }
    }
  }

  @Test("so does a click into the plane; a window, a hidden run and a pinned path don't")
  func otherHands() throws {
    var model = try judged()
    for keys in ["+", "f", "w", "b", "n"] {
      model.type(keys)
      #expect(model.shown.closedQuestion != nil, "\(keys)")
    }
    model.happen(Mouse(.press, .left, at: Place(column: 20, row: 12)))
    model.happen(Mouse(.release, .left, at: Place(column: 20, row: 12)))
    #expect(model.shown.isChanged)
    #expect(model.shown.closedQuestion == nil)
    #expect(model.shown.spotlitRun == nil)
  }

  @Test("a sentence that is left out puts no run in the light")
  func spotlight() throws {
    var model = try judged()
    model.shown.document.scene.story[2].say = "AdamW goes on."
    model.press(.pageDown)
    #expect(model.shown.spotlitRun == 2)
    model.press(.up)
    #expect(!model.shown.isChanged, "a clicker may send arrows: nobody has taken a number yet")
    model.press(.tab, .up)
    #expect(model.shown.spotlitRun == nil)
  }

  /// The lab as a flag opens it: other numbers than the file's.
  private func flagged(beat: Int, _ change: (inout Scene) -> Void) throws -> Model {
    let file = try storyScene()
    var scene = file
    change(&scene)
    var model = Model(
      scene: scene, size: Size(columns: 120, rows: 40),
      origin: SceneOrigin(.file, argument: "story.yaml", scene: file))
    model.open(.story(beat: beat))
    return model
  }

  @Test("of numbers that a flag has changed nothing is asked, judged or remembered")
  func flags() throws {
    let changes: [(inout Scene) -> Void] = [
      { $0.apply(.number(.learningRate, 0.05)) }, { $0.seed = 7 }, { $0.steps = 150 },
      { $0.start = .zero }, { $0.chooseOptimizers([.adamW, .adam]) },
      { $0.noise = .gaussian(.zero) }, { $0.schedule = nil },
    ]
    for change in changes {
      var model = try flagged(beat: 1, change)
      #expect(model.shown.openQuestion == nil)
      #expect(model.shown.playback.step == 90)
      let text = model.frame().plainText
      #expect(text.contains(Self.line))
      #expect(!text.contains("Which one stays longest?"))
      model.type("C")
      #expect(model.shown.vote == nil)
      model.press(.pageDown)
      #expect(model.shown.story.beat == 2, "PageDown goes on")
      model.press(.pageUp)
      #expect(!model.frame().plainText.contains("✓"))
    }
  }

  @Test("numbers that come back bring the question back, at the step at which it is asked")
  func backToOwn() throws {
    var model = try flagged(beat: 1) { $0.apply(.number(.weightDecay, 0.25)) }
    model.type("e")
    model.update(.key(Key(.character("u"), control: true)))
    model.type("0.2")
    model.press(.enter)
    #expect(!model.shown.isChanged)
    #expect(model.shown.openQuestion?.step == 40)
    #expect(model.shown.playback.step == 40)
    #expect(model.frame().plainText.contains("Which one stays longest?"))
  }

  @Test("beside a verdict, and in a lecture, a chosen number is said at the foot of the screen")
  func choosing() throws {
    var model = try judged(size: Size(columns: 80, rows: 24))
    model.press(.tab)
    #expect(model.notice?.text.hasPrefix(model.shown.selection.quantity.label) == true)
    model.beginLecture()
    let before = model.shown.selectedValue.text
    model.press(.up)
    let notice = try #require(model.notice?.text)
    let number = model.shown.selection.quantity.label
    #expect(notice == "\(number) \(before) → \(model.shown.selectedValue.text)")
    #expect(model.frame().plainText.contains(notice))
  }
}
