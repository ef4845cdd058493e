import Lessons
import Plotting
import Screen
import Simulation

extension Model {
  private static let zoomFactor = 0.8
  /// The part of the view by which an arrow pans.
  private static let panShare = 0.05

  /// Zooms about the place under the pointer, which stays where it is.
  mutating func zoom(in zoomsIn: Bool, at place: Place) {
    let geometry = LabGeometry(self)
    guard case .plot(let pane)? = geometry.target(at: place) else { return }
    let viewport = geometry.panes[pane].viewport
    let world = viewport.world(at: place)
    zoom(in: zoomsIn, about: Vector(world.x, world.y), of: viewport)
  }

  /// Zooms about the head of the focused run, or of the first; about the middle if it isn't in view.
  mutating func zoom(in zoomsIn: Bool) {
    let pane = LabGeometry(self).pane(of: focusedRun)
    let viewport = pane.viewport
    let run = focusedRun.flatMap { pane.runs.contains($0) ? $0 : nil } ?? pane.runs[0]
    let trajectory = runs.trajectories[run]
    let head = trajectory.weights(at: min(playback.step, trajectory.lastStep))
    let isInView = viewport.cell(worldX: head.x, worldY: head.y) != nil
    let middle = Vector(viewport.x.centre, viewport.y.centre)
    zoom(in: zoomsIn, about: isInView ? head : middle, of: viewport)
  }

  private mutating func zoom(in zoomsIn: Bool, about anchor: Vector, of viewport: Viewport) {
    let factor = zoomsIn ? Self.zoomFactor : 1 / Self.zoomFactor
    let window = Scene.Window(
      x: viewport.x.scaled(by: factor, about: anchor.x),
      y: viewport.y.scaled(by: factor, about: anchor.y))
    // Beyond this, neighbouring dots would be the same number, or the loss overflow.
    let width = window.x.upperBound - window.x.lowerBound
    guard width > 1e-9 * max(1, anchor.norm), width < 1e9 * max(1, startNorm) else {
      notice = zoomsIn ? "this is as near as it goes" : "this is as far as it goes"
      return
    }
    change { $0.window = window }
  }

  private var startNorm: Double { document.scene.start.norm }

  /// Moves the window by so many twentieths of the view.
  mutating func pan(right: Int, up: Int) {
    let viewport = LabGeometry(self).panes[0].viewport
    let x = Double(right) * Self.panShare * viewport.x.length
    let y = Double(up) * Self.panShare * viewport.y.length
    pan(viewport, byX: x, y: y)
  }

  /// Moves the window so that a point of the plane comes to lie under the pointer.
  mutating func bring(_ point: Vector, to place: Place, in viewport: Viewport) {
    let world = viewport.world(at: place)
    pan(viewport, byX: point.x - world.x, y: point.y - world.y)
  }

  private mutating func pan(_ viewport: Viewport, byX x: Double, y: Double) {
    guard x != 0 || y != 0 else { return }
    change {
      $0.window = Scene.Window(x: viewport.x.moved(by: x), y: viewport.y.moved(by: y))
    }
  }

  /// The window around starts, paths and minimum; pressed again, the scene's own.
  mutating func fitWindow() {
    let shown = paneRuns.map { runs.trajectories[$0] }
    let fitted = FittedWindow.around(shown, landmarks: runs.minima, through: horizon)
    if document.window != fitted {
      change { $0.window = fitted }
    } else {
      change { $0.window = nil }
    }
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
