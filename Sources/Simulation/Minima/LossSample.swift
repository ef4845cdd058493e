/// A loss at evenly spaced points of a window, row by row; +∞ where it isn't defined.
struct LossSample {
  let window: SampleWindow
  private let values: [Double]

  init(of surface: any Surface, in window: SampleWindow) {
    self.window = window
    let side = SampleWindow.side
    let evaluator = surface.evaluator(vectors: side / Lanes.count, seed: 0)
    let row = Row(window: window)
    var values: [Double] = []
    values.reserveCapacity(side * side)
    for number in 0..<side { row.losses(number, evaluator, into: &values) }
    self.values = values
  }

  /// A row of the sample, evaluated in one block.
  private struct Row {
    let window: SampleWindow
    private let x: [Lanes]

    init(window: SampleWindow) {
      self.window = window
      x = stride(from: 0, to: SampleWindow.side, by: Lanes.count).map { first in
        PointBlock { window.point(column: first + $0, row: 0) }.x
      }
    }

    func losses(_ row: Int, _ evaluator: any SurfaceEvaluator, into values: inout [Double]) {
      let height = Lanes(repeating: window.point(column: 0, row: row).y)
      let y = [Lanes](repeating: height, count: x.count)
      var losses = [Lanes](repeating: .zero, count: x.count)
      evaluator.losses(x: x, y: y, step: 1, into: &losses)
      for block in losses {
        for lane in 0..<Lanes.count { values.append(block[lane].isNaN ? .infinity : block[lane]) }
      }
    }
  }

  subscript(column: Int, row: Int) -> Double { values[row * SampleWindow.side + column] }

  /// The lowest value, −∞ included.
  var least: Double { values.min() ?? .infinity }

  /// Whether so low a value is the bottom of a dip, or lies in a pole: farther below the least value than
  /// twice all that the sample spans.
  func isPole(_ value: Double) -> Bool {
    let highest = values.lazy.filter(\.isFinite).max() ?? least
    return !(least - value <= 2 * (highest - least))
  }

  /// The height above the least value that about a tenth of the points stay below: what counts as high
  /// and low here, however steeply the loss rises elsewhere.
  var relief: Double {
    let finite = stride(from: 0, to: values.count, by: 19).map { values[$0] }
      .filter(\.isFinite).sorted()
    return finite.isEmpty ? 0 : finite[finite.count / 10] - least
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
    var dips: [Dip] = []
    for row in 0..<SampleWindow.side {
      for column in 0..<SampleWindow.side where !isOnSlope(column, row) {
        if let dip = dip(column: column, row: row) { dips.append(dip) }
      }
    }
    return dips.sorted { $0.value < $1.value }
  }

  /// Whether a neighbour in the point's own row is lower: true of nearly all points, and soon seen.
  private func isOnSlope(_ column: Int, _ row: Int) -> Bool {
    let place = row * SampleWindow.side + column
    let value = values[place]
    return column > 0 && values[place - 1] < value
      || column < SampleWindow.side - 1 && values[place + 1] < value
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
