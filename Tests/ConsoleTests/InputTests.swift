import TerminalHarness
import Testing

/// Keys, mouse and paste on their way through a real terminal.
@Suite struct InputTests {
  @Test(
    "keys arrive with their modifiers under every kind of TERM",
    arguments: ["tmux-256color", "screen-256color", "xterm-256color", "xterm"])
  func keys(term: String) throws {
    let session = try TmuxSession.withProbe(columns: 120, terminal: term)
    try session.send(keys: "Up", "S-Up", "S-Left", "S-Down")
    try session.waitFor("up, shift-up, shift-left, shift-down")
    try session.send(keys: "NPage", "PPage", "Home", "End")
    try session.waitFor("pageDown, pageUp, home, end")
    try session.send(keys: "Tab", "BTab", "Enter", "BSpace")
    try session.waitFor("tab, shift-tab, enter, backspace")
    try session.send(keys: "DC", "F1", "F12", "C-u")
    try session.waitFor("delete, function(1), function(12), control-u")
    try session.send(keys: "é", "⣿", "U", "Space")
    try session.waitFor("é, ⣿, U,")
  }

  @Test("a lone escape is a key without anything following it")
  func escape() throws {
    let session = try TmuxSession.withProbe()
    try session.send(keys: "Escape")
    try session.waitFor("events: escape")
  }

  @Test(
    "mouse reports in SGR form: press, drag, release, wheel",
    arguments: ["tmux-256color", "xterm-256color", "xterm"])
  func mouse(term: String) throws {
    let session = try TmuxSession.withProbe(columns: 120, terminal: term)
    #expect(try session.flags.isMouseOn)
    try session.send(text: "\u{1B}[<0;10;5M\u{1B}[<32;12;5M\u{1B}[<0;12;5m")
    try session.waitFor("press left 9,4, drag left 11,4, release left 11,4")
    try session.send(text: "\u{1B}[<64;1;1M\u{1B}[<69;2;2M")
    try session.waitFor("wheelUp none 0,0, shift-wheelDown none 1,1")
    try session.send(text: "\u{1B}[<34;200;100M")
    try session.waitFor("drag right 199,99")
  }

  @Test("a report in pieces is one report")
  func split() throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("\u{1B}[<0;10")
    terminal.waitForSilence()
    try terminal.send(";5M", seeing: "press left 9,4")
  }

  @Test("sequences that mean nothing are swallowed, not taken for letters")
  func unknown() throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("\u{1B}[<0;q;5M\u{1B}[<99999999;1;1M\u{1B}[1;2;3q\u{1B}[?9;9q\u{1B}[M!!q")
    try terminal.send("k", seeing: "k")
    #expect(terminal.child.poll() == nil)
  }

  @Test("pasted text is no keys, the q in it neither")
  func paste() throws {
    let session = try TmuxSession.withProbe()
    try session.paste("quit q\nq")
    try session.send(keys: "j")
    try session.waitFor("events: pasted 8, j")
  }

  @Test("a paste whose end doesn't come ends by itself")
  func openPaste() throws {
    let terminal = try PseudoTerminal.withProbe()
    try terminal.send("\u{1B}[200~ab", seeing: "pasted 2")
    try terminal.send("j", seeing: "j")
  }

  @Test("a long burst of keys comes in parts, and none is lost")
  func burst() throws {
    let session = try TmuxSession.withProbe()
    try session.send(text: String(repeating: "k", count: 1000) + "rs\u{1B}[A")
    try session.waitFor("events: k, r, s, up")
  }

  @Test(
    "Ctrl-C is heard behind anything that came in the same burst",
    arguments: [
      [0xFF], [0xC3], [0xF0, 0x9F, 0x98], [0x80], Array("\u{1B}[200~ab".utf8),
      Array("\u{1B}[".utf8), Array("\u{1B}O".utf8), Array("\u{1B}[M".utf8),
    ] as [[UInt8]])
  func interrupted(before: [UInt8]) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send(before + [3])
    #expect(try terminal.waitForExit() == .code(130))
    #expect(terminal.areSettingsRestored)
  }
}
