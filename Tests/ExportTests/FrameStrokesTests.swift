import Screen
import TerminalHarness
import Testing

@testable import Export

@Suite("FrameStrokes")
struct FrameStrokesTests {
  private static let size = Size(columns: 23, rows: 5)
  private static let depths: [ColorDepth] = [.monochrome, .palette16, .palette256, .trueColor]

  /// The same on every machine (Knuth's MMIX generator).
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let inks: [Ink] = [.base, .bright, .series(1), .band(3), .panel, .wrong]

  /// Words, wide characters and blanks anywhere in a frame.
  private static func scribble(on frame: inout Frame, _ dice: inout Dice) {
    for _ in 0..<Int.random(in: 0...4, using: &dice) {
      let style = Style(
        inks.randomElement(using: &dice) ?? .text, on: inks.randomElement(using: &dice) ?? .base,
        bold: Bool.random(using: &dice), reversed: Int.random(in: 0..<5, using: &dice) == 0,
        underlined: Int.random(in: 0..<5, using: &dice) == 0)
      frame.write(
        ["a", "  ", "宽", "⠛⠛⠛", "x 宽 y", "word", "           "].randomElement(using: &dice) ?? "",
        column: Int.random(in: -1..<size.columns, using: &dice),
        row: Int.random(in: 0..<size.rows, using: &dice), style: style)
    }
  }

  private static func seen(_ frame: Frame, _ theme: Theme, _ depth: ColorDepth)
    -> [GridTerminal.Cell]
  {
    frame.cells.map { cell in
      let pen = Rendition(cell.style, theme: theme, depth: depth).sequence
      var look = GridTerminal.Look(String(pen.dropFirst(2).dropLast()))
      // Bold black would be grey.
      if depth == .palette16, ["30"].contains(look.ink) { look.attributes.remove(1) }
      return GridTerminal.Cell(cell.scalar, look).seen
    }
  }

  @Test("a terminal that gets the strokes shows every frame", arguments: depths)
  func replay(depth: ColorDepth) {
    var dice = Dice(state: 7)
    var strokes = FrameStrokes(depth: depth)
    var terminal = GridTerminal(
      columns: Self.size.columns, rows: Self.size.rows, width: CharacterWidth.columns)
    var frame = Frame(size: Self.size)
    for turn in 0..<100 {
      let theme: Theme = turn / 25 % 2 == 0 ? .dark : .light
      terminal.receive(strokes.next(frame, theme: theme))
      #expect(terminal.cells.map(\.seen) == Self.seen(frame, theme, depth), "turn \(turn)")
      #expect(terminal.misunderstood == [])
      #expect(strokes.next(frame, theme: theme) == "")
      Self.scribble(on: &frame, &dice)
    }
  }

  /// What a frame comes to after another one.
  private func strokes(_ change: (inout Frame) -> Void) -> String {
    var frame = Frame(size: Self.size)
    frame.write("abcdefghij", column: 0, row: 2, style: Style(.text))
    var strokes = FrameStrokes(depth: .palette256)
    _ = strokes.next(frame, theme: .dark)
    change(&frame)
    return strokes.next(frame, theme: .dark)
  }

  @Test("one character is sent where one has changed, without a pen that is the same")
  func single() {
    #expect(strokes { $0.write("X", column: 3, row: 2, style: Style(.text)) } == "\u{1B}[3;4HX")
  }

  @Test("what lies between two changes is written again where that is shorter than a jump")
  func between() {
    let near = strokes {
      $0.write("X", column: 0, row: 2, style: Style(.text))
      $0.write("Y", column: 4, row: 2, style: Style(.text))
    }
    #expect(near == "\u{1B}[3HXbcdY")
    let far = strokes {
      $0.write("X", column: 0, row: 2, style: Style(.text))
      $0.write("Y", column: 20, row: 2, style: Style(.text))
    }
    #expect(far == "\u{1B}[3HX\u{1B}[19CY")
  }

  @Test("a frame without cells is nothing but a cleared screen", arguments: [0, 1])
  func small(extent: Int) {
    var strokes = FrameStrokes(depth: .palette256)
    let frame = Frame(size: Size(columns: extent, rows: extent))
    #expect(strokes.next(frame, theme: .dark).hasPrefix("\u{1B}[?25l\u{1B}[2J"))
    #expect(strokes.end.hasSuffix("\u{1B}[1H\u{1B}[?25h"))
  }
}
