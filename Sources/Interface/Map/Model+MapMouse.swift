import Screen

extension Model {
  /// A press or a drag puts the hand on the cell under the mouse and the focus on its map. Maps with
  /// the same axes move along; others keep what their axis shows, λ or lr·λ, and take the learning
  /// rate.
  mutating func handleOnMap(_ mouse: Mouse) {
    guard var map, mouse.action == .press || mouse.action == .drag, mouse.button == .left,
      LabLayout.isLargeEnough(size)
    else { return }
    notice = nil
    let shown = map.shownMaps(besides: hiddenRuns)
    let layout = MapLayout(
      size: size, mapCount: shown.count, focus: shown.firstIndex(of: map.focus) ?? 0)
    let windows = MapWindow.windows(of: map)
    for (frame, place) in zip(layout.panes, layout.shown) {
      let index = shown[place]
      let geometry = MapGeometry(
        map: map.maps[index], axis: map.axis, window: windows[index], plot: frame.plot)
      guard geometry.region.contains(mouse.place) else { continue }
      let column = geometry.mapColumn(at: mouse.place.column - geometry.region.column)
      map.focus = index
      map.cursor.column = column
      map.hasMoved = true
      let row = geometry.mapRow(under: mouse.place.row - geometry.region.row, column: column)
      for other in map.maps.indices where map.maps[other].hasAxes(of: map.maps[index]) {
        map.cursor.heights[other] = geometry.scale.height(row: row, column: column)
      }
      self.map = map
    }
  }
}
