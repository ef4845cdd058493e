import Screen
import Testing

@testable import Plotting

@Suite struct LogCloudTests {
  private func cloud(_ points: [(Double, Double)]) -> LogCloud {
    var cloud = LogCloud(
      region: Region(column: 0, row: 0, columns: 23, rows: 11), decadesX: -4...0, decadesY: -4...0)
    cloud.points = points.map { LogCloud.Point(x: $0.0, y: $0.1) }
    cloud.series = 1
    return cloud
  }

  private func cells(_ cloud: LogCloud) -> [Place] {
    let frame = drawn(23, 11) { cloud.draw(into: &$0, appearance: colorful) }
    return frame.cells.indices.filter {
      frame.cells[$0].style.ink == .series(1) || frame.cells[$0].style.paper == .series(1)
    }.map { Place(column: $0 % 23, row: $0 / 23) }
  }

  @Test("a point is where its powers of ten are written")
  func places() throws {
    let cloud = cloud([(-3, -2)])
    let column = try #require(cloud.ticksX(limit: 9).first { $0.exponent == -3 }?.column)
    let row = try #require(cloud.ticksY(limit: 9).first { $0.exponent == -2 }?.row)
    #expect(cells(cloud) == [Place(column: column, row: row)])
  }

  @Test("points beyond the axes lie on the edge, so that none is left out; no point is none")
  func edges() {
    #expect(cells(cloud([(-99, 99)])) == [Place(column: 0, row: 0)])
    #expect(cells(cloud([(9, -9)])) == [Place(column: 22, row: 10)])
    #expect(cells(cloud([(.nan, 0), (0, .infinity)])).isEmpty)
  }

  @Test("without points it says why")
  func remark() {
    var empty = cloud([])
    empty.remark = "no decay"
    let text = drawn(23, 11) { empty.draw(into: &$0, appearance: ascii) }.plainText
    #expect(text.contains("no decay"))
  }
}
