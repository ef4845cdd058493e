import Screen
import Testing

@Suite("TerminalText")
struct TerminalTextTests {
  @Test("plain text stays as it is")
  func plain() {
    #expect(TerminalText("AdamW ‖w‖ β₁ λ √v").string == "AdamW ‖w‖ β₁ λ √v")
  }

  @Test(
    "what could steer a terminal is dropped",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
      ("\u{1B}]0;title\u{07}x", "]0;titlex"),
      ("a\u{9B}31mb", "a31mb"),
      ("bell\u{07}, back\u{08}, return\r.", "bell, back, return."),
      ("\u{7F}delete", "delete"),
      ("left\u{202E}thgir", "leftthgir"),
      ("zero\u{200B}width\u{FEFF}", "zerowidth"),
      ("line\u{2028}para\u{2029}", "linepara"),
      ("private\u{E000}use", "privateuse"), ("a\u{10FEFF}b", "a\u{FFFD}b"),
    ])
  func dangerous(text: String, safe: String) {
    #expect(TerminalText(text).string == safe)
  }

  @Test("no scalar that survives is a control or a format character")
  func everyScalar() {
    let all = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    let survivors = all.filter { CharacterWidth.columns(of: $0) > 0 }
    let unsafe = survivors.first {
      [.control, .format, .surrogate, .lineSeparator, .paragraphSeparator]
        .contains($0.properties.generalCategory)
    }
    #expect(unsafe == nil)
  }

  @Test("a line break or a tab becomes a blank")
  func blanks() {
    #expect(TerminalText("a\tb\nc").string == "a b c")
  }

  @Test("a combining accent is dropped, its letter stays")
  func combining() {
    #expect(TerminalText("m\u{0302}").string == "m")
  }

  @Test("width counts columns, not characters")
  func width() {
    #expect(TerminalText("重み decay").width == 10)
    #expect(TerminalText("").width == 0)
  }

  @Test("text that is too long ends in an ellipsis, without a blank before it")
  func truncated() {
    let text = TerminalText("Same weight decay")
    #expect(text.truncated(to: 17).string == "Same weight decay")
    #expect(text.truncated(to: 16).string == "Same weight dec…")
    #expect(text.truncated(to: 13).string == "Same weight…")
    #expect(text.truncated(to: 1).string == "…")
    #expect(text.truncated(to: 0).string == "")
    #expect(text.truncated(to: -3).string == "")
    #expect(text.truncated(to: 6, ellipsis: "~").string == "Same~")
  }

  @Test("a wide character is never cut in half", arguments: 0...6)
  func wideTruncation(columns: Int) {
    #expect(TerminalText("重み減衰").truncated(to: columns).width <= columns)
  }
}
