import Glibc
import TerminalHarness
import Testing

/// The picture and the input, in a real terminal.
@Suite struct TerminalTests {
  @Test("colours, braille, wide characters and the last cell of the last row are where they belong")
  func picture() throws {
    try expectPicture(in: TmuxSession.withProbe())
  }

  private func expectPicture(in session: TmuxSession) throws {
    let rows = try session.screenText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[0].hasPrefix("size 80x24"))
    #expect(rows[2] == "⣿⠁ 日本 é")
    #expect(rows[4].isEmpty && rows[8...22].joined().isEmpty)
    #expect(rows[23] == String(repeating: " ", count: 79) + "$")
    let styled = try session.styledScreen
    #expect(styled.contains("\u{1B}[1m\u{1B}[38;5;166m\u{1B}[48;5;234m⣿⠁"))
    #expect(styled.contains("\u{1B}[38;5;74m\u{1B}[48;5;235m#"))
  }

  @Test("where a block goes, the cells beside it are sent again, and no others")
  func slivers() throws {
    let terminal = try PseudoTerminal.withProbe()
    try terminal.send("b", seeing: "▟")
    terminal.waitForSilence()
    let start = terminal.output.count
    terminal.send("b")
    terminal.waitForSilence()
    let sent = String(decoding: terminal.output[start...], as: UTF8.self)
    let letters = sent.replacing(#/\e\[[0-9;?]*[A-Za-z]/#, with: "").filter(\.isLetter)
    #expect(letters == "bwy")
  }

  @Test("the base colour is painted in every cell")
  func base() throws {
    let session = try TmuxSession.withProbe()
    for row in try session.styledScreen.split(separator: "\n").dropFirst(4) {
      #expect(!row.contains("\u{1B}[49m"))
      #expect(!row.contains("\u{1B}[0m"))
    }
  }

  @Test(
    "the colours are those of the terminal",
    arguments: [
      ("xterm-256color", "palette256"), ("screen-256color", "palette256"), ("xterm", "palette16"),
      ("linux", "palette16"), ("vt100", "monochrome"), ("vt220", "monochrome"),
    ])
  func depth(term: String, depth: String) throws {
    let terminal = try PseudoTerminal.withProbe(environment: ["TERM": term])
    #expect(terminal.text.contains(depth))
    #expect(terminal.text.contains("\u{1B}[38;5;") == (depth == "palette256"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.areSettingsRestored)
    #expect(terminal.modes == PseudoTerminal.freshModes)
  }

  @Test("a terminal that calls itself xterm and says that it is a modern one has 256 colours")
  func modernXterm() throws {
    let terminal = try PseudoTerminal.withProbe(
      environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"])
    #expect(terminal.text.contains("palette256"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.areSettingsRestored)
  }

  @Test(
    "24-bit colours where COLORTERM says so, or somebody who must know",
    arguments: [
      ([], ["COLORTERM": "truecolor"]), ([], ["COLORTERM": "24bit"]), (["truecolor"], [:]),
    ] as [([String], [String: String])])
  func trueColor(words: [String], environment: [String: String]) throws {
    let terminal = try PseudoTerminal([probe] + words, environment: environment)
    try terminal.waitFor("size 80x24")
    terminal.waitForSilence()
    #expect(terminal.text.contains("trueColor"))
    // Adam+L2 on the fourth band of the dark theme.
    #expect(terminal.text.contains("38;2;213;94;0"))
    #expect(!terminal.text.contains("38;5;"))
    terminal.child.send(signal: SIGSTOP)
    terminal.child.send(signal: SIGCONT)
    try terminal.waitFor("日本", since: terminal.output.count)
    #expect(!terminal.text.contains("38;5;"))
  }

  @Test("a wish is one for what there is")
  func modestWish() throws {
    let terminal = try PseudoTerminal.withProbe("truecolor", environment: ["TERM": "linux"])
    #expect(terminal.text.contains("palette16"))
  }

  @Test("the true reason is said where the system refuses")
  func refusedBySystem() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "ulimit -n 4; exec '\(probe)'"])
    #expect(try terminal.waitForExit() == .code(2))
    #expect(terminal.text.contains("too many open files; allow more with 'ulimit -n 256'"))
  }

  @Test("a window of absurd size is drawn as far as there is sense in it")
  func absurdWindow() throws {
    let terminal = try PseudoTerminal([probe], columns: 65535, rows: 65535)
    try terminal.waitFor("size 1000x500")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("after more pairs of colours than there are, the next picture has its own again")
  func manyColors() throws {
    let session = try TmuxSession.withProbe()
    try session.send(keys: "p")
    try session.waitFor("%%%%%%%%")
    try session.send(keys: "p")
    try session.waitFor("events: p, p")
    try expectPicture(in: session)
  }

  @Test("NO_COLOR takes the colours away, a wish for them gives them back")
  func noColor() throws {
    let plain = try PseudoTerminal.withProbe(environment: ["NO_COLOR": "1"])
    #expect(plain.text.contains("monochrome"))
    #expect(!plain.text.contains("\u{1B}[38;5;"))
    let wished = try PseudoTerminal.withProbe("16", environment: ["NO_COLOR": "1"])
    #expect(wished.text.contains("palette16"))
  }

  @Test(
    "the locale decides on the characters, and a missing UTF-8 locale is replaced",
    arguments: [("C", "ascii", "??"), ("", "ascii", "??"), ("xx_XX.UTF-8", "full", "⣿⠁")])
  func locale(language: String, glyphs: String, braille: String) throws {
    let terminal = try PseudoTerminal.withProbe(environment: ["LANG": language])
    #expect(terminal.text.contains(glyphs))
    #expect(terminal.text.contains(braille))
  }

  @Test("LINES and COLUMNS in the environment don't freeze the size")
  func exportedSize() throws {
    let terminal = try PseudoTerminal.withProbe(environment: ["LINES": "10", "COLUMNS": "30"])
    terminal.resize(columns: 90, rows: 30)
    try terminal.waitFor("resize 90x30")
  }

  @Test("down to one cell and back again, in tmux")
  func resize() throws {
    let session = try TmuxSession.withProbe()
    try session.resize(columns: 1, rows: 1)
    try session.resize(columns: 120, rows: 40)
    let screen = try session.waitFor("resize 120x40")
    #expect(screen.contains("size 120x40"))
    #expect(screen.contains("⣿⠁ 日本 é"))
  }

  @Test("every small window shows its last cell", arguments: [(1, 1), (2, 2), (1, 3), (3, 1)])
  func smallWindow(columns: Int, rows: Int) throws {
    let terminal = try PseudoTerminal.withProbe()
    let start = terminal.output.count
    terminal.resize(columns: columns, rows: rows)
    try terminal.waitFor("$", since: start)
    terminal.waitForSilence()
    let back = terminal.output.count
    terminal.resize(columns: 80, rows: 24)
    try terminal.waitFor("resize \(columns)x\(rows), resize 80x24", since: back)
  }

  @Test("Ctrl-L sends the whole picture again")
  func redraw() throws {
    let terminal = try PseudoTerminal.withProbe()
    let start = terminal.output.count
    terminal.send("\u{C}")
    try terminal.waitFor("日本", since: start)
  }

  @Test("an idle terminal gets no byte")
  func idle() throws {
    let terminal = try PseudoTerminal.withProbe()
    let count = terminal.output.count
    terminal.waitForSilence(intervals: 60)
    #expect(terminal.output.count == count)
  }

  @Test("a change of one word sends little")
  func smallChange() throws {
    let terminal = try PseudoTerminal.withProbe()
    let count = terminal.output.count
    try terminal.send("j", seeing: "j")
    terminal.waitForSilence()
    #expect(terminal.output.count - count < 60)
  }

  @Test("frames are synchronized once the terminal says that it can")
  func synchronized() throws {
    let terminal = try PseudoTerminal.withProbe()
    #expect(terminal.text.contains("\u{1B}[?2026$p"))
    #expect(!terminal.text.contains("\u{1B}[?2026h"))
    terminal.send("\u{1B}[?2026;2$y\u{1B}[?62;22c")
    let count = terminal.output.count
    try terminal.send("j", seeing: "j")
    terminal.waitForSilence()
    let frame = String(decoding: terminal.output.dropFirst(count), as: UTF8.self)
    #expect(frame.hasPrefix("\u{1B}[?2026h"))
    #expect(frame.hasSuffix("\u{1B}[?2026l"))
  }

  @Test(
    "terminals that would show the question aren't asked",
    arguments: [["TERM_PROGRAM": "Apple_Terminal"], ["TERM": "linux"]])
  func unasked(environment: [String: String]) throws {
    let terminal = try PseudoTerminal.withProbe(environment: environment)
    #expect(!terminal.text.contains("\u{1B}[?2026$p"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("without the mouse no mouse mode is set")
  func withoutMouse() throws {
    let terminal = try PseudoTerminal.withProbe("no-mouse")
    #expect(terminal.modes.isDisjoint(with: [1000, 1002, 1006]))
    #expect(terminal.modes.contains(2004))
  }

  @Test("a scene on standard input leaves the keys to the terminal")
  func pipedInput() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "echo piped | '\(probe)'"])
    try terminal.waitFor("size 80x24")
    try terminal.send("j", seeing: "j")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.areSettingsRestored)
  }

  @Test(
    "a terminal that can't be used is refused in one line",
    arguments: [
      ("", "TERM is not set"), ("nonsense", "'nonsense' (TERM) is not in the terminfo"),
      ("dumb", "'dumb' (TERM) can't place its cursor"),
    ])
  func refused(term: String, message: String) throws {
    let terminal = try PseudoTerminal([probe], environment: ["TERM": term])
    #expect(try terminal.waitForExit() == .code(2))
    #expect(terminal.text.contains(message))
    #expect(terminal.text.split(separator: "\r\n").count == 1)
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.areSettingsRestored)
  }

  @Test("output that is no terminal is refused")
  func notATerminal() throws {
    let result = try runProgram([probe], environment: ["TERM": "xterm"])
    #expect(result.status == .code(2))
    #expect(result.standardOutput.contains("standard output is not a terminal"))
  }
}
