import Export
import Foundation
import Lessons
import Screen
import Testing

@Suite("Verification reports")
struct VerificationReportTests {
  private static let scene = """
    title: T
    loss: 0
    start: [4, 1]
    steps: 100
    lr: 0.02
    weight_decay: 0.5
    claims:
      - {say: ‖w‖ halves at 69, measure: 'steps_until(adamw, norm, norm(adamw, 0)/2)', expect: 69, tolerance: 0}
      - {say: "Adam \\"rests\\"", holds: 'x(adam, 100) == 4'}
      - {say: Off, measure: 'x(adam, 3)', expect: 5, tolerance: 10%}
      - say: Never, and that in so many words that the numbers need a line of their own
        measure: steps_until(adam, x, 3)
        expect: 2.5
        tolerance: 0.5
      - {say: Untrue, holds: 'x(adam, 100) > 4'}

    """

  private static func report() throws -> VerificationReport {
    let scene = try Scene(text: Self.scene, file: "test.yaml", name: "test")
    let silent = try Scene(
      text: "title: T\nloss: 0\nstart: [1, 1]\n", file: "silent.yaml", name: "silent")
    return VerificationReport([Verification(of: scene), Verification(of: silent)])
  }

  private static func text(_ glyphs: GlyphSet) throws -> String {
    let written = Written()
    try report().writeText(to: written.stream(), glyphs: glyphs)
    return written.text
  }

  @Test("the table shows what was measured beside what was expected, and why a claim fails")
  func table() throws {
    #expect(
      try Self.text(.full) == """
        test                                                              measured  expected
          ✓ ‖w‖ halves at 69                                              69        69
          ✓ Adam "rests"                                                  true
          ✗ Off                                                           4         5 ± 0.5
            off by 1, allowed 0.5
          ✗ Never, and that in so many words that the numbers need a line of their own
                                                                          -         2.5 ± 0.5
            3 is not reached in 100 steps
          ✗ Untrue                                                        false
            it is not so

        5 claims: 2 hold, 3 fail

        """)
  }

  @Test("without UTF-8 the table has seven bits and its columns still stand")
  func ascii() throws {
    let text = try Self.text(.ascii)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    let lines = text.split(separator: "\n")
    #expect(lines[1].hasPrefix("  ok |w| halves at 69 "))
    #expect(lines[3].hasPrefix("  x  Off "))
    #expect(lines[3].hasSuffix("4         5 +- 0.5"))
    let columns = ["measured", "69        69", "true"].enumerated().map { line, number in
      lines[line].range(of: number).map { lines[line].distance(to: $0.lowerBound) }
    }
    #expect(Set(columns).count == 1 && columns[0] != nil)
  }

  @Test("a scene cannot reach the terminal through its sentences")
  func harmless() throws {
    let text = Self.scene.replacing("say: Off", with: #"say: "\e[31mOff\u202E""#)
    let scene = try Scene(text: text, file: "test.yaml", name: "te\u{1B}st")
    let written = Written()
    try VerificationReport([Verification(of: scene)]).writeText(
      to: written.stream(), glyphs: .full)
    #expect(written.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!written.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test("claims that all hold are counted in one line")
  func summary() throws {
    let scene = try Scene(
      text: "title: T\nloss: 0\nstart: [1, 1]\nclaims: [{say: x, holds: 'x(adam, 9) > 0'}]\n",
      file: "s.yaml", name: "s")
    let written = Written()
    try VerificationReport([Verification(of: scene)]).writeText(
      to: written.stream(), glyphs: .full)
    #expect(written.lines.last == "1 claim: all hold")
  }

  @Test("how many sentences are backed is said once there are any")
  func sentences() throws {
    let story = """
      title: T
      loss: 0
      start: [1, 1]
      story:
        - {at: 0, say: A, claims: [a, b]}
        - {at: 0, say: B, claims: []}
        - {at: 0, say: C}
        - {at: 0, say: D, claims: [a]}
        - {at: 0, say: E}
      claims:
        - {name: a, say: x, holds: "x(adam, 9) > 0"}
        - {name: b, say: y, holds: "y(adam, 9) > 0"}

      """
    let other = "title: T\nloss: 0\nstart: [1, 1]\nstory: [{at: 0, say: A, claims: []}]\n"
    let scenes = try [story, other].map { try Scene(text: $0, file: "s.yaml", name: "s") }
    let report = VerificationReport(scenes.map { Verification(of: $0) })
    let (text, json) = (Written(), Written())
    try report.writeText(to: text.stream(), glyphs: .full)
    try report.writeJSON(to: json.stream())
    #expect(
      text.lines.suffix(2) == [
        "2 claims: all hold",
        "6 beats: 2 backed by claims, 2 unbacked, 2 state nothing measurable",
      ])
    #expect(json.text.contains(#""sentences":{"backed":2,"unbacked":2,"stateless":2}"#))
  }

  @Test("the JSON has every claim, and null for what there isn't")
  func json() throws {
    let written = Written()
    try Self.report().writeJSON(to: written.stream())
    #expect(
      written.text == #"""
        {"schema_version":1,"sentences":{"backed":0,"unbacked":0,"stateless":0},"scenes":[
        {"name":"test","claims":[
        {"text":"‖w‖ halves at 69","kind":"equals","measured":69.0,"expected":69.0,"tolerance":0.0,"passed":true},
        {"text":"Adam \"rests\"","kind":"holds","measured":1.0,"expected":null,"tolerance":null,"passed":true},
        {"text":"Off","kind":"equals","measured":4.0,"expected":5.0,"tolerance":0.5,"passed":false},
        {"text":"Never, and that in so many words that the numbers need a line of their own","kind":"equals","measured":null,"expected":2.5,"tolerance":0.5,"passed":false},
        {"text":"Untrue","kind":"holds","measured":0.0,"expected":null,"tolerance":null,"passed":false}]},
        {"name":"silent","claims":[]}],"passed":2,"failed":3}

        """#)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(written.text.utf8)) }
  }
}

extension Substring {
  fileprivate func distance(to index: Index) -> Int { distance(from: startIndex, to: index) }
}
