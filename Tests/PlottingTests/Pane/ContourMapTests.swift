import Screen
import Testing

@testable import Plotting

@Suite("ContourMap")
struct ContourMapTests {
  private func map(
    _ viewport: Viewport, _ bandCount: Int = 6, loss: (Double, Double) -> Double
  ) -> ContourMap {
    ContourMap(viewport: viewport, bandCount: bandCount) { x, y in zip(x, y).map(loss) }
  }

  private func bandPicture(_ map: ContourMap) -> String {
    (0..<map.rows).map { row in
      map.bands[row * map.columns..<(row + 1) * map.columns].map { String($0) }.joined()
    }.joined(separator: "\n")
  }

  @Test("a bowl has evenly spaced rings")
  func bowl() {
    let picture = bandPicture(map(window(20, 10)) { $0 * $0 + $1 * $1 })
    #expect(
      picture == """
        55555555444455555555
        55554444333344445555
        55443333222233334455
        54433222111122233445
        54433211000011233445
        54433211000011233445
        54433222111122233445
        55443333222233334455
        55554444333344445555
        55555555444455555555
        """)
  }

  @Test("a slope has bands that widen as the root of the loss")
  func slope() {
    let bands = map(window(36, 1)) { x, _ in x }.bands
    #expect(bands.map { String($0) }.joined() == "011122222333333344444444455555555555")
  }

  @Test("the dots of a line mark the lower side of each threshold")
  func dots() {
    let size = Size(columns: 3, rows: 1)
    // Six dots a row: bands 0 0 1 1 1 2.
    let row: [Double] = [0, 0, 1, 1, 1, 2]
    let map = ContourMap(size: size, values: row + row + row + row, thresholds: [0.5, 1.5])
    #expect(map.bands == [0, 1, 2])
    #expect(map.dots.map(Braille.scalar) == ["⢸", "\u{2800}", "⡇"])
  }

  @Test("a cell has the band of the median of its dots, the upper one of two")
  func median() {
    let size = Size(columns: 1, rows: 1)
    #expect(ContourMap(size: size, values: [0, 0, 0, 0, 9, 9, 9, 9], thresholds: [1]).bands == [1])
    #expect(ContourMap(size: size, values: [9, 0, 0, 9, 0, 9, 0, 0], thresholds: [1]).bands == [0])
  }

  @Test("bands are counts and medians are those of sorting, for every kind of number")
  func counting() {
    let numbers: [Double] = [
      -1, -0.0, 0, .leastNonzeroMagnitude, 0.5, 1, 1e300, .infinity, -.infinity, .nan,
    ]
    let thresholds = [-0.5, -0.0, 0, 0.5, 0.5, 3]
    let size = Size(columns: 37, rows: 3)
    let width = 2 * size.columns
    let values = (0..<8 * 37 * 3).map { numbers[($0 * $0 / 7 + $0) % numbers.count] }
    let expected = (0..<37 * 3).map { cell in
      let first = cell / 37 * 4 * width + cell % 37 * 2
      return (0..<8).map { dot in
        let value = values[first + dot / 2 * width + dot % 2]
        return value.isFinite ? thresholds.filter { value > $0 }.count : thresholds.count
      }.sorted()[4]
    }
    let map = ContourMap(size: size, values: values, thresholds: thresholds)
    #expect(map.bands.map(Int.init) == expected)
  }

  @Test("no spread is a plateau: the second band everywhere and no lines")
  func plateau() {
    for loss in [0, -3, 1e300] {
      let map = map(window(5, 3)) { _, _ in loss }
      #expect(map.isPlateau)
      #expect(Set(map.bands) == [1])
      #expect(Set(map.dots) == [0])
    }
  }

  @Test("what rounding makes of a constant is a plateau too")
  func roundedPlateau() {
    let map = map(window(20, 10)) { x, _ in x == 0 ? 1 : 1 + .ulpOfOne }
    #expect(map.isPlateau)
  }

  @Test(
    "a nearly constant loss has as many bands as it has digits that differ",
    arguments: [(1e-10, 1), (5e-9, 2), (5e-7, 4), (5e-5, 6), (1, 6)])
  func nearlyConstant(share: Double, bands: Int) {
    let map = map(window(40, 20)) { x, _ in 1000 * (1 + share * (x / 20 - 0.5)) }
    #expect(Set(map.bands).count == bands)
    #expect(map.isPlateau == (bands == 1))
  }

  @Test(
    "what isn't finite lies in the highest band and moves no threshold",
    arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    let map = map(window(20, 1)) { x, _ in x > 3 ? value : x }
    let finite = self.map(window(16, 1)) { x, _ in x }
    #expect(!map.isPlateau)
    #expect(map.bands == finite.bands + [5, 5, 5, 5])
  }

  @Test("nothing finite at all is a plateau")
  func nothingFinite() {
    #expect(map(window(4, 2)) { _, _ in .nan }.isPlateau)
  }

  @Test("equal thresholds fall together")
  func steps() {
    let map = map(window(40, 1)) { x, _ in x < 0 ? 0 : 1 }
    #expect(Set(map.bands) == [0, 4])
    #expect(map.dots.filter { $0 != 0 }.count == 1)
  }

  @Test("the same loss in other units gives the same map")
  func units() {
    let viewport = window(20, 10)
    let one = map(viewport) { $0 * $0 + 2 * $1 * $1 }
    let other = map(viewport) { 1024 * ($0 * $0 + 2 * $1 * $1) }
    #expect(one.bands == other.bands && one.dots == other.dots)
  }

  @Test("every size can be mapped", arguments: [(0, 0), (1, 1), (0, 4), (4, 0), (1, 30)])
  func sizes(columns: Int, rows: Int) {
    let map = map(window(columns, rows)) { $0 - $1 }
    #expect(map.bands.count == columns * rows)
  }
}
