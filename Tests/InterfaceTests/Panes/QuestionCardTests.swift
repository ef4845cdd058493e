import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("QuestionCard")
struct QuestionCardTests {
  /// On the smallest usual screen, and in the lecture's layout on that or a larger one in turn.
  @Test(
    "every question of every scene is shown whole, with its choices",
    arguments: BundledScenes.ofTwoWeights)
  func whole(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    let turn = BundledScenes.names.firstIndex(of: name) ?? 0
    let (columns, rows) = turn.isMultiple(of: 2) ? (80, 24) : (100, 28)
    for (beat, told) in scene.story.enumerated() where told.predict != nil {
      var lab = try Session(name, columns: 80, rows: 24, step: 0).model
      lab.open(.story(beat: beat))
      var hall = try Session(name, columns: columns, rows: rows, step: 0).model
      hall.beginLecture()
      hall.open(.story(beat: beat))
      for model in [lab, hall] {
        let words = model.frame().plainText.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        for text in [told.predict ?? ""] + told.choices {
          #expect(words.contains(text), "\(name): \(text)")
        }
      }
    }
  }

  @Test("penalized contours wait for the answer, and what was switched on before is kept back")
  func contours() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.type("o")
    #expect(model.contourPenalty == Vector(0.2, 0.2))
    model.press(.pageDown)
    #expect(model.contourPenalty == .zero)
    model.type("o")
    #expect(model.notice?.text.contains("question first") == true)
    model.press(.pageDown)
    model.type("a")
    model.press(.pageDown, .pageDown)
    model.type("b")
    #expect(model.contourPenalty == Vector(0.2, 0.2))
  }

  @Test("before a question the inspector keeps the decay rates back")
  func rates() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.press(.pageDown)
    model.waitUntilStill()
    model.type("i")
    #expect(model.top == .inspector)
    #expect(!model.frame().plainText.contains(" %"))
    model.press(.escape, .escape)
    model.type("i")
    #expect(model.frame().plainText.contains(" %"))
  }
}
