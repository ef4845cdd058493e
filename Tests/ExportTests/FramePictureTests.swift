import Export
import Foundation
import Screen
import Testing

@Suite("FramePicture")
struct FramePictureTests {
  /// Two rows: a coloured head on a band, a wide character and what XML must escape.
  private static var frame: Frame {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("▲", column: 1, row: 0, style: Style(.base, on: .series(2), bold: true))
    frame.write("<&", column: 0, row: 1, style: Style(.bright))
    frame.write("宽", column: 3, row: 1, style: Style(.dim, on: .band(3)))
    return frame
  }

  private func text(_ write: (ByteStream) throws -> Void) rethrows -> String {
    let written = Written()
    try write(written.stream())
    return written.text
  }

  @Test("plain text has no escapes and no trailing blanks")
  func plain() throws {
    #expect(try text(FramePicture(Self.frame).writeText) == " ▲\n<& 宽\n")
  }

  @Test("an empty frame writes nothing", arguments: [Size(columns: 0, rows: 0)])
  func empty(size: Size) throws {
    let picture = FramePicture(Frame(size: size))
    #expect(try text(picture.writeText) == "")
    #expect(try text { try picture.writeText(in: .palette256, to: $0) } == "")
    #expect(try text(picture.writeSVG).hasSuffix("</svg>\n"))
  }

  @Test("256 colours: each piece sets its style whole, each row ends in the terminal's own")
  func palette256() throws {
    let lines = try text { try FramePicture(Self.frame).writeText(in: .palette256, to: $0) }
      .split(separator: "\n")
    #expect(
      lines[0] == """
        \u{1B}[0;38;5;252;48;5;16m \u{1B}[0;1;38;5;16;48;5;227m▲\
        \u{1B}[0;38;5;252;48;5;16m    \u{1B}[0m
        """)
    #expect(lines[1].contains("\u{1B}[0;38;5;245;48;5;234m宽"))
    #expect(lines[1].hasSuffix("\u{1B}[0m"))
  }

  @Test("on the terminal's own ground, what has no paper gets none, and words no colour")
  func terminalGround() throws {
    let picture = FramePicture(Self.frame, ground: .terminal)
    let lines = try text { try picture.writeText(in: .palette256, to: $0) }.split(separator: "\n")
    #expect(
      lines[0] == "\u{1B}[0m \u{1B}[0;1;38;5;16;48;5;227m▲\u{1B}[0m    \u{1B}[0m")
    #expect(lines[1].contains("\u{1B}[0;38;5;245;48;5;234m宽"))
  }

  @Test("true colour writes red, green and blue")
  func trueColor() throws {
    let text = try text { try FramePicture(Self.frame).writeText(in: .trueColor, to: $0) }
    #expect(text.contains("\u{1B}[0;1;38;2;0;0;0;48;2;240;228;66m▲"))
  }

  @Test("16 colours paint the base too")
  func palette16() throws {
    let text = try text { try FramePicture(Self.frame).writeText(in: .palette16, to: $0) }
    #expect(text.contains("\u{1B}[0;1;30;103m▲"))
    #expect(text.contains("\u{1B}[0;37;40m "))
  }

  @Test("without colour, bold remains")
  func monochrome() throws {
    let text = try text { try FramePicture(Self.frame).writeText(in: .monochrome, to: $0) }
    #expect(text.hasPrefix("\u{1B}[0m \u{1B}[0;1m▲\u{1B}[0m    \u{1B}[0m\n"))
  }

  @Test("the drawing is XML with a text for each word and shapes for all else")
  func drawing() throws {
    var frame = Self.frame
    frame.write("⠁█", column: 4, row: 0, style: Style(.series(0)))
    let text = try text(FramePicture(frame, theme: .light).writeSVG)
    let lines = text.split(separator: "\n")
    #expect(lines[0].contains("viewBox=\"0 0 54 36\""))
    #expect(lines[1] == "<rect width=\"54\" height=\"36\" fill=\"#ffffff\"/>")
    #expect(lines.contains("<rect x=\"9\" y=\"0\" width=\"9\" height=\"18\" fill=\"#000000\"/>"))
    #expect(text.contains(">&lt;&amp;</text>") && text.contains("<text x=\"27\" y=\"31.5\""))
    // A dot in the upper left, a block over its whole cell.
    #expect(
      text.contains("d=\"M36.99 0.99h2.52v2.52h-2.52zM45 0h9v18h-9z\" fill=\"#005a9c\""))
    #expect(!text.contains("textLength") && !text.contains("⠁") && !text.contains("█"))
    #expect(text.hasSuffix("</svg>\n"))
    #expect(!text.contains("\u{1B}"))
  }
}
