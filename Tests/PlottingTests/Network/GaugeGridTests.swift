import Screen
import Testing

@testable import Plotting

@Suite struct GaugeGridTests {
  private func grid(_ shares: [Double], _ columns: Int, _ rows: Int) -> GaugeGrid {
    GaugeGrid(
      region: Region(column: 0, row: 0, columns: columns, rows: rows), shares: shares, perRow: 2,
      marked: [1], series: 2)
  }

  private func text(_ grid: GaugeGrid, _ appearance: Appearance) -> String {
    drawn(grid.region.columns, grid.region.rows) { $0.draw(grid, appearance) }.plainText
  }

  @Test("three columns and two rows a gauge, the marked ones with their numbers")
  func picture() {
    #expect(text(grid([0, 0.55, 0.3, 1], 7, 4), colorful) == "\n    .55\n    ▔▔▔\n▅▅▅")
    #expect(text(grid([0, 0.55, 0.3, 1], 7, 4), ascii) == "\n.00 .55\n\n.30  1")
  }

  @Test("more is no fuller than all, and what isn't quite nothing is no zero")
  func bounds() {
    #expect(text(grid([7, 1, 1, 1], 7, 4), colorful) == text(grid([1, 1, 1, 1], 7, 4), colorful))
    #expect(GaugeGrid.text(1e-11, columns: 3) == ".00")
    #expect(GaugeGrid.text(0.99999, columns: 3) == "1")
    #expect(GaugeGrid.text(0.55, columns: 1) == "")
  }

  @Test("a taller share is never a lower level", arguments: allAppearances)
  func monotone(appearance: Appearance) {
    let filled = { (share: Double) -> Int in
      let grid = self.grid([share, 0, 0, 0], 7, 4)
      let frame = drawn(7, 4) { $0.draw(grid, appearance) }
      return frame.cells.count { $0.scalar != " " && $0.scalar != "·" || $0.style.paper == .axis }
    }
    guard appearance.glyphs != .ascii else { return }
    let levels = stride(from: 0.0, through: 1, by: 0.05).map(filled)
    #expect(levels.first ?? 0 < levels.last ?? 0)
  }

  @Test("without room there is nothing")
  func noRoom() {
    #expect(grid([1, 1, 1, 1], 2, 1).extent == nil)
    #expect(text(grid([1, 1, 1, 1], 2, 1), colorful) == "")
  }
}

extension Frame {
  fileprivate mutating func draw(_ grid: GaugeGrid, _ appearance: Appearance) {
    grid.draw(into: &self, appearance: appearance)
  }
}
