import Networks
import Plotting
import Simulation

extension ContourMap {
  /// Contours of a network's training loss over a plane.
  ///
  /// - Parameters:
  ///   - spacing: how many dots lie between two points whose losses are computed; between them losses are
  ///     linear in each direction.
  ///   - cancellation: once it is given, the contours are worth nothing.
  init(
    of losses: LossPlane, in viewport: Viewport, bandCount: Int, spacing: Int, threads: Int,
    unless cancellation: Cancellation, _ progress: (Double) -> Void
  ) {
    self.init(viewport: viewport, bandCount: bandCount) { x, y in
      let columns = viewport.region.columns * 2
      let across = CoarseAxis(x.prefix(columns).map { $0 }, spacing: spacing)
      let down = CoarseAxis(
        stride(from: 0, to: y.count, by: columns).map { y[$0] }, spacing: spacing)
      let grid = losses.losses(
        a: across.knots, b: down.knots, threads: threads, unless: cancellation)
      guard let grid else { return x.map { _ in .nan } }
      return (0..<down.count).flatMap { row in
        let (above, below, share) = down.neighbours(of: row)
        return (0..<across.count).map { column in
          let (left, right, part) = across.neighbours(of: column)
          let upper = grid[above][left] + part * (grid[above][right] - grid[above][left])
          let lower = grid[below][left] + part * (grid[below][right] - grid[below][left])
          return upper + share * (lower - upper)
        }
      }
    }
  }
}

/// The coordinates of dots in a row, of which some are looked at and the others lie between.
private struct CoarseAxis {
  let count: Int
  let knots: [Double]
  private let places: [Int]

  init(_ coordinates: [Double], spacing: Int) {
    count = coordinates.count
    var places = Array(stride(from: 0, to: count, by: spacing))
    if let last = places.last, last != count - 1 { places.append(count - 1) }
    self.places = places
    knots = places.map { coordinates[$0] }
  }

  /// The knots on either side of a dot, and how far it lies from the first towards the second.
  func neighbours(of dot: Int) -> (Int, Int, Double) {
    let spacing = places.count > 1 ? places[1] - places[0] : 1
    let first = min(dot / spacing, places.count - 1)
    let second = min(first + 1, places.count - 1)
    guard second > first else { return (first, first, 0) }
    return (first, second, Double(dot - places[first]) / Double(places[second] - places[first]))
  }
}
