import Screen
import Testing

@testable import Console

@Suite struct PaintTests {
  private func paint(
    _ style: Style, _ depth: ColorDepth, entries: Int = 256, theme: Theme = .dark
  ) -> Paint {
    Palette(depth: depth, entries: entries).paint(style, in: theme)
  }

  @Test("256 colours are the theme's, base included")
  func palette256() {
    #expect(paint(Style(.series(1)), .palette256) == Paint(ink: 166, paper: 16))
    #expect(paint(Style(.text), .palette256, theme: .light) == Paint(ink: 235, paper: 231))
  }

  @Test("sixteen colours paint the base too: the terminal's own may be of the other theme")
  func palette16() {
    #expect(paint(Style(.series(1)), .palette16, entries: 16) == Paint(ink: 9, paper: 0))
    #expect(
      paint(Style(.series(1)), .palette16, entries: 16, theme: .light)
        == Paint(ink: 1, paper: 15))
  }

  @Test("black is never bold: it would be grey")
  func boldBlack() {
    #expect(
      paint(Style(.bright, bold: true), .palette16, entries: 16, theme: .light)
        == Paint(ink: 0, paper: 15))
  }

  @Test("eight colours: bright ink is bold, bright paper is plain")
  func eight() {
    #expect(
      paint(Style(.series(1), on: .heat(7)), .palette16, entries: 8)
        == Paint(ink: 1, paper: 3, isBold: true))
  }

  @Test("without colours only the attributes are left")
  func monochrome() {
    #expect(
      paint(
        Style(.series(1), on: .panel, bold: true, reversed: true, underlined: true), .monochrome)
        == Paint(isBold: true, isReversed: true, isUnderlined: true))
  }

  @Test("direct colours never fall among the palette's numbers")
  func direct() {
    #expect(paint(Style(.series(0)), .trueColor) == Paint(ink: 0x56B4E9, paper: 0x010101))
  }

  @Test("a number of colours is a depth, and limits what is wished for")
  func depths() {
    let depths = [0, 2, 8, 16, 88, 256, 0x100_0000].map { ColorDepth(colors: $0) }
    #expect(
      depths == [
        .monochrome, .monochrome, .palette16, .palette16, .palette16, .palette256, .trueColor,
      ])
    #expect(ColorDepth.trueColor.limited(to: .palette256) == .palette256)
    #expect(ColorDepth.palette16.limited(to: .palette256) == .palette16)
    #expect(ColorDepth.palette256.limited(to: .trueColor) == .trueColor)
    #expect(ColorDepth.monochrome.limited(to: .trueColor) == .monochrome)
  }
}
