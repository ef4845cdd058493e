import Lessons
import Networks
import Simulation

extension NetworkReport {
  /// Changes when a reader of the old form would misread the new one.
  private static let schemaVersion = 1

  /// Writes one JSON object: scene, steps, the tensors of the vector of all weights, for each run its
  /// trajectory, a row a line, and the planes with what of each run lies in them.
  package func writeJSON(to stream: ByteStream) throws {
    var json = JSONWriter(stream)
    try json.beginObject()
    try json.field("schema_version", Self.schemaVersion)
    try json.field("scene", scene)
    try json.field("steps", scene.steps)
    try json.field("weights", network?.weightCount ?? 0)
    try json.key("tensors")
    try json.beginArray()
    for tensor in network?.tensors ?? [] { try json.value(tensor) }
    try json.endArray()
    if !coordinates.isEmpty { try json.field("coordinates", coordinates) }
    try json.key("runs")
    try json.beginArray()
    for run in runs { try write(run, to: &json) }
    try json.endArray()
    try json.lineBreak()
    try json.key("planes")
    try writePlanes(to: &json)
    try json.endObject()
    try json.finish()
  }

  private func write(_ run: Run, to json: inout JSONWriter) throws {
    try json.lineBreak()
    try json.beginObject()
    try json.field("name", run.name.name)
    try json.field("optimizer", run.rule.id)
    try json.field("label", run.name.label)
    try json.key("hyperparameters")
    try json.value(run.trajectory.run.hyperparameters, of: run.rule)
    try json.key("outcome")
    try json.value(run.trajectory.outcome, cause: nil)
    try json.key("trajectory")
    try json.beginArray()
    try forEachRow(of: run) { row in
      try json.lineBreak()
      if let columns {
        try json.value(row, of: run, in: columns)
      } else {
        try json.value(row, hasCoordinates: !coordinates.isEmpty)
      }
    }
    try json.endArray()
    try json.endObject()
  }

  // MARK: Planes

  private func writePlanes(to json: inout JSONWriter) throws {
    let trajectories = runs.map(\.trajectory)
    try json.beginObject()
    try json.key("ends")
    try write(.ends(of: trajectories), to: &json)
    try json.key("pca")
    try write(.principal(of: trajectories), to: &json)
    try json.endObject()
  }

  private func write(_ plane: WeightPlane?, to json: inout JSONWriter) throws {
    guard let plane, let experiment = runs.first?.trajectory.experiment else {
      return try json.null()
    }
    let losses = LossPlane(plane, of: experiment.network, on: experiment.data)
    try json.beginObject()
    try json.key("pair")
    if let pair = plane.pair {
      try json.beginArray()
      for run in [pair.0, pair.1] { try json.value(runs[run].name.name) }
      try json.endArray()
    } else {
      try json.null()
    }
    try json.key("runs")
    try json.beginArray()
    for run in runs where !run.hasDiverged {
      try write(run, on: plane, losses, to: &json)
    }
    try json.endArray()
    try json.endObject()
  }

  private func write(
    _ run: Run, on plane: WeightPlane, _ losses: LossPlane, to json: inout JSONWriter
  ) throws {
    guard let end = run.trajectory.kept.last else { return }
    let foot = plane.foot(of: end.weights)
    try json.lineBreak()
    try json.beginObject()
    try json.field("name", run.name.name)
    try json.field("share", plane.share(of: run.trajectory.kept.map(\.weights)) ?? .nan)
    try json.field("end", Vector(foot.a, foot.b))
    try json.field("loss_ratio", losses.lossRatios(of: [end])?.first ?? .nan)
    try json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ numbers: [Int]) throws {
    try key(name)
    try beginArray()
    for number in numbers { try value(number) }
    try endArray()
  }

  fileprivate mutating func field(_ name: String, _ numbers: [Double?]) throws {
    try key(name)
    try beginArray()
    for number in numbers { try value(number ?? .nan) }
    try endArray()
  }

  fileprivate mutating func value(_ tensor: WeightTensor) throws {
    try lineBreak()
    try beginObject()
    try field("name", tensor.name)
    try field("first", tensor.first)
    try field("shape", tensor.shape)
    try endObject()
  }

  fileprivate mutating func value(
    _ row: NetworkRow, of run: NetworkReport.Run, in columns: [NetworkColumn]
  ) throws {
    try beginObject()
    for column in columns {
      switch column.content {
      case .word(let text): try field(column.name, text(run))
      case .step: try field(column.name, row.step)
      case .number(let value): try field(column.name, value(row) ?? .nan)
      }
    }
    try endObject()
  }

  fileprivate mutating func value(_ row: NetworkRow, hasCoordinates: Bool) throws {
    try beginObject()
    for column in NetworkColumn.head where column.isNumeric {
      switch column.content {
      case .step: try field(column.name, row.step)
      default: try field(column.name, column.number(in: row) ?? .nan)
      }
    }
    try field("norms", row.norms)
    if hasCoordinates {
      for quantity in NetworkRow.Coordinate.Quantity.allCases {
        try field(quantity.rawValue, row.coordinates.map { $0[quantity] })
      }
    }
    try endObject()
  }
}
