import Testing

@testable import Console

@Suite("TerminalName")
struct TerminalNameTests {
  @Test("plain xterm stays what it is unless another variable says more")
  func plain() {
    #expect(TerminalName(environment: ["TERM": "xterm"]).preferred == "xterm")
    #expect(TerminalName(environment: ["TERM": "xterm", "COLORTERM": ""]).preferred == "xterm")
    #expect(TerminalName(environment: [:]).preferred == "")
  }

  @Test("xterm and its kin are known by their own variables", arguments: TerminalName.signs)
  func modern(sign: String) {
    let name = TerminalName(environment: ["TERM": "xterm", sign: "1"])
    #expect(name.preferred == "xterm-256color")
    #expect(name.given == "xterm")
  }

  @Test("other names are left alone", arguments: ["linux", "tmux-256color", "vt100"])
  func others(term: String) {
    #expect(TerminalName(environment: ["TERM": term, "XTERM_VERSION": "1"]).preferred == term)
  }
}
