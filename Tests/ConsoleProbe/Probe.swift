import Console
import Glibc
import Screen

/// A program just large enough to try a terminal: it shows colours, braille, wide characters, its
/// size and the last events, and dies in several ways.
@main
enum Probe {
  static func main() {
    do {
      let terminal = try Terminal(options(CommandLine.arguments.dropFirst()))
      let status = try run(on: terminal)
      terminal.close()
      exit(status)
    } catch {
      print("console-probe: \(error)")
      exit(2)
    }
  }

  /// `ascii`, `16`, `truecolor` and `no-mouse`, each as a word.
  private static func options(_ words: ArraySlice<String>) -> Terminal.Options {
    Terminal.Options(
      depth: words.contains("16") ? .palette16 : words.contains("truecolor") ? .trueColor : nil,
      glyphs: words.contains("ascii") ? .ascii : nil,
      usesMouse: !words.contains("no-mouse"))
  }

  private static func run(on terminal: Terminal) throws -> Int32 {
    var recent: [String] = []
    var (isColorful, hasBlock) = (false, false)
    while true {
      var frame = isColorful ? colors(terminal.size) : picture(terminal, recent)
      if hasBlock { frame[column: 11, row: 6].scalar = "▟" }
      try terminal.show(frame, theme: .dark)
      for event in try terminal.events(waitingAtMost: nil) {
        recent = (recent + [event.label]).suffix(4)
        if case .end(let reason) = event { return reason.exitCode }
        guard case .key(let key) = event else { continue }
        if key == .character("q") { return 0 }
        if key == .character("p") { isColorful.toggle() }
        if key == .character("b") { hasBlock.toggle() }
        try obey(key, on: terminal)
      }
    }
  }

  private static func obey(_ key: Key, on terminal: Terminal) throws {
    switch key {
    case .character("a"): abort()
    case .character("t"): trap(at: Int(CommandLine.argc) + 7)
    case .character("o"): overflow(depth: 1)
    case .character("x"): exit(7)
    case .character("e"): fatalMessage()
    case .character("w"): while Int.random(in: 0...1) < 2 {}
    case Key(.character("z"), control: true): try terminal.suspend()
    case Key(.character("l"), control: true): terminal.invalidate()
    default: break
    }
  }

  /// An index that isn't there: Swift's own trap.
  private static func trap(at index: Int) { print([1, 2, 3][index]) }

  private static func overflow(depth: Int) {
    var room = (depth, depth, depth, depth)
    withUnsafeMutableBytes(of: &room) { $0[0] = 1 }
    overflow(depth: depth + 1)
    print(room)
  }

  private static func fatalMessage() {
    let text = "a message while the screen is up\n"
    _ = write(STDERR_FILENO, text, text.utf8.count)
  }

  /// Words around a place that a block comes to with `b`, and leaves with the next one.
  private static func surround(_ frame: inout Frame) {
    for (row, text) in zip(5..., ["rstuv", "-w y-", "lmnop"]) {
      frame.write(text, column: 9, row: row, style: Style())
    }
  }

  private static func picture(_ terminal: Terminal, _ recent: [String]) -> Frame {
    var frame = Frame(size: terminal.size)
    let size = terminal.size
    frame.write("size \(size.columns)x\(size.rows)", column: 0, row: 0, style: Style(.bright))
    frame.write(
      "\(terminal.depth) \(terminal.glyphs)", column: 20, row: 0, style: Style(.dim))
    frame.write("events: " + recent.joined(separator: ", "), column: 0, row: 1, style: Style())
    frame.write("⣿⠁ 日本 é", column: 0, row: 2, style: Style(.series(1), on: .band(3), bold: true))
    surround(&frame)
    for index in UInt8(0)..<8 {
      frame.write("#", column: Int(index), row: 3, style: Style(.series(index), on: .heat(index)))
    }
    frame[column: size.columns - 1, row: size.rows - 1] = Cell("$", Style(.right))
    return frame
  }

  /// Every ink on every paper: more pairs of colours than the terminal library gets.
  private static func colors(_ size: Size) -> Frame {
    let inks =
      (0..<8).flatMap { [Ink.series($0), .band($0), .heat($0)] } + [.bright, .dim, .wrong]
    var frame = Frame(size: size)
    for (row, paper) in inks.enumerated() {
      for (column, ink) in inks.enumerated() {
        frame[column: column, row: row] = Cell("%", Style(ink, on: paper))
      }
    }
    return frame
  }
}
