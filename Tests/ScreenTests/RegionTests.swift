import Screen
import Testing

@Suite("Region")
struct RegionTests {
  @Test("a region holds its first place and not the one behind its last")
  func contains() {
    let region = Region(column: 2, row: 3, columns: 4, rows: 1)
    #expect(region.contains(Place(column: 2, row: 3)))
    #expect(region.contains(Place(column: 5, row: 3)))
    #expect(!region.contains(Place(column: 6, row: 3)))
    #expect(!region.contains(Place(column: 2, row: 4)))
  }

  @Test("a negative size is none")
  func negative() {
    let region = Region(column: 2, row: 3, columns: -4, rows: 5)
    #expect(region.isEmpty)
    #expect(region.columnRange.isEmpty)
  }
}
