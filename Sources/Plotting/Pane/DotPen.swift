/// How thick a line is.
enum Brush {
  case dot
  /// Two dots side by side, about the line.
  case wide
  /// Two dots one above the other, about the line.
  case tall

  /// - Parameter begins: whether a line begins here: then it stays in its cell, for a dot beside it would
  ///   look like a way to the other side.
  fileprivate func stamp(x: Double, y: Double, begins: Bool, on grid: inout DotGrid) {
    switch self {
    case .dot:
      grid.set(x: Int(x.rounded(.down)), y: Int(y.rounded(.down)))
    case .wide:
      let left = begins ? 2 * Int((x / 2).rounded(.down)) : Int((x - 0.5).rounded(.down))
      let y = Int(y.rounded(.down))
      grid.set(x: left, y: y)
      grid.set(x: left + 1, y: y)
    case .tall:
      let x = Int(x.rounded(.down))
      let upper = Int((y - 0.5).rounded(.down))
      grid.set(x: x, y: upper)
      grid.set(x: x, y: upper + 1)
    }
  }
}

/// Which dots of a line are drawn, counted along it.
struct Dashes {
  let on: Int
  let period: Int

  static let solid = Dashes(on: 1, period: 1)
  static let dashed = Dashes(on: 3, period: 6)
  static let long = Dashes(on: 6, period: 9)
  static let fine = Dashes(on: 2, period: 3)
  static let dotted = Dashes(on: 1, period: 4)

  func isOn(_ index: Int) -> Bool { index % period < on }
}

/// A pen that draws a line through continuous dot coordinates.
///
/// It skips points that stay in the dot of the one before, lifts at points that aren't finite, and
/// visits only the part of a segment that is inside the grid.
struct DotPen {
  let brush: Brush
  let dashes: Dashes
  private var last: (x: Double, y: Double)?
  private var count = 0

  init(_ brush: Brush, _ dashes: Dashes = .solid) {
    self.brush = brush
    self.dashes = dashes
  }

  mutating func lift() { last = nil }

  mutating func move(toX x: Double, y: Double, on grid: inout DotGrid) {
    guard x.isFinite, y.isFinite else { return lift() }
    guard let from = last else {
      last = (x, y)
      stamp(x, y, begins: true, on: &grid)
      return
    }
    let isSameDot =
      x.rounded(.down) == from.x.rounded(.down) && y.rounded(.down) == from.y.rounded(.down)
    guard !isSameDot else { return }
    last = (x, y)
    let (width, height) = (Double(grid.width), Double(grid.height))
    guard let part = Segment(from, (x, y)).clipped(width: width, height: height) else { return }
    let steps = max(abs(part.dx), abs(part.dy)).rounded(.up)
    guard steps >= 1 else { return stamp(part.x + part.dx, part.y + part.dy, on: &grid) }
    for step in 1...Int(steps) {
      let t = Double(step) / steps
      stamp(part.x + t * part.dx, part.y + t * part.dy, on: &grid)
    }
  }

  private mutating func stamp(
    _ x: Double, _ y: Double, begins: Bool = false, on grid: inout DotGrid
  ) {
    if dashes.isOn(count), x > -2, y > -2, x < Double(grid.width + 2), y < Double(grid.height + 2) {
      brush.stamp(x: x, y: y, begins: begins, on: &grid)
    }
    count += 1
  }
}
