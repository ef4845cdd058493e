import Testing

@testable import Lessons

/// A formula's mistake is shown at the offending character, however the scalar is written.
@Suite struct ScalarPlacesTests {
  @Test(
    "the unknown name q is found in every kind of scalar",
    arguments: [
      ("loss: x + q", "1:11"),
      ("loss: 'x + q'", "1:12"),
      (#"loss: "x + q""#, "1:12"),
      (#"loss: "\x78 + \u0071""#, "1:15"),
      (#"loss: "\u0078 + q""#, "1:17"),
      (#"loss: "\U00000078 + q""#, "1:21"),
      (#"loss: "\x78 + q""#, "1:15"),
      ("loss: \"x +\\\n   q\"", "2:4"),
      ("loss: x\n   +\n\n   q", "4:4"),
      ("loss: 'x\n   + q'", "2:6"),
      ("loss: |\n  x\n   +q", "3:5"),
      ("loss: >- # folded\n\n  x +\n  q", "4:3"),
      ("loss: >2\n   x + q", "2:8"),
      ("batch: [x, y*q]", "1:14"),
      ("batch:\n  - x\n  - 'q'", "3:6"),
      ("summary: ü\nloss: x + q", "2:11"),
    ])
  func placesErrors(_ text: String, _ place: String) {
    let message = complaint(text + "\ntitle: T\nstart: [1, 1]\n")
    #expect(message?.hasPrefix("\(place): unknown name 'q'") == true)
  }

  @Test("columns count characters beyond ASCII once")
  func countsScalars() {
    let message = complaint("{summary: üü€, loss: x + q, title: T, start: [1, 1]}")
    #expect(message?.hasPrefix("1:26: unknown name 'q'") == true)
  }

  @Test("an unclosed parenthesis is shown where it opens, in a block too")
  func placesTheOpening() {
    let message = complaint("loss: |\n  (x +\n  y\n\ntitle: T\nstart: [1, 1]\n")
    #expect(message?.hasPrefix("2:3: ") == true)
  }

  @Test("the end of a text is behind its last character")
  func placesTheEnd() throws {
    let text = try SceneText(bytes: Array("k: |\n  ab\n  c  \n".utf8))
    let place = Place(line: 1, column: 4)
    let node = SceneNode(place: place, content: .scalar("ab\nc  \n", .block))
    let places = ScalarPlaces(of: node, style: .block, in: text)
    #expect(places.place(of: 4, in: "ab\nc  \n") == Place(line: 3, column: 4))
    #expect(places.place(of: 0, in: "ab\nc  \n") == Place(line: 2, column: 3))
    #expect(places.place(of: 3, in: "ab\nc  \n") == Place(line: 3, column: 3))
  }
}
