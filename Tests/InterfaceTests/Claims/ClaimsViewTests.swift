import Lessons
import Screen
import Testing

@testable import Interface

@Suite("ClaimsView")
struct ClaimsViewTests {
  private func model(columns: Int = 100) throws -> Model {
    let claims = """
      claims:
        - {say: AdamW ends in its box, holds: "x(adamw, 200) < 1/weight_decay"}
        - {say: The start is Adam's, measure: "x(adam, 0)", expect: 3, tolerance: 0}
        - {say: This is wrong, measure: "x(adam, 0)", expect: 4, tolerance: 0.5}
      """
    var model = Model(
      scene: try storyScene(extra: claims.replacing("\n", with: "\n    ")),
      size: Size(columns: columns, rows: 24))
    model.type("V")
    return model
  }

  @Test("claims stand with what was measured and expected, and why one fails")
  func list() throws {
    let text = try model().frame().plainText
    #expect(text.contains("2 of 3 claims hold, measured on these very runs."))
    #expect(text.contains("✓ AdamW ends in its box"))
    #expect(text.contains("✗ This is wrong"))
    #expect(text.contains("off by 1, allowed 0.5"))
  }

  @Test("after a change it is said that the scene speaks of its own numbers")
  func changed() throws {
    var model = try model()
    model.press(.up)
    #expect(model.frame().plainText.contains("with your changes"))
  }

  @Test("a scene without claims says so; PageDown leaves the list")
  func none() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 100, rows: 24))
    model.type("V")
    #expect(model.frame().plainText.contains("This scene makes no claims."))
    model.press(.pageDown)
    #expect(!model.isClaimsOpen)
  }
}
