import Lessons
import Plotting
import Screen
import Simulation

extension Model {
  mutating func perform(_ command: Command.Hand) {
    if let refusal = shown.refusal(of: command) { return say(refusal) }
    switch command {
    case .nudgeStart(let right, let up): nudgeStart(right: right, up: up)
    case .pan(let right, let up): pan(right: right, up: up)
    case .zoomIn: zoom(in: true)
    case .zoomOut: zoom(in: false)
    case .fitWindow: fitWindow()
    }
  }

  // MARK: The start

  /// The optimizer whose own start the hand moves; nil for the one that the others share.
  private var startOwner: Int? {
    shown.panes.focus.flatMap { shown.document.scene.optimizers[$0].start == nil ? nil : $0 }
  }

  private var startInHand: Vector {
    let scene = shown.document.scene
    return startOwner.flatMap { scene.optimizers[$0].start } ?? scene.start
  }

  /// Puts the start at the centre of a cell, rounded to a decimal that is shorter than a dot.
  mutating func setStart(at place: Place, in viewport: Viewport) {
    let world = viewport.world(at: place)
    let grid = DecimalGrid(finerThan: min(viewport.dotWidth, viewport.dotHeight))
    setStart(Vector(grid.rounded(world.x), grid.rounded(world.y)))
  }

  /// Moves the start by fiftieths of the window.
  mutating func nudgeStart(right: Int, up: Int) {
    let window = shown.window
    let start = startInHand
    setStart(
      Vector(
        Self.moved(start.x, by: right, in: window.x), Self.moved(start.y, by: up, in: window.y)))
    let now = startInHand
    guard now != start else { return say("the start can't go further") }
    let words = "start \(Self.point(start)) → \(Self.point(now))"
    notice = context == .start ? .words(words) : .number(words)
  }

  private static func point(_ point: Vector) -> String {
    "(\(NumberText.shortest(point.x)), \(NumberText.shortest(point.y)))"
  }

  /// A fiftieth is a round number, so that there and back again is the same place.
  private static func moved(
    _ value: Double, by count: Int, in range: ClosedRange<Double>
  ) -> Double {
    guard count != 0 else { return value }
    let fiftieth = range.length / 50
    let grid = DecimalGrid(finerThan: fiftieth / 10)
    return grid.rounded(value + Double(count) * grid.rounded(fiftieth))
  }

  /// The window stays where it is, even one that was fitted to the start: else the ground would move
  /// under the hand.
  private mutating func setStart(_ start: Vector) {
    guard shown.runs.network == nil, start.isFinite, start != startInHand else { return }
    let owner = startOwner
    let window = shown.window
    change { document in
      if let owner {
        document.scene.optimizers[owner].start = start
      } else {
        document.scene.start = start
      }
      if document.scene.view == nil { document.window = window }
    }
    notice = .words("start \(Self.point(start))   u takes it back")
  }

  // MARK: The window

  private static let zoomFactor = 0.8
  /// The part of the view by which an arrow pans.
  private static let panShare = 0.05

  /// Zooms about the head of the focused run, or of the first; about the middle if it isn't in view.
  private mutating func zoom(in zoomsIn: Bool) {
    let window = shown.window
    let run = shown.panes.focus ?? shown.paneRuns[0]
    let head = shown.runs.place(of: run, at: shown.playback.step)
    let seen = head.flatMap { window.x.contains($0.x) && window.y.contains($0.y) ? $0 : nil }
    zoom(in: zoomsIn, about: seen ?? Vector(window.x.centre, window.y.centre))
  }

  mutating func zoom(in zoomsIn: Bool, about anchor: Vector) {
    let factor = zoomsIn ? Self.zoomFactor : 1 / Self.zoomFactor
    let old = shown.window
    let window = Scene.Window(
      x: old.x.scaled(by: factor, about: anchor.x), y: old.y.scaled(by: factor, about: anchor.y))
    // Beyond this, neighbouring dots would be the same number, or the loss overflow.
    let width = max(window.x.length, window.y.length)
    let startNorm = shown.document.scene.start.norm
    guard width > 1e-9 * max(1, anchor.norm), width < 1e9 * max(1, startNorm) else {
      return say(zoomsIn ? "this is as near as it goes" : "this is as far as it goes")
    }
    change { $0.window = window }
  }

  /// Moves the window by so many twentieths of the view.
  private mutating func pan(right: Int, up: Int) {
    let window = shown.window
    pan(
      window, byX: Double(right) * Self.panShare * window.x.length,
      y: Double(up) * Self.panShare * window.y.length)
  }

  mutating func pan(_ window: Scene.Window, byX x: Double, y: Double) {
    guard x != 0 || y != 0 else { return }
    change { $0.window = Scene.Window(x: window.x.moved(by: x), y: window.y.moved(by: y)) }
  }

  private var fittedWindow: Scene.Window {
    guard shown.runs.network == nil else { return shown.runs.window }
    return FittedWindow.around(
      shown.paneRuns.compactMap(shown.runs.trajectory(of:)), landmarks: shown.runs.minima,
      through: shown.horizon)
  }

  /// The window around starts, paths and minimum; pressed again, the scene's own.
  private mutating func fitWindow() {
    let fitted = fittedWindow
    let isFitted = shown.document.window == fitted
    let before = shown.window
    change { $0.window = isFitted ? nil : fitted }
    if shown.window == before { say("the view fits the paths as it is") }
  }
}

extension ClosedRange<Double> {
  var length: Double { upperBound - lowerBound }
  var centre: Double { lowerBound / 2 + upperBound / 2 }

  func scaled(by factor: Double, about anchor: Double) -> ClosedRange {
    anchor + (lowerBound - anchor) * factor...anchor + (upperBound - anchor) * factor
  }

  func moved(by distance: Double) -> ClosedRange { lowerBound + distance...upperBound + distance }
}
