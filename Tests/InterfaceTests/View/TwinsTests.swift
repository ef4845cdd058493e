import Lessons
import Screen
import Testing

@testable import Interface

/// The same rule twice is two runs, and nobody takes one for the other.
@Suite("The same rule twice")
struct TwinsTests {
  private func model(_ optimizers: String, columns: Int = 120) throws -> Model {
    let text = """
      title: Twins
      loss: x^2+y^2
      start: [3, 1]
      steps: 50
      optimizers: \(optimizers)
      claims: [{say: AdamW 2 decays like AdamW., holds: 1 < 2}]
      """
    let scene = try Scene(text: text, file: "-", name: "twins")
    var model = Model(scene: scene, size: Size(columns: columns, rows: 40))
    model.seek(to: 30)
    return model
  }

  @Test(
    "has two names in titles, legend, chart, inspector, lecture", arguments: ["", "v", "i", "L"])
  func names(keys: String) throws {
    var model = try model("[adamw, adamw]")
    model.type(keys)
    let text = model.frame().plainText
    #expect(text.contains("AdamW 2"))
    #expect(text.replacing("AdamW 2", with: "").contains("AdamW"))
  }

  @Test("labels of the file's own are told apart likewise")
  func labels() throws {
    let model = try model("[{rule: adamw, label: Mine}, {rule: sgd, label: Mine}]")
    #expect(model.frame().plainText.contains("Mine 2"))
  }

  @Test("where each has its own λ the row says so; ↑ refuses with a remedy and keeps the caption")
  func ownValues() throws {
    var model = try model("[{rule: adamw, weight_decay: 0.5}, {rule: adamw, weight_decay: 1}]")
    #expect(model.shown.selection.quantity == .hyperparameter(.weightDecay))
    #expect(model.frame().plainText.contains("weight_decay own"))
    let before = model.shown.document
    model.press(.up)
    #expect(model.shown.document == before)
    #expect(
      model.frame().plainText.contains(
        "every optimizer here has its own weight_decay: choose one with < >"))
    model.type(">")
    model.press(.up)
    #expect(model.frame().plainText.contains("AdamW: weight_decay 0.63"))
  }
}
