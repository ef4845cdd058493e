/// A rectangle of the weight plane, to be searched.
struct SampleWindow {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  /// Points along each side of the sample: as many blocks of lanes in a row as make basins of a
  /// hundredth of the window visible.
  static let side = 17 * Lanes.count

  /// The distance between neighbours of the sample.
  var spacing: Vector {
    let gaps = Double(Self.side - 1)
    return Vector(
      (x.upperBound - x.lowerBound) / gaps, (y.upperBound - y.lowerBound) / gaps)
  }

  /// The window with room around it that is too narrow to be seen.
  var withMargin: SampleWindow {
    let room = Vector(1e-6 * spacing.x, 1e-6 * spacing.y)
    return SampleWindow(
      x: x.lowerBound - room.x...x.upperBound + room.x,
      y: y.lowerBound - room.y...y.upperBound + room.y)
  }

  /// The window by so many spacings farther to the right and up.
  func moved(by shares: Vector) -> SampleWindow {
    let (right, up) = (shares.x * spacing.x, shares.y * spacing.y)
    return SampleWindow(
      x: x.lowerBound + right...x.upperBound + right, y: y.lowerBound + up...y.upperBound + up)
  }

  func point(column: Int, row: Int) -> Vector {
    Vector(
      x.lowerBound + Double(column) * spacing.x, y.lowerBound + Double(row) * spacing.y)
  }

  /// The nearest point of the window.
  func clamp(_ w: Vector) -> Vector {
    Vector(
      min(max(w.x, x.lowerBound), x.upperBound), min(max(w.y, y.lowerBound), y.upperBound))
  }

  /// Whether a point lies inside, not on the border.
  func contains(_ w: Vector) -> Bool {
    w.x > x.lowerBound && w.x < x.upperBound && w.y > y.lowerBound && w.y < y.upperBound
  }
}
