import Testing

@testable import Drawing

@Suite("Contours of a field")
struct FieldContoursTests {
  /// x² + y² around (0, 0), at a grid of tenths.
  private static let bowl: FieldContours = {
    let places = (-20...20).map { Double($0) / 10 }
    return FieldContours(
      x: places, y: places, values: places.flatMap { y in places.map { $0 * $0 + y * y } })
  }()

  private func radius(_ point: Point) -> Double {
    (point.x * point.x + point.y * point.y).squareRoot()
  }

  @Test("a bowl's line is one closed circle")
  func circle() throws {
    let lines = Self.bowl.lines(at: 1)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.first == line.last && line.count > 40)
    for point in line { #expect(abs(radius(point) - 1) < 0.01) }
  }

  @Test("a line that leaves the grid is open, and its area is closed along the border")
  func border() throws {
    #expect(Self.bowl.lines(at: 6).count == 4)
    let rings = Self.bowl.rings(above: 6)
    #expect(rings.count == 4)
    for ring in rings { #expect(ring.first == ring.last) }
    let whole = Self.bowl.rings(above: -1)
    #expect(whole.map { (abs(area($0)) * 1e9).rounded() } == [16e9])
    #expect(Self.bowl.rings(above: 100) == [])
  }

  @Test("what is inside a ring isn't higher: the area of a bowl has a hole")
  func hole() {
    let rings = Self.bowl.rings(above: 1)
    #expect(rings.count == 2)
    let areas = rings.map { abs(area($0)) }.sorted()
    #expect(abs(areas[0] - Double.pi) < 0.02 && abs(areas[1] - 16) < 1e-9)
  }

  @Test("NaN counts as high, and a saddle's lines don't cross")
  func odd() {
    let field = FieldContours(x: [0, 1, 2], y: [0, 1], values: [0, .nan, 0, 0, 0, 0])
    #expect(field.lines(at: 1).map(\.count) == [3])
    let saddle = FieldContours(x: [0, 1], y: [0, 1], values: [1, 0, 0, 1])
    #expect(saddle.lines(at: 0.6).count == 2 && saddle.lines(at: 0.4).count == 2)
  }

  private func area(_ ring: [Point]) -> Double {
    zip(ring, ring.dropFirst()).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +) / 2
  }
}
