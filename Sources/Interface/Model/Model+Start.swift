import Lessons
import Plotting
import Screen
import Simulation

extension Model {
  /// The optimizer whose own start the hand moves; nil for the one that the others share.
  private var startOwner: Int? {
    focusedRun.flatMap { document.scene.optimizers[$0].start == nil ? nil : $0 }
  }

  private var startInHand: Vector {
    startOwner.flatMap { document.scene.optimizers[$0].start } ?? document.scene.start
  }

  /// Puts the start at the centre of a cell, rounded to a decimal that is shorter than a dot.
  mutating func setStart(at place: Place, in viewport: Viewport) {
    let world = viewport.world(at: place)
    let grid = DecimalGrid(finerThan: viewport.dotWidth)
    setStart(Vector(grid.rounded(world.x), grid.rounded(world.y)))
  }

  /// Moves the start by fiftieths of the view.
  mutating func nudgeStart(right: Int, up: Int) {
    let viewport = LabGeometry(self).pane(of: focusedRun).viewport
    let x = startInHand.x + Double(right) * fiftieth(of: viewport.x)
    let y = startInHand.y + Double(up) * fiftieth(of: viewport.y)
    let grid = DecimalGrid(finerThan: viewport.dotWidth / 10)
    setStart(
      Vector(
        right == 0 ? startInHand.x : grid.rounded(x), up == 0 ? startInHand.y : grid.rounded(y)))
  }

  /// A round number, so that there and back again is the same place.
  private func fiftieth(of range: ClosedRange<Double>) -> Double {
    let step = (range.upperBound - range.lowerBound) / 50
    return DecimalGrid(finerThan: step / 10).rounded(step)
  }

  /// The window stays where it is, even one that was fitted to the start: else the ground would move
  /// under the hand.
  private mutating func setStart(_ start: Vector) {
    guard start.isFinite, start != startInHand else { return }
    let owner = startOwner
    let window = shownWindow
    change { document in
      if let owner {
        document.scene.optimizers[owner].start = start
      } else {
        document.scene.start = start
      }
      if document.scene.view == nil { document.window = window }
    }
  }
}

/// The numbers with so many decimals.
struct DecimalGrid {
  /// 10 to the power of the decimals, which may be negative: always a whole number.
  private let scale: Double
  private let isFine: Bool

  /// The coarsest grid whose numbers lie no further apart than `distance`.
  init(finerThan distance: Double) {
    var (scale, isFine) = (1.0, distance < 1)
    if isFine {
      while scale * distance < 1, scale < 1e15 { scale *= 10 }
    } else {
      while scale * 10 <= distance, scale < 1e15 { scale *= 10 }
    }
    if !(distance > 0) { (scale, isFine) = (1e15, true) }
    self.scale = scale
    self.isFine = isFine
  }

  /// The nearest number of the grid, as the double nearest to its decimal. Numbers too large for the
  /// grid stay.
  func rounded(_ value: Double) -> Double {
    let steps = (isFine ? value * scale : value / scale).rounded()
    guard steps.magnitude < 0x1p53 else { return value }
    return (isFine ? steps / scale : steps * scale) + 0
  }
}
