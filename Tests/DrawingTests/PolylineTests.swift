import Testing

@testable import Drawing

@Suite("Lines before they are drawn")
struct PolylineTests {
  private let frame = Rectangle(x: 0, y: 0, width: 10, height: 10)

  @Test("points on the way are left out, corners and ends are not")
  func simplified() {
    let line = (0...100).map { Point(Double($0), 0) } + (1...50).map { Point(100, Double($0)) }
    #expect(
      Polyline.simplified(line, within: 0.1) == [Point(0, 0), Point(100, 0), Point(100, 50)])
    let wave = (0...100).map { Point(Double($0), $0.isMultiple(of: 2) ? 0 : 0.05) }
    #expect(Polyline.simplified(wave, within: 0.1).count == 2)
    #expect(Polyline.simplified(wave, within: 0.01).count == 101)
  }

  @Test("a line is cut where it leaves a frame and goes on where it comes back")
  func clipped() {
    let line = [Point(-5, 5), Point(5, 5), Point(5, 20), Point(8, 20), Point(8, 5)]
    #expect(
      Polyline.clipped(line, to: frame) == [
        [Point(0, 5), Point(5, 5), Point(5, 10)], [Point(8, 10), Point(8, 5)],
      ])
    #expect(Polyline.clipped([Point(-5, 20), Point(20, 21)], to: frame) == [])
    #expect(
      Polyline.clipped([Point(1, 1), Point(.nan, 2), Point(3, 3), Point(4, 4)], to: frame) == [
        [Point(3, 3), Point(4, 4)]
      ])
    let far = [Point(5, 5), Point(-1.7e308, 5), Point(1.7e308, 6), Point(5, 5)]
    for point in Polyline.clipped(far, to: frame).joined() { #expect(frame.contains(point)) }
    let huge = Polyline.clipped([Point(-1e300, 5), Point(1e300, 5)], to: frame)
    #expect(huge.count == 1 && huge[0].allSatisfy { frame.contains($0) })
  }

  @Test("hatching stays where it is asked for")
  func hatching() {
    let lines = Polyline.hatching(of: frame, spacing: 3, rises: true) { $0.x > 4 }
    #expect(lines.count > 2)
    for point in lines.joined() { #expect(frame.contains(point) && point.x > 4) }
    #expect(Polyline.hatching(of: frame, spacing: 3, rises: true) { _ in false } == [])
  }
}
