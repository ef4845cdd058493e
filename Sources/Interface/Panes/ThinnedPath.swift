import Plotting
import Simulation

/// A path with only those points that move it by a dot.
struct ThinnedPath {
  private var points: [PlotPoint] = []
  private var steps: [Int] = []

  /// - Parameter places: of a run, with their steps.
  init(_ places: [(step: Int, place: Vector)], in viewport: Viewport) {
    var last: (x: Int, y: Int)?
    for (step, weights) in places {
      let dot = viewport.dot(worldX: weights.x, worldY: weights.y)
      let rounded = (x: Self.whole(dot.x), y: Self.whole(dot.y))
      if let last, last == rounded { continue }
      last = rounded
      points.append(PlotPoint(weights.x, weights.y))
      steps.append(step)
    }
  }

  /// The points of steps 0…step.
  func points(through step: Int) -> [PlotPoint] {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle] <= step { low = middle + 1 } else { high = middle }
    }
    return Array(points[..<low])
  }

  /// A dot's number; far outside the pane all are one.
  private static func whole(_ value: Double) -> Int {
    guard value.isFinite else { return Int.max }
    return Int(max(-1e6, min(1e6, value)).rounded(.down))
  }
}
