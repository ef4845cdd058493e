import Lessons
import Testing

@testable import Interface

@Suite("Names within a family")
struct FamilyNamesTests {
  private func names(_ labels: String...) throws -> [String] {
    let entries = labels.map { "{rule: adamw, label: \"\($0)\"}" }.joined(separator: ", ")
    let session = try Session(
      text: "{title: T, loss: x^2, start: [1, 1], steps: 2, optimizers: [\(entries)]}")
    return labels.indices.map {
      session.model.shown.runs.familyName(of: $0, among: Array(labels.indices))
    }
  }

  @Test("what the first has said isn't said again, but no number stands alone")
  func short() throws {
    #expect(try names("AdamW λ 0.2", "AdamW λ 0.3") == ["AdamW λ 0.2", "λ 0.3"])
    #expect(try names("GD 0.1", "GD 0.2") == ["GD 0.1", "GD 0.2"])
    #expect(try names("AdamW here", "AdamW there") == ["AdamW here", "there"])
    #expect(try names("0.1", "0.2") == ["0.1", "0.2"])
  }
}
