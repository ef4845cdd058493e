import Lessons
import Plotting
import Screen
import Simulation

extension Model {
  /// Lets the mouse act on what was drawn under it.
  mutating func handle(_ mouse: Mouse, on scenery: Scenery) {
    let target = scenery.target(at: mouse.place)
    switch mouse.action {
    case .press:
      drag = nil
      if top == .blank { return }
      if context == .help { return close() }
      guard let target else { return }
      notice = nil
      press(target, mouse, on: scenery)
    case .drag: moveDrag(to: mouse.place, over: target)
    case .release: drag = nil
    case .wheelUp: turnWheel(by: -1, over: target, at: mouse.place)
    case .wheelDown: turnWheel(by: 1, over: target, at: mouse.place)
    }
  }

  private mutating func press(_ target: Target, _ mouse: Mouse, on scenery: Scenery) {
    if case .plot(_, let viewport) = target, mouse.button == .right, prompt == nil {
      return grabWindow(viewport, at: mouse.place)
    }
    // While something is typed the picture below waits.
    guard mouse.button == .left, prompt == nil else { return }
    switch target {
    case .command(let command): obey(command, on: scenery)
    case .plot(let runs, let viewport): pressPlot(of: runs, viewport, at: mouse.place)
    case .name(let run): shown.panes.focus = run
    case .chart(let timeline):
      drag = Drag(subject: .time(timeline))
      moveDrag(to: mouse.place, over: target)
    case .quantity(let quantity):
      if !storyForbids(.number(.chooseNext)) { choose(quantity) }
    case .choice(let choice): obey(.story(.answer(choice)), on: scenery)
    case .listedScene(let index): pressScene(index)
    case .map(let index, let geometry): pressMap(index, geometry, at: mouse.place)
    }
  }

  private mutating func pressPlot(of runs: [Int], _ viewport: Viewport, at place: Place) {
    if runs.count == 1 { shown.panes.focus = runs[0] }
    guard shown.startRefusal == nil, !storyForbids(.hand(.nudgeStart(right: 0, up: 0))) else {
      return
    }
    drag = Drag(subject: .start(viewport))
    setStart(at: place, in: viewport)
  }

  private mutating func grabWindow(_ viewport: Viewport, at place: Place) {
    guard !storyForbids(.hand(.pan(right: 0, up: 0))) else { return }
    let world = viewport.world(at: place)
    drag = Drag(
      subject: .window(viewport, shown.window, grabbed: Vector(world.x, world.y)))
  }

  private mutating func moveDrag(to place: Place, over target: Target?) {
    if drag == nil, context == .map, case .map(let index, let geometry)? = target {
      return pressMap(index, geometry, at: place)
    }
    switch drag?.subject {
    case nil: break
    case .start(let viewport): setStart(at: place.clamped(to: viewport.region), in: viewport)
    case .window(let viewport, let window, let grabbed):
      let world = viewport.world(at: place)
      pan(window, byX: grabbed.x - world.x, y: grabbed.y - world.y)
    case .time(let timeline): showStep(timeline.step(atColumn: place.column))
    }
  }

  /// The wheel goes through lists and zooms a picture about the place under the pointer.
  private mutating func turnWheel(by lines: Int, over target: Target?, at place: Place) {
    switch context {
    case .claims: scrollClaims(by: lines)
    case .picker: moveChoice(by: lines)
    case .lab, .start, .window:
      guard case .plot(_, let viewport)? = target,
        !storyForbids(.hand(lines < 0 ? .zoomIn : .zoomOut))
      else { return }
      notice = nil
      let world = viewport.world(at: place)
      zoom(in: lines < 0, about: Vector(world.x, world.y))
    case .inspector, .map, .about, .help, .value, .fileName, .command, .blank: break
    }
  }
}

extension Place {
  /// The nearest place of a region that isn't empty.
  fileprivate func clamped(to region: Region) -> Place {
    Place(
      column: min(max(column, region.column), region.column + region.columns - 1),
      row: min(max(row, region.row), region.row + region.rows - 1))
  }
}
