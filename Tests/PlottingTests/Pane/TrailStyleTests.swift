import Glibc
import Screen
import Testing

@testable import Plotting

@Suite("TrailStyle")
struct TrailStyleTests {
  private func trail(_ points: [PlotPoint]) -> Trail { Trail(points: points, series: 0) }

  @Test(
    "lines in any direction are solid",
    arguments: stride(from: 0, to: 360, by: 5).map { Double($0) })
  func lines(degrees: Double) {
    let angle = degrees * .pi / 180
    let points = [PlotPoint(0, 0), PlotPoint(7 * cos(angle), 7 * sin(angle))]
    #expect(TrailStyle.choose(for: [[trail(points)]], in: window(30, 15)) == .solid)
  }

  @Test("a cloud in one pane makes all panes dotted")
  func cloud() {
    var points: [PlotPoint] = []
    for n in 0..<400 {
      points.append(PlotPoint(Double(n * 37 % 41) / 20, Double(n * 53 % 43) / 20))
    }
    let line = trail([PlotPoint(-3, -3), PlotPoint(3, 3)])
    #expect(TrailStyle.choose(for: [[line], [trail(points)]], in: window(30, 15)) == .dotted)
    #expect(TrailStyle.choose(for: [[line], [line]], in: window(30, 15)) == .solid)
  }

  @Test("a block of 2 × 2 filled cells counts its four cells once")
  func count() {
    let square = (0..<16).flatMap { row in
      [PlotPoint(-0.9, 0.93 - Double(row) / 8), PlotPoint(0.9, 0.93 - Double(row) / 8)]
    }
    #expect(TrailStyle.blobCells(of: [trail(square)], in: window(8, 4)) == 8)
    #expect(TrailStyle.blobCells(of: [], in: window(0, 0)) == 0)
  }
}

@Suite("TrailGlyphs")
struct TrailGlyphsTests {
  @Test("a quadrant is on if one of its two dots is")
  func quadrants() {
    let glyphs = TrailGlyphs(style: .solid, appearance: Appearance(depth: .monochrome))
    let expected: [(UInt8, Unicode.Scalar)] = [
      (0b0000_0001, "▘"), (0b0000_0010, "▘"), (0b0000_1000, "▝"), (0b0001_1011, "▀"),
      (0b0000_0100, "▖"), (0b0100_0000, "▖"), (0b0100_0001, "▌"), (0b1000_0000, "▗"),
      (0b1110_0100, "▄"), (0b0001_0100, "▞"), (0b1000_0001, "▚"), (0xFF, "█"),
    ]
    for (dots, scalar) in expected {
      #expect(glyphs.cell(dots, series: 0, paper: .base).scalar == scalar)
    }
  }

  @Test("a full cell is the colour as background")
  func full() {
    let glyphs = TrailGlyphs(style: .solid, appearance: colorful)
    #expect(
      glyphs.cell(0xFF, series: 1, paper: .band(2)) == Cell(" ", Style(.text, on: .series(1))))
  }

  @Test("the ladder: quadrants, half blocks, the glyph itself")
  func ladder() {
    func scalar(_ style: TrailStyle, _ glyphs: GlyphSet) -> Unicode.Scalar {
      TrailGlyphs(style: style, appearance: Appearance(glyphs: glyphs))
        .cell(0b0100_0100, series: 1, paper: .base).scalar
    }
    #expect(scalar(.solid, .full) == "▖")
    #expect(scalar(.dotted, .full) == "⡄")
    #expect(scalar(.solid, .half) == "▄")
    #expect(scalar(.dotted, .ascii) == "#")
  }
}

@Suite("SeriesGlyph")
struct SeriesGlyphTests {
  @Test("six different glyphs of one column in each set", arguments: GlyphSet.allCases)
  func glyphs(set: GlyphSet) {
    let all = (0..<6).map { SeriesGlyph.scalar(series: $0, glyphs: set) }
    #expect(Set(all).count == 6)
    #expect(all.allSatisfy { CharacterWidth.columns(of: $0) == 1 })
    #expect(SeriesGlyph.scalar(series: 6, glyphs: set) == all[0])
    #expect(SeriesGlyph.scalar(series: -1, glyphs: set) == all[5])
  }
}
