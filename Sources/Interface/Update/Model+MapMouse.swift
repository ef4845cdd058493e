import Screen

extension Model {
  /// Puts the hand on the cell under the mouse and the focus on its map. Maps with the same axes move
  /// along; others keep what their axis shows, λ or lr·λ, and take the learning rate.
  mutating func pressMap(_ index: Int, _ geometry: MapGeometry, at place: Place) {
    guard var map = shown.map, map.maps.indices.contains(index),
      map.maps[index].hasAxes(of: geometry.map)
    else { return }
    let column = geometry.mapColumn(at: place.column - geometry.region.column)
    map.focus = index
    map.cursor.column = column
    map.hasMoved = true
    let row = geometry.mapRow(under: place.row - geometry.region.row, column: column)
    for other in map.maps.indices where map.maps[other].hasAxes(of: map.maps[index]) {
      map.cursor.heights[other] = geometry.scale.height(row: row, column: column)
    }
    shown.map = map
  }
}
