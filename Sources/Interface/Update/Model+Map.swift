import Lessons
import Screen
import Simulation

extension Model {
  mutating func perform(_ command: Command.Map) {
    switch command {
    case .move(let right, let up): moveOnMap(right: right, up: up)
    case .moveFocus(let offset): moveMapFocus(by: offset)
    case .switchAxis: switchMapAxis()
    case .take: takeFromMap()
    }
  }

  /// Opens the map of the present scene, with the hand on the lab's own numbers. A map that is that of
  /// the present scene too is kept.
  package mutating func openMap() {
    if let reason = renewMap() {
      say(reason)
      return
    }
    shown.playback.seek(to: shown.playback.step)
    sheets.lay(.map)
    keepMapFocus()
    goToOwnNumbers()
  }

  /// Opens the map where the scene offers one, else says why it doesn't.
  mutating func askForMap() {
    if let lack = shown.document.scene.mapLack { say(lack) } else { openMap() }
  }

  /// Opens the map that the told beat asks for, over the axis that it asks for. A question that is open
  /// keeps it back.
  mutating func openMapOfBeat() {
    guard let beat = shown.story.beat, let axis = shown.toldBeat?.map, shown.openQuestion == nil
    else { return }
    shown.playback.seek(to: shown.step(ofBeat: beat))
    openMap()
    if let map = shown.map, map.axis != axis { switchMapAxis() }
    if context == .map { notice = nil }
  }

  /// Keeps an open map that of the scene after any change of the document: a map of other numbers gives
  /// way to a new one, and where the scene has none the map is closed, with a notice that says why.
  mutating func keepMapOfScene() {
    guard let id = shown.map?.id else { return }
    if let reason = renewMap() {
      sheets.remove(.map)
      say(reason)
    } else if shown.map?.id != id || shown.map?.hasMoved == false {
      keepMapFocus()
      goToOwnNumbers()
    }
  }

  /// Moves the focus to a map that is shown: Enter takes the λ of what is seen.
  mutating func keepMapFocus() {
    guard let map = shown.map else { return }
    let seen = map.shownMaps(besides: shown.panes.hidden)
    if !seen.contains(map.focus) { shown.map?.focus = seen[0] }
  }

  /// Makes the map that of the present scene, if it isn't so already. What is kept of another scene's
  /// is the axis and the focus, as far as the new one has them.
  ///
  /// - Returns: why there is no map; nil if there is one.
  private mutating func renewMap() -> String? {
    let scene = shown.document.scene
    guard shown.map?.definition.serves(scene) != true else { return nil }
    do {
      guard let definition = try MapDefinition(scene) else { return scene.mapLack }
      var renewed = MapModel(definition, id: (shown.map?.id ?? 0) + 1)
      if let map = shown.map { renewed.adoptView(of: map) }
      shown.map = renewed
      return nil
    } catch {
      return (error as? SceneProblem)?.sentence ?? "this scene has no map"
    }
  }

  /// Puts the hand on each map's cell nearest to the run in the lab.
  private mutating func goToOwnNumbers() {
    guard var map = shown.map else { return }
    map.hasMoved = false
    let runs = map.definition.subjects.map { shown.document.scene.optimizers[$0.run] }
    let values = runs.map { $0.hyperparameters(over: shown.document.scene.hyperparameters) }
    map.cursor.column = map.maps[map.focus].learningRates.indexNearest(
      to: values[map.focus].learningRate)
    for index in map.maps.indices {
      let column = map.column(of: index)
      let scale = MapScale(axis: map.axis, map: map.maps[index])
      let row = scale.row(
        at: scale.height(of: values[index].weightDecay, column: column), column: column)
      map.cursor.heights[index] = scale.height(row: row, column: column)
    }
    shown.map = map
  }

  /// Moves the hand on all maps: to another learning rate at the same λ (or lr·λ, if that is what the
  /// axis shows), or to another λ.
  private mutating func moveOnMap(right: Int, up: Int) {
    guard var map = shown.map else { return }
    let columns = map.maps.map(\.columns).max() ?? 1
    map.cursor.column = max(0, min(map.cursor.column + right, columns - 1))
    if up != 0 {
      for index in map.maps.indices { map.move(index, rows: up) }
    }
    if map.cursor != shown.map?.cursor { map.hasMoved = true }
    shown.map = map
  }

  private mutating func moveMapFocus(by offset: Int) {
    guard let map = shown.map else { return }
    let seen = map.shownMaps(besides: shown.panes.hidden)
    let index = seen.firstIndex(of: map.focus) ?? 0
    shown.map?.focus = seen[(index + offset + seen.count) % seen.count]
  }

  /// Puts λ or lr·λ on the axis; the hand stays on its cells. Refused where a map has no lr·λ to
  /// show.
  private mutating func switchMapAxis() {
    guard var map = shown.map else { return }
    guard map.canShow(map.axis.next) else {
      say("lr·λ needs every lr and λ of the map above 0")
      return
    }
    let rows = map.maps.indices.map(map.row)
    map.axis = map.axis.next
    for index in map.maps.indices {
      map.cursor.heights[index] = MapScale(axis: map.axis, map: map.maps[index])
        .height(row: rows[index], column: map.column(of: index))
    }
    shown.map = map
  }
}

extension MapModel {
  /// Shows what another map shows: the same axis, the hand on the run of the same name.
  fileprivate mutating func adoptView(of other: MapModel) {
    let name = other.definition.subjects[other.focus].name
    focus = definition.subjects.firstIndex { $0.name == name } ?? 0
    if canShow(other.axis) { axis = other.axis }
  }

  /// Whether an axis is possible on all maps.
  fileprivate func canShow(_ axis: MapAxis) -> Bool {
    maps.allSatisfy { MapScale(axis: axis, map: $0).axis == axis }
  }

  /// Moves the hand on one map by so many rows, not beyond the grid.
  fileprivate mutating func move(_ index: Int, rows: Int) {
    let row = max(0, min(row(of: index) + rows, maps[index].rows - 1))
    cursor.heights[index] = MapScale(axis: axis, map: maps[index])
      .height(row: row, column: column(of: index))
  }
}

extension [Double] {
  /// The index of the value that is nearest by ratio, or by distance if there are others than
  /// positive ones.
  fileprivate func indexNearest(to value: Double) -> Int {
    let usesRatios = value > 0 && allSatisfy { $0 > 0 }
    let distance = { (other: Double) in
      usesRatios ? abs(Log.decimal(other / value)) : abs(other - value)
    }
    return indices.min { distance(self[$0]) < distance(self[$1]) } ?? 0
  }
}
