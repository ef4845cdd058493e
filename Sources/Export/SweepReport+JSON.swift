import Lessons
import Simulation

extension SweepReport {
  /// Changes when a reader of the old form would misread the new one.
  private static let schemaVersion = 1

  /// Writes one JSON object: scene, what was measured, the axes and, for each optimizer, its map, a row
  /// a line.
  ///
  /// The metric is the mean over the steps after `average_after`, or, where that is null, its value
  /// after the last step.
  ///
  /// `values[i][j]` belongs to `weight_decay[i]` and `lr[j]`: those of the map, if the optimizer has
  /// ranges of its own, else those of the document. null is a run that diverged, or a number that
  /// the map doesn't have.
  package func writeJSON(to stream: ByteStream) throws {
    var json = JSONWriter(stream)
    let axes = scene.sweepAxes()
    try json.beginObject()
    try json.field("schema_version", Self.schemaVersion)
    try json.field("scene", scene)
    try json.field("steps", scene.steps)
    try json.key("seed")
    try json.value(scene.seed)
    if scene.network != nil { try json.field("seeds", scene.sweepSeeds) }
    try json.field("metric", scene.sweepMetric)
    try json.key("average_after")
    if let averageAfter { try json.value(averageAfter) } else { try json.null() }
    try json.field("lr", axes.learningRates)
    try json.field("weight_decay", axes.weightDecays)
    try json.key("maps")
    try json.beginArray()
    for map in maps { try write(map, axes, to: &json) }
    try json.endArray()
    try json.endObject()
    try json.finish()
  }

  private func write(_ item: Map, _ axes: Scene.SweepAxes, to json: inout JSONWriter) throws {
    try json.lineBreak()
    try json.beginObject()
    try json.field("name", item.name.name)
    try json.field("optimizer", item.rule.id)
    if item.map.learningRates != axes.learningRates {
      try json.field("lr", item.map.learningRates)
    }
    if item.map.weightDecays != axes.weightDecays {
      try json.field("weight_decay", item.map.weightDecays)
    }
    try json.key("values")
    try json.values(of: item.map)
    try json.key("best")
    try json.value(item.map.best)
    try json.field("ridge_slope", item.map.ridgeSlope ?? .nan)
    try json.field("transfer", item.map.transfer ?? .nan)
    try json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ numbers: [Double]) throws {
    try key(name)
    try beginArray()
    for number in numbers { try value(number) }
    try endArray()
  }

  fileprivate mutating func values(of map: SweepMap) throws {
    try beginArray()
    for row in 0..<map.rows {
      try lineBreak()
      try beginArray()
      for column in 0..<map.columns { try value(map.value(row: row, column: column) ?? .nan) }
      try endArray()
    }
    try endArray()
  }

  fileprivate mutating func value(_ place: SweepMap.Place?) throws {
    guard let place else { return try null() }
    try beginObject()
    try field("lr", place.learningRate)
    try field("weight_decay", place.weightDecay)
    try field("value", place.value)
    try endObject()
  }
}
