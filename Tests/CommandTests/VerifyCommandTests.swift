import Foundation
import Testing

@Suite("decouple verify")
struct VerifyCommandTests {
  private static func scene(expecting halfLife: Int) -> String {
    """
    title: Mine
    loss: 0
    start: [4, 1]
    lr: 0.02
    weight_decay: 0.5
    claims:
      - say: AdamW halves the norm
        measure: steps_until(adamw, norm, 0.5*norm(adamw, 0))
        expect: \(halfLife)
        tolerance: 0

    """
  }

  @Test("claims that hold exit with 0 and are shown")
  func holding() throws {
    let result = try decouple("verify", "-", input: Self.scene(expecting: 69))
    #expect(
      result.outputLines == [
        "stdin                      measured  expected", "  ✓ AdamW halves the norm  69        69",
        "", "1 claim: all hold",
      ])
    #expect(result.standardError == "")
    #expect(result.status == .code(0))
  }

  @Test("one that fails exits with 1 and is shown, in the characters of the locale")
  func failing() throws {
    let result = try decouple(
      "verify", "-", input: Self.scene(expecting: 70), environment: ["LC_ALL": "C"])
    #expect(
      result.outputLines == [
        "stdin                      measured  expected", "  x AdamW halves the norm  69        70",
        "    off by 1, and it is to be exact", "", "1 claim: 0 hold, 1 fail",
      ])
    #expect(result.standardError == "")
    #expect(result.status == .code(1))
  }

  @Test("without a name, all bundled scenes are measured, and hold")
  func bundled() throws {
    let result = try decouple("verify", "--json")
    #expect(result.status == .code(0))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let scenes = try #require(root["scenes"] as? [[String: Any]])
    let names = scenes.compactMap { $0["name"] as? String }
    #expect(names.prefix(3) == ["first-look", "valley", "plateau"])
    let claims = scenes.compactMap { ($0["claims"] as? [Any])?.count }.reduce(0, +)
    #expect(root["passed"] as? Int == claims)
    #expect(root["failed"] as? Int == 0)
    #expect(root["schema_version"] as? Int == 1)
  }

  @Test("several scenes are measured in the order of their names")
  func several() throws {
    let result = try decouple("verify", "plateau", "first-look", "--json")
    let lines = result.outputLines.filter { $0.hasPrefix("{\"name\":") }
    #expect(lines.map { $0.prefix(17) } == ["{\"name\":\"plateau\"", "{\"name\":\"first-lo"])
  }

  @Test("a claim that can't be understood has a place and a remedy")
  func misspelt() throws {
    let text = Self.scene(expecting: 69).replacing("steps_until(adamw", with: "steps_until(adanw")
    let result = try decouple("verify", "-", input: text)
    #expect(
      result.errorLines == [
        "standard input:8:26: unknown run 'adanw'; did you mean 'adamw'?"
      ])
    #expect(result.status == .code(1))
  }

  @Test("a beat that names an unknown claim fails, with its place and the nearest name")
  func unknownClaim() throws {
    let text =
      Self.scene(expecting: 69).replacing("  - say:", with: "  - name: half-life\n    say:")
      + "story: [{at: 0, say: It halves., claims: [half-live]}]\n"
    for command in ["verify", "check"] {
      let result = try decouple(command, "-", input: text)
      #expect(
        result.errorLines == [
          "standard input:12:43: no claim is named 'half-live'; did you mean 'half-life'?"
        ])
      #expect(result.status == .code(1))
    }
  }

  @Test("a number is no condition")
  func numberAsCondition() throws {
    let text = "title: T\nloss: 0\nstart: [4, 1]\nclaims: [{say: x, holds: 'x(adam, 1)'}]\n"
    let result = try decouple("verify", "-", input: text)
    #expect(
      result.errorLines == [
        "standard input:4:27: x(adam, 1) is a number, neither true nor false; "
          + "compare it, with <, <=, >, >=, == or !="
      ])
    #expect(result.status == .code(1))
  }

  @Test("an unknown scene is wrong usage")
  func unknownScene() throws {
    let result = try decouple("verify", "bxo")
    #expect(result.errorLines == ["decouple: bxo: no such scene; did you mean the scene 'box'?"])
    #expect(result.status == .code(2))
  }
}
