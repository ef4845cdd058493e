import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("The hand on the map is always seen")
struct MapHandTests {
  /// How many maps show the hand as a bold sign on bright ground: in the plots, not in the lines of
  /// numbers below them.
  private func hands(_ model: Model, depth: ColorDepth, glyphs: GlyphSet) -> Int {
    let frame = LabView().frame(of: model, depth: depth, glyphs: glyphs)
    let style =
      depth == .monochrome
      ? Style(.text, bold: true, reversed: true) : Style(.base, on: .bright, bold: true)
    let scalar: Unicode.Scalar = glyphs == .ascii ? "X" : "┼"
    return frame.cells.count { $0 == Cell(scalar, style) }
  }

  private func expectHands(_ model: Model, _ message: Comment) {
    let count = MapLayout(size: model.size, mapCount: 3, focus: 0).shown.count
    #expect(hands(model, depth: .palette256, glyphs: .full) == count, message)
    #expect(hands(model, depth: .monochrome, glyphs: .ascii) == count, message)
  }

  @Test(
    "at the edges of the map, at every size",
    arguments: [(60, 20), (80, 24), (120, 40), (200, 60)], [0, 1])
  func edges(size: (Int, Int), switches: Int) throws {
    var model = try modelWithMap(size: Size(columns: size.0, rows: size.1))
    for _ in 0..<switches { model.update(.key(.character("x"))) }
    for keys in [[Key(.left), Key(.down)], [Key(.up)], [Key(.right)], [Key(.down)]] {
      for _ in 0..<50 {
        for key in keys { model.update(.key(key)) }
      }
      expectHands(model, "\(keys.map(\.code))")
    }
  }

  @Test("on every row", arguments: [MapAxis.decay, .product])
  func everyRow(axis: MapAxis) throws {
    var model = try modelWithMap(size: Size(columns: 80, rows: 24))
    if axis == .product { model.update(.key(.character("x"))) }
    let plot = MapLayout(size: model.size, mapCount: 3, focus: 0).panes[0].plot
    var rows: [Set<Int>] = [[], [], []]
    for key in [Key(.down), Key(.up), Key(.left), Key(.down), Key(.up)] {
      for _ in 0..<50 {
        model.update(.key(key))
        let map = try #require(model.shown.map)
        for (index, window) in MapWindow.windows(of: map).enumerated() {
          let geometry = MapGeometry(map: map.maps[index], axis: axis, window: window, plot: plot)
          let row = map.row(of: index)
          rows[index].insert(row)
          #expect(geometry.pixel(row: row, column: map.column(of: index)) != nil)
        }
      }
    }
    #expect(rows.allSatisfy { $0.count == 49 })
  }

  @Test("on columns that are left out because the map has more of them than the pane")
  func everyColumn() throws {
    var scene = try mapScene()
    scene.sweep?.columns = 100
    var model = Model(scene: scene, size: Size(columns: 80, rows: 24))
    model.update(.key(.character("m")))
    for _ in 0..<100 { model.update(.key(Key(.left))) }
    for column in 0..<12 {
      expectHands(model, "column \(column)")
      model.update(.key(Key(.right)))
    }
  }

  @Test("a window moves no further than the hand drags it, and keeps its length")
  func window() throws {
    var model = try modelWithMap()
    let before = MapWindow.windows(of: try #require(model.shown.map))
    for _ in 0..<50 { model.update(.key(Key(.down))) }
    let map = try #require(model.shown.map)
    let after = MapWindow.windows(of: map)
    for (index, (old, new)) in zip(before, after).enumerated() {
      #expect(abs(new.upperBound - new.lowerBound - 5) < 1e-9)
      #expect(new.lowerBound <= old.lowerBound)
      #expect(
        abs(new.lowerBound - MapScale(axis: .decay, map: map.maps[index]).range.lowerBound) < 1e-9)
    }
    for _ in 0..<24 { model.update(.key(Key(.up))) }
    #expect(MapWindow.windows(of: try #require(model.shown.map))[1] == before[1])
  }
}
