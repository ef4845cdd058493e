import Testing

@testable import Export

@Suite("ByteStream")
struct ByteStreamTests {
  @Test("everything arrives, in order, in pieces of about the size asked for")
  func pieces() throws {
    let written = Written()
    var stream = written.stream(pieceSize: 4)
    for text in ["ab", "cd", "efghij", "k"] { try stream.write(text) }
    #expect(written.text == "abcdefghij")
    #expect(written.pieces == 2)
    try stream.flush()
    try stream.flush()
    #expect(written.text == "abcdefghijk")
    #expect(written.pieces == 3)
  }

  @Test("a sink's error ends the writing")
  func failure() {
    struct Full: Error {}
    var stream = ByteStream(pieceSize: 1) { _ in throw Full() }
    #expect(throws: Full.self) { try stream.write("a") }
  }
}
