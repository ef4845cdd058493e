import Screen
import Testing

@testable import Plotting

@Suite("HeadTags")
struct HeadTagsTests {
  private func picture(_ heads: [Head], columns: Int = 24, rows: Int = 5) -> String {
    drawn(columns, rows) { frame in
      HeadTags(heads, in: window(columns, rows), glyphs: .full).draw(
        into: &frame, appearance: colorful)
    }.plainText
  }

  @Test("heads in one place are stacked so that each can be read")
  func stacked() {
    let heads = ["Adam", "Adam+L2", "AdamW"].enumerated().map {
      Head(x: 0, y: 0, series: $0, name: $1)
    }
    #expect(
      picture(heads) == """

                    ▲ AdamW
                    ● Adam
                    ■ Adam+L2

        """)
  }

  @Test("a head outside has an arrow at the edge that points where it is; NaN is left out")
  func edges() {
    let heads = [
      Head(x: 99, y: 0, series: 0, name: "Adam"), Head(x: -99, y: 0, series: 1, name: "Adam+L2"),
      Head(x: 4, y: 99, series: 2, name: "AdamW"), Head(x: .nan, y: 0, series: 3),
    ]
    #expect(
      picture(heads) == """
                            ↑
                      AdamW ▲
        ← ■ Adam+L2     Adam ● →


        """)
  }

  @Test("all eight directions have their sign, in ASCII none that is a run's")
  func bearings() {
    let viewport = window(24, 12)
    let directions = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]
    for (glyphs, signs) in [(GlyphSet.full, "→↗↑↖←↙↓↘"), (.ascii, ">/A\\</V\\")] {
      let drawn = directions.compactMap { x, y in
        Bearing(ofX: Double(x) * 40, y: Double(y) * 40, from: viewport)?.scalar(in: glyphs)
      }
      #expect(drawn == Array(signs.unicodeScalars))
    }
    #expect(Bearing(ofX: 1, y: 1, from: viewport) == nil)
    #expect(Bearing(ofX: .infinity, y: 1, from: viewport) == nil)
  }

  @Test("beside a head outside stands its place in numbers")
  func numbers() {
    func picture(x: Double, y: Double, _ appearance: Appearance = colorful) -> String {
      drawn(24, 3) { frame in
        var pane = Pane(viewport: window(24, 3))
        pane.showsAxes = false
        pane.heads = [Head(x: x, y: y, series: 2)]
        pane.draw(into: &frame, appearance: appearance)
      }.plainText
    }
    #expect(picture(x: 40, y: 40) == "     (40.00, 40.00)  ▲ ↗\n\n")
    #expect(picture(x: 40, y: 0, ascii) == "\n      (40.00, 0.00)  ^ >\n")
    #expect(picture(x: -40, y: 0) == "\n← ▲  (−40.00, 0.00)\n")
  }

  @Test("neighbours that touch are moved apart, others are not")
  func neighbours() {
    let heads = [
      Head(x: 0, y: 0, series: 0), Head(x: 1, y: 0, series: 1), Head(x: 3, y: 0, series: 2),
    ]
    let tags = HeadTags(heads, in: window(24, 5), glyphs: .full).tags
    #expect(tags.map(\.row) == [2, 3, 2])
    #expect(tags.map(\.glyphColumn) == [12, 14, 18])
  }

  @Test("a pane with fewer rows than heads still shows them")
  func crowded() {
    let heads = (0..<6).map { Head(x: 0, y: 0, series: $0) }
    #expect(HeadTags(heads, in: window(9, 2), glyphs: .full).tags.count == 6)
  }

  @Test("a name from a scene can't hold an escape sequence")
  func sanitized() {
    let heads = [Head(x: -5, y: 0, series: 0, name: "a\u{1B}[31m\u{202E}b")]
    #expect(picture(heads, rows: 1) == "  ● a[31mb")
  }
}
