import Lessons
import Simulation

/// The maps over lr and λ, as far as they are known, and where the hand is on them.
package struct MapModel: Sendable {
  let definition: MapDefinition
  /// Another one for every definition.
  let id: Int
  private(set) var maps: [SweepMap]
  /// Each map's runs without decay: one row.
  private(set) var baselines: [SweepMap]
  /// What each map comes to; none until all are complete.
  private(set) var findings: [MapFinding] = []
  var axis = MapAxis.decay
  /// Which map the hand is on.
  var focus = 0
  var cursor: MapCursor
  /// Whether the hand has left the cells nearest to the lab's own numbers since it was put there.
  var hasMoved = false

  init(_ definition: MapDefinition, id: Int) {
    self.definition = definition
    self.id = id
    let all = definition.sweeps.map(\.emptyMap)
    maps = Array(all[..<definition.subjects.count])
    baselines = Array(all[definition.subjects.count...])
    cursor = MapCursor(column: 0, heights: maps.map { _ in 0 })
  }

  /// Enters what was computed.
  mutating func receive(_ parts: [SweepPart]) {
    for part in parts {
      if maps.indices.contains(part.sweep) {
        maps[part.sweep].enter(part)
      } else if baselines.indices.contains(part.sweep - maps.count) {
        baselines[part.sweep - maps.count].enter(part)
      }
    }
    let isPending = (maps + baselines).contains { map in map.cells.contains(.pending) }
    if !isPending && !parts.isEmpty { findings = maps.map(MapFinding.init) }
  }

  var isComplete: Bool { !findings.isEmpty }

  /// How much is known, 0…1.
  var fraction: Double {
    let cells = maps.flatMap(\.cells)
    return cells.isEmpty ? 1 : Double(cells.count { $0 != .pending }) / Double(cells.count)
  }

  /// The heights on a map's vertical axis.
  func scale(of map: Int) -> MapScale { MapScale(axis: axis, map: maps[map]) }

  /// The row of a map that the hand is on.
  func row(of map: Int) -> Int {
    scale(of: map).row(at: cursor.heights[map], column: column(of: map))
  }

  /// The column of a map that the hand is on: the same in all, as far as they have it.
  func column(of map: Int) -> Int { max(0, min(cursor.column, maps[map].columns - 1)) }

  /// The numbers under the hand.
  func settings(of map: Int) -> (learningRate: Double, weightDecay: Double) {
    (maps[map].learningRates[column(of: map)], maps[map].weightDecays[row(of: map)])
  }
}

/// Where the hand is on all maps together.
struct MapCursor: Hashable, Sendable {
  /// Counts learning rates.
  var column: Int
  /// For each map a height on its axis, kept while the hand moves to another learning rate.
  var heights: [Double]
}

extension MapModel {
  /// What it costs to keep what the axis shows; nil while the map is computed, too.
  func price(of map: Int) -> SweepMap.Transfer? {
    isComplete ? findings[map].price(of: axis.kept) : nil
  }

  /// The price as a factor, where it is one.
  func transfer(of map: Int) -> Double? {
    if case .factor(let factor) = price(of: map) { factor } else { nil }
  }
}

extension SweepMap {
  /// Whether both lie over the same grid.
  func hasAxes(of other: SweepMap) -> Bool {
    learningRates == other.learningRates && weightDecays == other.weightDecays
  }
}

extension MapModel {
  /// The maps of the runs that aren't hidden, by index.
  func shownMaps(besides hidden: Set<Int>) -> [Int] {
    let shown = maps.indices.filter { !hidden.contains(definition.subjects[$0].run) }
    return shown.isEmpty ? Array(maps.indices) : shown
  }
}
