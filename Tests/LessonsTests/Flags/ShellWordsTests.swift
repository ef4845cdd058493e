import Testing

@testable import Lessons

@Suite("ShellWords")
struct ShellWordsTests {
  private func texts(_ line: String) throws -> [String] {
    try ShellWords.split(line).map(\.text)
  }

  @Test(
    "a line is split as a shell splits it",
    arguments: [
      ("", []), ("  lr   0.1 ", ["lr", "0.1"]), ("loss 'x^2 + y^2'", ["loss", "x^2 + y^2"]),
      (#"a "b 'c' \" \n" d"#, ["a", #"b 'c' " \n"#, "d"]), (#"a\ b \'"#, ["a b", "'"]),
      ("'a'\"b\"c", ["abc"]), ("''", [""]), (#"$'a\tb\x41\u00e9\'' $x"#, ["a\tbAé'", "$x"]),
    ])
  func splits(line: String, words: [String]) throws {
    #expect(try texts(line) == words)
  }

  @Test(
    "a quote that stays open is said",
    arguments: [("loss 'x", "'"), ("a \"b", "\""), ("$'a", "$'"), ("a\\", "\\")])
  func open(line: String, mark: String) {
    #expect(throws: FlagError.line(.openQuote(mark))) { try ShellWords.split(line) }
  }

  @Test(
    "plain words stay, others are quoted, and nothing that a terminal obeys is left",
    arguments: [
      ("adam+l2", "adam+l2"), ("x^2 + y", "'x^2 + y'"), ("it's", "'it'\\''s'"), ("", "''"),
      ("'\u{301}", "''\\''\u{301}'"),
      ("a\u{1B}[2J\nb", #"$'a\x1b[2J\nb'"#), ("\u{9B}\u{202E}'\\", #"$'\u009b\u202e\'\\'"#),
    ])
  func quotes(word: String, quoted: String) {
    #expect(ShellWords.quoted(word) == quoted)
  }

  @Test("what is quoted is read back, whatever it is")
  func roundTrip() throws {
    let alphabet = Array(
      "ab\u{301} '\"\\$`!\n\t\r\u{1B}\u{7F}\u{85}é=é\u{200D}\u{1F600}\u{E0001}-~*".unicodeScalars)
    var state: UInt64 = 1
    for _ in 0..<2000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        view.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let word = String(view)
      let line = "a " + ShellWords.quoted(word) + " b"
      #expect(
        try texts(line).map { Array($0.unicodeScalars) }
          == ["a", word, "b"].map { Array($0.unicodeScalars) })
    }
  }
}
