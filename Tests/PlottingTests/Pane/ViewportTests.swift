import Plotting
import Screen
import Testing

@Suite("Viewport")
struct ViewportTests {
  private let region = Region(column: 4, row: 5, columns: 37, rows: 20)

  @Test("dots are square and the wished window is inside")
  func square() {
    let viewport = Viewport(showing: -0.35...3.35, -0.5...4.5, in: region)
    let width = viewport.x.upperBound - viewport.x.lowerBound
    let height = viewport.y.upperBound - viewport.y.lowerBound
    #expect(abs(width / 74 - height / 80) < 1e-12)
    #expect(abs(height - 5) < 1e-12)
    #expect(viewport.x.lowerBound < -0.35 && viewport.x.upperBound > 3.35)
  }

  @Test("the axis that grows does so about its centre")
  func centred() {
    let viewport = Viewport(showing: 10...11, -3...3, in: region)
    #expect(abs((viewport.x.lowerBound + viewport.x.upperBound) / 2 - 10.5) < 1e-12)
  }

  @Test("the centre of every cell lies in that cell")
  func roundTrip() {
    let viewport = Viewport(showing: -1...2, -7...0.5, in: region)
    for row in region.rowRange {
      for column in region.columnRange {
        let place = Place(column: column, row: row)
        let world = viewport.world(at: place)
        #expect(viewport.cell(worldX: world.x, worldY: world.y) == place)
        #expect(viewport.clampedCell(worldX: world.x, worldY: world.y) == place)
      }
    }
  }

  @Test("y grows upwards, dots are counted downwards")
  func directions() {
    let viewport = window(4, 2)
    #expect(viewport.dot(worldX: 0, worldY: 0) == (4, 4))
    #expect(viewport.dot(worldX: 0.25, worldY: 0.75) == (5, 1))
  }

  @Test("what is outside has no cell, and a nearest one")
  func outside() {
    let viewport = window(4, 2)
    #expect(viewport.cell(worldX: 1.01, worldY: 0) == nil)
    #expect(viewport.cell(worldX: .nan, worldY: 0) == nil)
    #expect(viewport.cell(worldX: 0, worldY: -.infinity) == nil)
    #expect(viewport.clampedCell(worldX: 99, worldY: 0.1) == Place(column: 3, row: 0))
    #expect(viewport.clampedCell(worldX: -.infinity, worldY: -9) == Place(column: 0, row: 1))
    #expect(viewport.clampedCell(worldX: .nan, worldY: .nan) == Place(column: 2, row: 1))
  }

  @Test("moving changes the place and nothing else")
  func moved() {
    let viewport = Viewport(showing: -1...2, -7...0.5, in: region)
    let other = viewport.moved(to: Region(column: 43, row: 5, columns: 37, rows: 20))
    #expect(other.x == viewport.x && other.y == viewport.y)
    #expect(
      other.cell(worldX: 1, worldY: -3)?.column
        == viewport.cell(worldX: 1, worldY: -3).map { $0.column + 39 })
  }

  @Test(
    "a window that can't be drawn becomes one that can",
    arguments: [
      0.0...0, 5...5, 1e9...1e9, 1...1 + 1e-15, -Double.infinity...0,
      -Double.infinity ... .infinity, -1.7e308...1.7e308,
    ] as [ClosedRange<Double>])
  func mended(range: ClosedRange<Double>) {
    for size in [Size(columns: 37, rows: 20), Size(columns: 1, rows: 1), Size(columns: 0, rows: 0)]
    {
      let viewport = Viewport(
        showing: range, range, in: Region(column: 0, row: 0, columns: size.columns, rows: size.rows)
      )
      #expect(viewport.dotWidth > 0 && viewport.dotWidth.isFinite)
      #expect(viewport.x.lowerBound < viewport.x.upperBound)
      #expect(viewport.y.lowerBound.isFinite && viewport.y.upperBound.isFinite)
    }
  }

  @Test("thinning drops points that stay in a dot and keeps gaps")
  func thinned() {
    let viewport = window(4, 2)
    let points = [
      PlotPoint(0, 0), PlotPoint(0.01, 0), PlotPoint(0.02, -0.01), PlotPoint(0.3, 0),
      PlotPoint(.nan, 0), PlotPoint(.nan, 0), PlotPoint(0.3, 0),
    ]
    let kept = viewport.thinned(points)
    #expect(kept.count == 5)
    #expect(kept.first == points[0])
    #expect(kept[1] == points[3])
  }

  private let pane = Region(column: 0, row: 0, columns: 20, rows: 10)

  @Test("axes whose extents differ by more than eight are scaled apart, unless the scene decides")
  func apart() {
    let long = Viewport(showing: 0...90, 0...10, in: pane)
    #expect(long.isApart && long.x == 0...90 && long.y == 0...10)
    #expect(abs(long.stretch - 9) < 1e-12)
    let square = Viewport(showing: 0...80, 0...10, in: pane)
    #expect(!square.isApart && square.x == 0...80 && square.y == -35...45)
    #expect(!Viewport(showing: 0...90, 0...10, in: pane, scaling: .equal).isApart)
    #expect(Viewport(showing: 0...20, 0...10, in: pane, scaling: .apart).y == 0...10)
  }

  @Test("points and cells agree where the axes are scaled apart")
  func apartCells() {
    let viewport = Viewport(showing: 0...90, 0...10, in: pane)
    for place in [Place(column: 0, row: 0), Place(column: 19, row: 9), Place(column: 7, row: 3)] {
      let world = viewport.world(at: place)
      #expect(viewport.cell(worldX: world.x, worldY: world.y) == place)
    }
  }

  @Test("a terminal's cells may be higher than twice their width")
  func cellAspect() {
    let viewport = Viewport(showing: -1...1, -1...1, in: pane, cellAspect: 2.5)
    #expect(abs(viewport.dotHeight / viewport.dotWidth - 1.25) < 1e-12)
  }
}
