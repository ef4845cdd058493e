import Screen

/// Which dots of a region are set: 2 × 4 a cell, as braille patterns.
struct DotGrid {
  let columns: Int
  let rows: Int
  /// The patterns of the cells, row by row.
  private(set) var patterns: [UInt8]

  init(size: Size) {
    columns = size.columns
    rows = size.rows
    patterns = Array(repeating: 0, count: columns * rows)
  }

  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  /// Sets a dot; outside the grid this does nothing.
  mutating func set(x: Int, y: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    patterns[y >> 2 * columns + x >> 1] |= Braille.bit(column: x & 1, row: y & 3)
  }

  mutating func clear() {
    for cell in patterns.indices { patterns[cell] = 0 }
  }
}

/// How thick a line is.
enum Brush {
  case dot
  /// Two dots side by side, about the line.
  case wide
  /// Two dots one above the other, about the line.
  case tall

  fileprivate func stamp(x: Double, y: Double, on grid: inout DotGrid) {
    switch self {
    case .dot:
      grid.set(x: Int(x.rounded(.down)), y: Int(y.rounded(.down)))
    case .wide:
      let left = Int((x - 0.5).rounded(.down))
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
      stamp(x, y, on: &grid)
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

  private mutating func stamp(_ x: Double, _ y: Double, on grid: inout DotGrid) {
    if dashes.isOn(count), x > -2, y > -2, x < Double(grid.width + 2), y < Double(grid.height + 2) {
      brush.stamp(x: x, y: y, on: &grid)
    }
    count += 1
  }
}

/// A line from (x, y) to (x + dx, y + dy).
private struct Segment {
  var x: Double
  var y: Double
  var dx: Double
  var dy: Double

  init(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
    x = from.x
    y = from.y
    dx = to.x - from.x
    dy = to.y - from.y
  }

  /// The part within the grid and a dot around it (Liang and Barsky, 1984); nil if there is none.
  func clipped(width: Double, height: Double) -> Segment? {
    guard dx.isFinite, dy.isFinite else { return nil }
    var enter = 0.0
    var leave = 1.0
    let borders = [
      (-dx, x + 1), (dx, width + 1 - x), (-dy, y + 1), (dy, height + 1 - y),
    ]
    for (speed, distance) in borders {
      if speed == 0 {
        if distance < 0 { return nil }
      } else if speed < 0 {
        enter = max(enter, distance / speed)
      } else {
        leave = min(leave, distance / speed)
      }
    }
    guard enter <= leave else { return nil }
    var part = self
    part.x = x + enter * dx
    part.y = y + enter * dy
    part.dx = (leave - enter) * dx
    part.dy = (leave - enter) * dy
    return part
  }
}
