import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("QuestionCard")
struct QuestionCardTests {
  @Test(
    "every question of every scene is shown whole, with its choices",
    arguments: [(80, 24, false), (80, 24, true), (100, 28, true)])
  func whole(columns: Int, rows: Int, isLecture: Bool) throws {
    for name in BundledScenes.ofTwoWeights {
      let scene = try #require(try BundledScenes.scene(named: name))
      for (beat, told) in scene.story.enumerated() {
        guard let text = told.predict else { continue }
        var model = Model(scene: scene, size: Size(columns: columns, rows: rows))
        if isLecture { model.beginLecture() }
        model.open(.story(beat: beat))
        let words = model.frame().plainText.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains(text), "\(name): \(text)")
        for choice in told.choices { #expect(words.contains(choice), "\(name): \(choice)") }
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
