import Screen
import Testing

@testable import Interface

@Suite("KeyScript")
struct KeyScriptTests {
  @Test("words are keys, waits and typed text")
  func words() throws {
    let script = try KeyScript(
      "  Up  PgDn wait:1.5 x C-l Ctrl-R S-Left shift-tab F1 space type:0.1 ")
    #expect(
      script.cues == [
        .key(Key(.up)), .key(Key(.pageDown)), .wait(1.5), .key(.character("x")),
        .key(Key(.character("l"), control: true)), .key(Key(.character("r"), control: true)),
        .key(Key(.left, shift: true)), .key(Key(.tab, shift: true)), .key(Key(.function(1))),
        .key(.character(" ")), .key(.character("0")), .key(.character(".")), .key(.character("1")),
      ])
    #expect(try KeyScript(" ").cues == [])
  }

  @Test("every named key is read in any case")
  func names() throws {
    for (name, code) in KeyNames.all {
      #expect(KeyNames.key(named: name.lowercased()) == Key(code))
    }
  }

  @Test(
    "a mistake says its word and place",
    arguments: [
      ("Up Foo", 2, "Foo", KeyScript.Mistake.Reason.unknownKey), ("F13", 1, "F13", .unknownKey),
      ("a C-1", 2, "C-1", .unknownKey), ("S-x", 1, "S-x", .unknownKey),
      ("wait:", 1, "wait:", .noTime), ("wait:-1", 1, "wait:-1", .noTime),
      ("wait:nan", 1, "wait:nan", .noTime), ("Up Up wait:1e9", 3, "wait:1e9", .noTime),
      ("type:", 1, "type:", .noText), ("type:\u{7}", 1, "type:\u{7}", .noText),
    ])
  func mistakes(text: String, place: Int, word: String, reason: KeyScript.Mistake.Reason) {
    #expect(throws: KeyScript.Mistake(place: place, word: word, reason: reason)) {
      try KeyScript(text)
    }
  }
}
