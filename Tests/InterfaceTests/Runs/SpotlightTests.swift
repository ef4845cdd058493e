import Screen
import Testing

@testable import Interface

@Suite("Spotlight")
struct SpotlightTests {
  private let labels = ["Adam", "Adam+L2", "AdamW"]

  @Test(
    "a sentence about one optimizer is about that one",
    arguments: [
      ("AdamW never turns.", 2), ("Here (Adam+L2) turns; look at Adam+L2's y.", 1),
      ("Nothing decays: Adam stays.", 0), ("Adam and AdamW agree.", nil), ("Nobody moves.", nil),
      ("MyAdam is another.", nil), ("", nil),
    ] as [(String, Int?)])
  func mentioned(text: String, expected: Int?) {
    #expect(Spotlight.onlyLabel(of: labels, mentionedIn: text) == expected)
  }

  @Test("the name of the one that is spoken of lies on its colour")
  func tag() throws {
    var scene = try storyScene()
    scene.story[0].say = "AdamW goes first."
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    #expect(model.shown.spotlitRun == nil)
    model.press(.pageDown)
    #expect(model.shown.spotlitRun == 2)
    let frame = model.frame()
    #expect(frame[column: 83, row: 4].style == Style(.base, on: .series(2), bold: true))
    #expect(frame[column: 4, row: 4].style == Style(.series(0), bold: true))
    model.type("3")
    #expect(model.shown.spotlitRun == nil, "a hidden run needs no light")
  }
}
