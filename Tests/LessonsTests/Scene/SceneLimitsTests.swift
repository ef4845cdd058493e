import Surfaces
import Testing

@testable import Lessons

/// No file makes the program use much memory or time.
@Suite struct SceneLimitsTests {
  @Test("a file of more than a mebibyte is refused, one of a mebibyte is read")
  func limitsBytes() {
    let head = "title: T\nloss: 0\nstart: [4, 1]\n#"
    let full = Array(head.utf8) + Array(repeating: UInt8(ascii: "x"), count: (1 << 20) - 32)
    #expect(full.count == 1 << 20)
    #expect(complaint(full) == nil)
    #expect(
      complaint(full + [UInt8(ascii: "x")])
        == "1:1: the file has 1,048,577 bytes; a scene has at most 1,048,576")
  }

  @Test("bytes that are no UTF-8 are reported where they are")
  func refusesOtherEncodings() {
    #expect(
      complaint(Array("title: T\nsummary: Gr".utf8) + [0xFC, 0xDF])
        == "2:12: the text is not UTF-8 from here on; save the file as UTF-8")
    #expect(complaint([0xFF, 0xFE])?.hasPrefix("1:1: the text is not UTF-8") == true)
  }

  @Test("10,000 rows of data and 256 losses are read")
  func readsLargeScenes() throws {
    let rows = (0..<10_000).map { "  - [\($0), 1, 2]\n" }.joined()
    _ = try scene("title: T\nstart: [0, 0]\ndata:\n model: linear\n rows:\n" + rows)
    let losses = (0..<256).map { "  - (x-\($0))^2\n" }.joined()
    _ = try scene("title: T\nstart: [0, 0]\nbatch:\n" + losses)
  }

  @Test("too many of anything is refused with its limit")
  func limitsCounts() {
    let head = "title: T\nloss: 0\nstart: [4, 1]\n"
    let losses = String(repeating: " - x\n", count: 4097)
    #expect(
      complaint("title: T\nstart: [0, 0]\nbatch:\n" + losses)
        == "4:2: batch has 4,097 entries; keep at most 4,096")
    let beats = String(repeating: " - {at: 0, say: x}\n", count: 101)
    #expect(
      complaint(head + "story:\n" + beats) == "5:2: story has 101 entries; keep at most 100")
    let names = (0..<65).map { " k\($0): 1\n" }.joined()
    #expect(
      complaint(head + "parameters:\n" + names)
        == "5:2: parameters has 65 entries; keep at most 64")
    let claims = String(repeating: " - {say: x, holds: 1 < 2}\n", count: 1001)
    #expect(
      complaint(head + "claims:\n" + claims) == "5:2: claims has 1,001 entries; keep at most 1,000")
    #expect(
      complaint(head + "summary: " + String(repeating: "x", count: 2001))
        == "4:10: summary has 2,001 characters; keep at most 2,000")
  }

  @Test("a formula has its own limits")
  func limitsFormulas() {
    let deep = String(repeating: "(", count: 5000)
    let message = complaint("title: T\nloss: \(deep)\nstart: [1, 1]\n")
    #expect(message?.hasPrefix("2:") == true)
  }

  @Test("aliases that would expand without end are refused at the first anchor")
  func refusesBombs() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) {*a\(level - 1) : *a\(level - 1) }\n" }
    #expect(complaint(text)?.hasPrefix("1:5: anchors (&) are not part of scene files") == true)
  }

  @Test("an asterisk is one in every kind of text")
  func keepsAsterisks() throws {
    let scene = try scene("title: '*a* b'\nsummary: >\n  * c\nloss: 2 *x\nstart: [1, 1]\n")
    #expect(scene.title == "*a* b")
    #expect(scene.summary == "* c")
    #expect(scene.loss == .formula(try Formula("2 *x", variables: ["x", "y", "t"])))
  }

  @Test("a hundred thousand unknown keys are one message")
  func readsManyKeys() {
    let text = (0..<100_000).map { "k\($0):\n" }.joined()
    #expect(complaint(text)?.hasPrefix("1:1: unknown key 'k0'; the keys here are title, ") == true)
  }

  @Test("many repeated keys are one message")
  func readsManyRepetitions() {
    let text = (0..<60).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    #expect(complaint(text)?.hasSuffix("keep one") == true)
  }

  @Test("lists as deep as the limit are read")
  func readsDeepNesting() {
    let depth = SceneLimits.nesting - 1
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(complaint("title: " + text)?.hasPrefix("1:1: the scene has no loss") == true)
  }
}
