import Plotting
import Screen
import Simulation

extension Model {
  /// Lets the mouse act on what is under it.
  mutating func handle(_ mouse: Mouse) {
    if mode == .map { return handleOnMap(mouse) }
    guard mode.kind.keepsLabKeys, LabLayout.isLargeEnough(size) else { return }
    switch mouse.action {
    case .press:
      notice = nil
      drag = nil
      press(mouse)
    case .drag: moveDrag(to: mouse.place)
    case .release: drag = nil
    case .wheelUp, .wheelDown:
      notice = nil
      zoom(in: mouse.action == .wheelUp, at: mouse.place)
    }
  }

  private mutating func press(_ mouse: Mouse) {
    let geometry = LabGeometry(self)
    guard let target = geometry.target(at: mouse.place) else { return }
    switch (target, mouse.button) {
    case (.title(let pane), .left): focus(on: geometry.panes[pane])
    case (.plot(let pane), .left):
      focus(on: geometry.panes[pane])
      guard !awaitsQuestion else { return sayQuestionIsFirst() }
      drag = Drag(subject: .start(pane: pane))
      moveDrag(to: mouse.place)
    case (.plot(let pane), .right):
      let world = geometry.panes[pane].viewport.world(at: mouse.place)
      drag = Drag(subject: .window(pane: pane, grabbed: Vector(world.x, world.y)))
    case (.chart, .left):
      drag = Drag(subject: .time(chart: chart(under: mouse.place, in: geometry)))
      moveDrag(to: mouse.place)
    default: break
    }
  }

  private mutating func focus(on pane: LabGeometry.Pane) {
    if pane.runs.count == 1 { focusedRun = pane.runs[0] }
  }

  private mutating func moveDrag(to place: Place) {
    guard let subject = drag?.subject else { return }
    let geometry = LabGeometry(self)
    switch subject {
    case .start(let pane):
      guard geometry.panes.indices.contains(pane) else { return }
      let viewport = geometry.panes[pane].viewport
      setStart(at: place.clamped(to: viewport.region), in: viewport)
    case .window(let pane, let grabbed):
      guard geometry.panes.indices.contains(pane) else { return }
      bring(grabbed, to: place, in: geometry.panes[pane].viewport)
    case .time(let index):
      guard let region = geometry.layout.chart else { return }
      let charts = ChartView(model: self).charts(in: region)
      if charts.indices.contains(index) { scrub(to: place.column, on: charts[index]) }
    }
  }

  /// Which of the charts lies under a place.
  private func chart(under place: Place, in geometry: LabGeometry) -> Int {
    guard let region = geometry.layout.chart else { return 0 }
    return ChartView(model: self).charts(in: region)
      .lastIndex { $0.region.column <= place.column } ?? 0
  }

  /// Shows the step under a column of the chart; beside it, the first or the last one.
  private mutating func scrub(to column: Int, on chart: SeriesChart) {
    let columns = chart.plotColumns
    if let step = chart.step(atColumn: column) {
      showStep(step)
    } else {
      showStep(column < columns.lowerBound ? 0 : document.scene.steps)
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
