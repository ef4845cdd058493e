import Testing

@testable import Plotting

@Suite("ChartLabels")
struct ChartLabelsTests {
  private func rows(_ wanted: [Int], _ count: Int) -> [Int] {
    ChartLabels.rows(for: wanted, count: count).sorted { $0.index < $1.index }.map(\.row)
  }

  @Test("labels keep their rows when they can")
  func kept() {
    #expect(rows([5, 0, 3], 7) == [5, 0, 3])
  }

  @Test("labels in one row are spread, in order and inside")
  func spread() {
    #expect(rows([6, 6, 6], 7) == [4, 5, 6])
    #expect(rows([0, 0, 1], 7) == [0, 1, 2])
    #expect(rows([3, 2, 3, 2], 7) == [4, 2, 5, 3])
  }

  @Test("more labels than rows: the first ones stay")
  func tooMany() {
    #expect(rows([1, 1, 1, 1], 3) == [0, 1, 2])
    #expect(rows([1], 0) == [])
  }

  @Test("of labels that want one row the one whose line ends higher is above")
  func heights() {
    let rows = ChartLabels.rows(for: [3, 3, 3], heights: [14, 12.5, 13], count: 8)
    #expect(rows.map(\.index) == [1, 2, 0] && rows.map(\.row) == [3, 4, 5])
  }
}
