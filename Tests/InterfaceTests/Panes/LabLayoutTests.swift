import Screen
import Testing

@testable import Interface

@Suite("LabLayout")
struct LabLayoutTests {
  private func layout(_ columns: Int, _ rows: Int, panes: Int = 3) -> LabLayout {
    LabLayout(
      size: Size(columns: columns, rows: rows), paneCount: panes, isOverlay: false,
      showsCaption: true)
  }

  @Test("80×24 has three panes of 24×12 and a strip of three rows")
  func small() {
    let layout = layout(80, 24)
    #expect(
      layout.panes.map(\.plot) == [
        Region(column: 3, row: 4, columns: 24, rows: 12),
        Region(column: 29, row: 4, columns: 24, rows: 12),
        Region(column: 55, row: 4, columns: 24, rows: 12),
      ])
    #expect(layout.panes[0].titleRow == 3)
    #expect(layout.panes[0].tickRow == 16)
    #expect(layout.panes[0].rateRow == 17)
    #expect(layout.chart == Region(column: 0, row: 19, columns: 79, rows: 3))
    #expect(layout.parameterRow == 22)
    #expect(layout.keyRow == 23)
  }

  @Test("120×40 has three panes of 37×20 and a chart of eight rows")
  func medium() {
    let layout = layout(120, 40)
    #expect(
      layout.panes.map(\.plot) == [
        Region(column: 4, row: 5, columns: 37, rows: 20),
        Region(column: 43, row: 5, columns: 37, rows: 20),
        Region(column: 82, row: 5, columns: 37, rows: 20),
      ])
    #expect(layout.chart?.rowRange == 29..<37)
    #expect(layout.parameterRow == 38)
  }

  @Test("200×60 has three panes of 63×34")
  func large() {
    let layout = layout(200, 60)
    #expect(
      layout.panes.map(\.plot) == [
        Region(column: 6, row: 5, columns: 63, rows: 34),
        Region(column: 71, row: 5, columns: 63, rows: 34),
        Region(column: 136, row: 5, columns: 63, rows: 34),
      ])
    #expect(layout.panes[0].rateRow == 40)
    #expect(layout.chart?.rowRange == 43..<57)
  }

  @Test(
    "four to six panes stand where they get the largest square",
    arguments: [
      (80, 24, 4, 4, 17, 12), (80, 24, 5, 3, 24, 6), (80, 24, 6, 3, 24, 6),
      (120, 40, 4, 4, 27, 20), (120, 40, 5, 5, 21, 20), (120, 40, 6, 3, 37, 9),
      (200, 60, 4, 4, 47, 34), (200, 60, 5, 5, 37, 34), (200, 60, 6, 3, 63, 18),
    ])
  func many(columns: Int, rows: Int, count: Int, perLine: Int, width: Int, height: Int) {
    let layout = layout(columns, rows, panes: count)
    #expect(layout.panes.count == count)
    #expect(layout.panes.filter { $0.plot.row == layout.panes[0].plot.row }.count == perLine)
    #expect(layout.panes.allSatisfy { $0.plot.size == Size(columns: width, rows: height) })
    #expect(layout.panes.allSatisfy { ($0.rateRow == nil) == (height < 8) })
  }

  @Test("100×28 has the steps under its strip, 79×24 has no chart")
  func strip() {
    #expect(layout(100, 28).chart?.rowRange == 21..<26)
    #expect(layout(79, 24).chart == nil && layout(80, 23).chart == nil)
  }

  @Test("60×20 lays the runs over each other in a pane of 56×15")
  func overlay() {
    let layout = layout(60, 20)
    #expect(layout.isOverlay)
    #expect(layout.panes.map(\.plot) == [Region(column: 3, row: 3, columns: 56, rows: 15)])
    #expect(layout.legendRow == 1)
    #expect(layout.captionRows == 2..<3)
    #expect(layout.panes[0].tickRow == 18)
  }

  @Test("nothing overlaps and nothing leaves the screen, at any size and number of panes")
  func disjoint() {
    for columns in stride(from: 40, through: 210, by: 17) {
      for rows in 12...64 {
        for count in 1...6 {
          let layout = layout(columns, rows, panes: count)
          var owners = Array(repeating: 0, count: rows * columns)
          for pane in layout.panes {
            #expect(pane.plot.rows >= 1 && pane.plot.columns >= 1, "\(columns)×\(rows) \(count)")
            mark(pane.plot, in: &owners, columns: columns, rows: rows)
          }
          if let chart = layout.chart { mark(chart, in: &owners, columns: columns, rows: rows) }
          #expect(owners.allSatisfy { $0 <= 1 }, "\(columns)×\(rows) \(count)")
        }
      }
    }
  }

  private func mark(_ region: Region, in owners: inout [Int], columns: Int, rows: Int) {
    for row in region.rowRange {
      for column in region.columnRange {
        let isInside = (0..<columns).contains(column) && (0..<rows).contains(row)
        guard isInside else {
          Issue.record("\(region) leaves \(columns)×\(rows)")
          return
        }
        owners[row * columns + column] += 1
      }
    }
  }
}
