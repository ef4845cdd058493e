import Screen
import Testing

@testable import Plotting

@Suite("DotGrid")
struct DotGridTests {
  private func picture(_ grid: DotGrid) -> String {
    (0..<grid.rows).map { row in
      String(
        String.UnicodeScalarView(
          grid.patterns[row * grid.columns..<(row + 1) * grid.columns].map(Braille.scalar)))
    }.joined(separator: "\n")
  }

  @Test("each dot has the bit that Unicode gives it")
  func bits() {
    var all: [UInt8] = []
    for row in 0..<4 {
      for column in 0..<2 {
        var grid = DotGrid(size: Size(columns: 1, rows: 1))
        grid.set(x: column, y: row)
        all += grid.patterns
      }
    }
    #expect(all.map(Braille.scalar) == ["⠁", "⠈", "⠂", "⠐", "⠄", "⠠", "⡀", "⢀"])
  }

  @Test("dots outside are ignored")
  func outside() {
    var grid = DotGrid(size: Size(columns: 1, rows: 1))
    for (x, y) in [(-1, 0), (2, 0), (0, -1), (0, 4), (.min, .max)] { grid.set(x: x, y: y) }
    #expect(grid.patterns == [0])
  }

  @Test("a circle is closed and round")
  func circle() {
    var grid = DotGrid(size: Size(columns: 8, rows: 4))
    grid.setEllipse(centreX: 8, centreY: 8, radiusX: 7, radiusY: 7)
    #expect(
      picture(grid) == """
        ⠀⡠⠒⠒⠒⠒⢄⠀
        ⢸⠀⠀⠀⠀⠀⠀⡇
        ⢸⠀⠀⠀⠀⠀⠀⡇
        ⠀⠑⠤⠤⠤⠤⠊⠀
        """)
  }

  @Test("an ellipse is closed")
  func ellipse() {
    var grid = DotGrid(size: Size(columns: 8, rows: 4))
    grid.setEllipse(centreX: 8, centreY: 8, radiusX: 7, radiusY: 3)
    #expect(
      picture(grid) == """
        ⠀⠀⠀⠀⠀⠀⠀⠀
        ⢠⠔⠒⠒⠒⠒⠢⡄
        ⠘⠢⠤⠤⠤⠤⠔⠃
        ⠀⠀⠀⠀⠀⠀⠀⠀
        """)
  }

  @Test("a circle much larger than the grid is still drawn where it passes")
  func hugeCircle() {
    var grid = DotGrid(size: Size(columns: 4, rows: 1))
    grid.setEllipse(centreX: 1e9 + 4.5, centreY: 2, radiusX: 1e9, radiusY: 1e9)
    #expect(picture(grid) == "⠀⠀⡇⠀")
  }

  @Test("circles that aren't are ignored", arguments: [0, -1, .nan, .infinity] as [Double])
  func noCircle(radius: Double) {
    var grid = DotGrid(size: Size(columns: 2, rows: 1))
    grid.setEllipse(centreX: 2, centreY: 2, radiusX: radius, radiusY: 2)
    grid.setEllipse(centreX: 2, centreY: 2, radiusX: 2, radiusY: radius)
    grid.setEllipse(centreX: .nan, centreY: 2, radiusX: 1, radiusY: 1)
    #expect(grid.patterns == [0, 0])
  }

  @Test("brushes are one dot, two side by side, or two above each other")
  func brushes() {
    func line(_ brush: Brush) -> String {
      var grid = DotGrid(size: Size(columns: 4, rows: 1))
      var pen = DotPen(brush)
      pen.move(toX: 2.2, y: 2.2, on: &grid)
      pen.move(toX: 5.2, y: 2.2, on: &grid)
      return picture(grid)
    }
    #expect(line(.dot) == "⠀⠤⠤⠀")
    #expect(line(.wide) == "⠀⠤⠤⠀")
    #expect(line(.tall) == "⠀⠶⠶⠀")
  }

  @Test("dashes are counted along the line")
  func dashes() {
    var grid = DotGrid(size: Size(columns: 8, rows: 1))
    var pen = DotPen(.dot, .dashed)
    pen.move(toX: 0.5, y: 0.5, on: &grid)
    pen.move(toX: 15.5, y: 0.5, on: &grid)
    #expect(picture(grid) == "⠉⠁⠀⠉⠁⠀⠉⠁")
  }
}

@Suite("Segment")
struct SegmentTests {
  @Test("what is inside is kept whole, what is outside is dropped")
  func wholeOrNothing() {
    let inside = Segment((1, 1), (3, 2))
    #expect(inside.clipped(width: 8, height: 4) == inside)
    #expect(Segment((-3, -9), (12, -2)).clipped(width: 8, height: 4) == nil)
    #expect(Segment((-1.7e308, 0), (1.7e308, 0)).clipped(width: 8, height: 4) == nil)
  }

  @Test("a line of any length is cut exactly at the borders", arguments: [1e3, 1e12, 1e200])
  func long(length: Double) {
    let part = Segment((-length, 2), (length, 2)).clipped(width: 8, height: 4)
    #expect(part == Segment((-1, 2), (9, 2)))
    let down = Segment((3, length), (3, -length)).clipped(width: 8, height: 4)
    #expect(down == Segment((3, 5), (3, -1)))
  }
}
