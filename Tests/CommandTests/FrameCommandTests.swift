import TerminalHarness
import Testing

@Suite("decouple frame, and the lab into a pipe")
struct FrameCommandTests {
  @Test("a piped lab is one frame of 80x24, the same bytes each time, without an escape")
  func pipedLab() throws {
    let first = try decouple("first-look")
    #expect(first.status == .code(0))
    #expect(first.standardError == "")
    #expect(first.outputLines.count == 24)
    #expect(!first.output.contains(0x1B))
    #expect(try decouple().output == first.output, "first-look is the first scene")
  }

  @Test("first-look at step 1600 shows the measured numbers")
  func firstLook() throws {
    let text = try decouple("frame", "--at", "1600", "--size", "120x40").standardOutput
    for number in ["2.97, 2.97", "1.54, 0.12", "0.86, 0.86", "0.05 %", "0.50 %", "0.10 %"] {
      #expect(text.contains(number))
    }
    #expect(try decouple("frame").standardOutput == text, "its pause is step 1600")
  }

  @Test(
    "a locale without UTF-8 gets seven bits, in which the glyphs tell the runs apart",
    arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": "en_US.ISO-8859-1"]])
  func sevenBits(locale: [String: String]) throws {
    let result = try decouple("frame", "plateau", "--size", "80x24", environment: locale)
    #expect(result.output.allSatisfy { $0 < 0x80 })
    for glyph in ["o", "#", "^"] { #expect(result.standardOutput.contains(glyph)) }
  }

  @Test("LC_ALL outweighs LC_CTYPE, and that LANG; --glyphs outweighs them all")
  func localeOrder() throws {
    let ascii = try decouple("frame", "--glyphs", "ascii").output
    let full = try decouple("frame").output
    let cases: [([String: String], [UInt8])] = [
      (["LC_ALL": "C", "LC_CTYPE": "C.UTF-8", "LANG": "C.UTF-8"], ascii),
      (["LC_ALL": "", "LC_CTYPE": "C.utf8", "LANG": "C"], full),
      (["LC_CTYPE": "C", "LANG": "C.UTF-8"], ascii),
    ]
    for (environment, expected) in cases {
      #expect(try decouple("frame", environment: environment).output == expected)
    }
    #expect(try decouple("frame", "--glyphs", "full", environment: ["LC_ALL": "C"]).output == full)
  }

  @Test("a map of a scene that has none is a mistake, not a picture of the lab")
  func noMap() throws {
    for format in ["text", "svg"] {
      let result = try decouple("frame", "valley", "--screen", "map", "--format", format)
      #expect(result.status == .code(2))
      #expect(result.output.isEmpty)
      #expect(
        result.standardError == """
          decouple: --screen map: no optimizer here has a use for weight decay; \
          give another scene or --optimizers adamw

          """)
    }
    let other = try decouple(
      "frame", "valley", "--screen", "map", "--optimizers", "adamw", "--steps", "2")
    #expect(other.status == .code(0))
  }

  @Test("colour reaches a pipe only when it is asked for")
  func color() throws {
    let colored = try decouple("frame", "--color", "256")
    #expect(colored.output.contains(0x1B))
    #expect(colored.standardOutput.contains("38;5;"))
    let never = try decouple("frame", environment: ["TERM": "xterm-256color"])
    #expect(!never.output.contains(0x1B))
  }

  @Test("on a terminal a frame has the terminal's colours, unless they are refused")
  func terminal() throws {
    let program = builtProgram("decouple")
    let colored = try PseudoTerminal([program, "frame"], environment: ["COLORTERM": ""])
    #expect(try colored.waitForExit() == .code(0))
    #expect(colored.text.contains("38;5;"))
    let plain = try PseudoTerminal([program, "frame"], environment: ["NO_COLOR": "1"])
    #expect(try plain.waitForExit() == .code(0))
    #expect(!plain.output.contains(0x1B))
  }

  @Test("every size from one cell up is drawn", arguments: ["1x1", "39x11", "80x24", "200x60"])
  func sizes(size: String) throws {
    let rows = try #require(size.split(separator: "x").last.flatMap { Int($0) })
    let result = try decouple("frame", "box", "--size", size)
    #expect(result.status == .code(0))
    #expect(result.outputLines.count == rows)
  }

  @Test("the help screen and the drawing are frames too")
  func otherForms() throws {
    #expect(try decouple("frame", "--screen", "help").standardOutput.contains("quit"))
    let drawing = try decouple("frame", "--format", "svg").standardOutput
    #expect(drawing.hasPrefix("<svg "))
    #expect(drawing.hasSuffix("</svg>\n"))
  }

  @Test("in the drawing the solid curve ends in the cursor's column, and single dots go on")
  func curveEnd() throws {
    let lines = try decouple("frame", "first-look", "--format", "svg").outputLines
    let cell = (width: 9.0, height: 18.0)
    // Below the panes the only upright bars are the cursor's.
    let bar = try #require(lines.last { $0.contains("h1.08v18h-1.08z") })
    let cursor = try #require(Self.corners(of: bar).first).x
    let ink = try #require(
      lines.last { $0.contains(">●</text>") }?.firstMatch(of: /fill="(#\w+)"/)?.1)
    let dots = lines.filter { $0.contains("fill=\"\(ink)\"") && $0.contains("h2.52v2.52") }
      .flatMap(Self.corners).filter { $0.y > 28 * cell.height }
    let columns = Dictionary(grouping: dots) { Int($0.x / cell.width) }
    let solid = columns.filter { $0.value.count > 1 }.keys.max()
    #expect(solid == Int(cursor / cell.width))
    #expect(columns.keys.contains { $0 > solid ?? 0 })
  }

  /// Where the rectangles of a path begin.
  private static func corners(of line: String) -> [(x: Double, y: Double)] {
    line.matches(of: /M([0-9.]+) ([0-9.]+)h/).compactMap { match in
      Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } }
    }
  }

  @Test("the map is computed at once and drawn, the same bytes every time")
  func map() throws {
    let first = try decouple("frame", "first-look", "--screen", "map")
    #expect(first.status == .code(0))
    for word in [
      "map  2 × 32 × 32 runs of 2400 steps", "■ Adam+L2", "▲ AdamW", "best λ at this lr",
    ] {
      #expect(first.standardOutput.contains(word), "\(word)")
    }
    #expect(!first.standardOutput.contains("● Adam"))
    let second = try decouple("frame", "first-look", "--screen", "map")
    #expect(second.standardOutput == first.standardOutput)
  }

  @Test("a terminal that can't be used exits with 2 and one line")
  func dumbTerminal() throws {
    let terminal = try PseudoTerminal(
      [builtProgram("decouple")], environment: ["TERM": "no-such-terminal"])
    #expect(try terminal.waitForExit() == .code(2))
    #expect(terminal.text.hasPrefix("decouple: "))
    #expect(terminal.text.split(separator: "\r\n").count == 1)
  }
}
