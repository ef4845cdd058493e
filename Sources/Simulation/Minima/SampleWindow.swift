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

/// A loss at evenly spaced points of a window, row by row; +∞ where it isn't defined.
struct LossSample {
  let window: SampleWindow
  private let values: [Double]

  init(of loss: ExpectedGradient, in window: SampleWindow) {
    self.window = window
    var values: [Double] = []
    values.reserveCapacity(SampleWindow.side * SampleWindow.side)
    for row in 0..<SampleWindow.side {
      for first in stride(from: 0, to: SampleWindow.side, by: Lanes.count) {
        let points = PointBlock { window.point(column: first + $0, row: row) }
        let losses = loss.losses(at: points)
        for lane in 0..<Lanes.count { values.append(losses[lane].isNaN ? .infinity : losses[lane]) }
      }
    }
    self.values = values
  }

  subscript(column: Int, row: Int) -> Double { values[row * SampleWindow.side + column] }

  /// The lowest value, −∞ included.
  var least: Double { values.min() ?? .infinity }

  /// The height above the least value that a tenth of the points stay below: what counts as high and
  /// low here, however steeply the loss rises elsewhere.
  var relief: Double {
    let finite = values.filter(\.isFinite).sorted()
    guard let least = finite.first else { return 0 }
    return finite[finite.count / 10] - least
  }

  /// A point of the sample that no neighbour is lower than.
  struct Dip {
    var point: Vector
    var value: Double
    /// By how much the highest neighbour is higher: about as far as the bottom may lie below.
    var depth: Double
  }

  /// All dips, the lowest first.
  func dips() -> [Dip] {
    (0..<SampleWindow.side).flatMap { row in
      (0..<SampleWindow.side).compactMap { dip(column: $0, row: row) }
    }.sorted { $0.value < $1.value }
  }

  private func dip(column: Int, row: Int) -> Dip? {
    let value = self[column, row]
    guard value.isFinite else { return nil }
    var highest = value
    for up in max(row - 1, 0)...min(row + 1, SampleWindow.side - 1) {
      for across in max(column - 1, 0)...min(column + 1, SampleWindow.side - 1) {
        let neighbor = self[across, up]
        if neighbor < value { return nil }
        if neighbor.isFinite { highest = max(highest, neighbor) }
      }
    }
    return Dip(
      point: window.point(column: column, row: row), value: value, depth: highest - value)
  }
}
