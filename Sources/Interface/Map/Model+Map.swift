import Lessons
import Screen
package import Simulation

extension Model {
  /// What the loop is to compute and send back to `receive`; nil if nothing is wanted.
  package var wantedSweeps: SweepOrder? {
    guard isMapOpen, let map, !map.isComplete else { return nil }
    return SweepOrder(
      id: map.id, sweeps: map.definition.sweeps, maps: map.maps + map.baselines)
  }

  /// Enters what was computed for an order; what comes too late for another one is dropped.
  package mutating func receive(_ parts: [SweepPart], for id: Int) {
    guard map?.id == id else { return }
    map?.receive(parts)
  }

  /// Computes what is missing of the map now, for a picture without a loop.
  package mutating func completeMap(threads: Int) {
    guard let order = wantedSweeps else { return }
    let maps = SweepPlan(order.sweeps).completing(order.maps).maps(threads: threads) ?? []
    for (index, map) in maps.enumerated() {
      let computed = map.cells.indices.filter { map.cells[$0] != .pending }
      let part = SweepPart(
        sweep: index, indices: computed, cells: computed.map { map.cells[$0] })
      receive([part], for: order.id)
    }
  }

  /// Opens the map of the present scene, with the hand on the lab's own numbers. A map that is that of
  /// the present scene too is kept.
  package mutating func openMap() {
    if let reason = renewMap() {
      notice = reason
      return
    }
    playback.seek(to: playback.step)
    isMapOpen = true
    mode = .map
    keepMapFocus()
    goToOwnNumbers()
  }

  /// Keeps an open map that of the scene after any change of the document: a map of other numbers gives
  /// way to a new one, and where the scene has none the map is closed, with a notice that says why.
  mutating func keepMapOfScene() {
    guard isMapOpen, let id = map?.id else { return }
    if let reason = renewMap() {
      isMapOpen = false
      if mode == .map { mode = .lab }
      notice = reason
    } else if map?.id != id || map?.hasMoved == false {
      keepMapFocus()
      goToOwnNumbers()
    }
  }

  /// Moves the focus to a map that is shown: Enter takes the λ of what is seen.
  mutating func keepMapFocus() {
    guard let map else { return }
    let shown = map.shownMaps(besides: hiddenRuns)
    if !shown.contains(map.focus) { self.map?.focus = shown[0] }
  }

  /// Makes the map that of the present scene, if it isn't so already. What is kept of another scene's
  /// is the axis and the focus, as far as the new one has them.
  ///
  /// - Returns: why there is no map; nil if there is one.
  private mutating func renewMap() -> String? {
    guard map?.definition.serves(document.scene) != true else { return nil }
    do {
      guard let definition = try MapDefinition(document.scene) else {
        return "no optimizer here has a use for weight decay"
      }
      var renewed = MapModel(definition, id: (map?.id ?? 0) + 1)
      if let map { renewed.adoptView(of: map) }
      map = renewed
      return nil
    } catch {
      return (error as? SceneProblem)?.sentence ?? "this scene has no map"
    }
  }

  mutating func closeMap() {
    isMapOpen = false
    mode = .lab
  }

  /// Puts the hand on each map's cell nearest to the run in the lab.
  private mutating func goToOwnNumbers() {
    guard var map else { return }
    map.hasMoved = false
    let runs = map.definition.subjects.map { document.scene.optimizers[$0.run] }
    let values = runs.map { $0.hyperparameters(over: document.scene.hyperparameters) }
    map.cursor.column = map.maps[map.focus].learningRates.indexNearest(
      to: values[map.focus].learningRate)
    for index in map.maps.indices {
      let column = map.column(of: index)
      let scale = MapScale(axis: map.axis, map: map.maps[index])
      let row = scale.row(
        at: scale.height(of: values[index].weightDecay, column: column), column: column)
      map.cursor.heights[index] = scale.height(row: row, column: column)
    }
    self.map = map
  }

  /// Moves the hand on all maps: to another learning rate at the same λ (or lr·λ, if that is what the
  /// axis shows), or to another λ.
  mutating func moveOnMap(right: Int, up: Int) {
    guard var map else { return }
    let columns = map.maps.map(\.columns).max() ?? 1
    map.cursor.column = max(0, min(map.cursor.column + right, columns - 1))
    if up != 0 {
      for index in map.maps.indices { map.move(index, rows: up) }
    }
    if map.cursor != self.map?.cursor { map.hasMoved = true }
    self.map = map
  }

  mutating func moveMapFocus(by offset: Int) {
    guard let map else { return }
    let shown = map.shownMaps(besides: hiddenRuns)
    let index = shown.firstIndex(of: map.focus) ?? 0
    self.map?.focus = shown[(index + offset + shown.count) % shown.count]
  }

  /// Puts λ or lr·λ on the axis; the hand stays on its cells. Refused where a map has no lr·λ to
  /// show.
  mutating func switchMapAxis() {
    guard var map else { return }
    guard map.canShow(map.axis.next) else {
      notice = "lr·λ needs every lr and λ of the map above 0"
      return
    }
    let rows = map.maps.indices.map(map.row)
    map.axis = map.axis.next
    for index in map.maps.indices {
      map.cursor.heights[index] = MapScale(axis: map.axis, map: map.maps[index])
        .height(row: rows[index], column: map.column(of: index))
    }
    self.map = map
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
