import Simulation

extension RunReport {
  /// Changes when a reader of the old form would misread the new one.
  private static let schemaVersion = 1

  /// Writes one JSON object: scene, steps and, for each run, its trajectory, a row a line.
  package func writeJSON(to stream: ByteStream) throws {
    var json = JSONWriter(stream)
    try json.beginObject()
    try json.field("schema_version", Self.schemaVersion)
    try json.field("scene", scene)
    try json.field("steps", scene.steps)
    try json.key("runs")
    try json.beginArray()
    for run in runs { try write(run, to: &json) }
    try json.endArray()
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
    try json.value(run.hyperparameters, of: run.rule)
    try json.key("outcome")
    try json.value(run.trajectory.outcome, cause: run.trajectory.cause)
    try json.key("trajectory")
    try json.beginArray()
    try selection.forEachRow(of: run.trajectory) { row in
      try json.lineBreak()
      if let columns {
        try json.value(row, of: run, in: columns)
      } else {
        try json.value(row, of: run)
      }
    }
    try json.endArray()
    try json.endObject()
  }
}

extension JSONWriter {
  mutating func value(_ hyperparameters: Hyperparameters, of rule: Rule) throws {
    try beginObject()
    for one in Hyperparameter.all {
      switch hyperparameters[one] {
      case .number(let number): try field(one.name, number)
      case .flag(let isOn): try field(one.name, isOn)
      case .word(let word): try field(one.name, word)
      }
    }
    if !hyperparameters.decaysAlike {
      try field("weight_decays", hyperparameters.weightDecays)
    }
    if let formulas = rule.formulas {
      try key("with")
      try beginObject()
      for (name, value) in zip(formulas.constantNames, formulas.constantValues) {
        try field(name, value)
      }
      try endObject()
    }
    try endObject()
  }

  /// - Parameter cause: what wasn't finite; nil where that isn't known.
  mutating func value(_ outcome: Trajectory.Outcome, cause: DivergenceCause?) throws {
    try beginObject()
    switch outcome {
    case .completed:
      try field("kind", "completed")
    case .diverged(let step):
      try field("kind", "diverged")
      try field("step", step)
      try field("what", cause?.quantity.rawValue)
      try field("coordinate", cause?.coordinate?.rawValue)
    }
    try endObject()
  }

  fileprivate mutating func value(
    _ row: Row, of run: RunReport.Run, in columns: [RunColumn]
  ) throws {
    try beginObject()
    for column in columns {
      switch column.content {
      case .word(let text): try field(column.name, text(run))
      case .step: try field(column.name, row.step)
      case .number(let value):
        if let number = value(run, row) {
          try field(column.name, number)
        } else {
          try key(column.name)
          try null()
        }
      case .pair(let vector): try field(column.name, vector(run, row))
      }
    }
    try endObject()
  }

  fileprivate mutating func value(_ row: Row, of run: RunReport.Run) throws {
    try beginObject()
    try field("t", row.step)
    try field("x", row.weights.x)
    try field("y", row.weights.y)
    try field("loss", row.loss)
    try field("norm", row.norm)
    if let update = row.update {
      try field("gradient", update.gradient)
      try field("first_moment", update.firstMoment)
      try field("second_moment", update.secondMoment)
      if run.hyperparameters.usesAMSGrad, run.rule.formulas == nil {
        try field("second_moment_max", update.secondMomentMax)
      }
      if let formulas = run.rule.formulas {
        try key("states")
        try beginObject()
        for (name, value) in zip(formulas.stateNames, update.states) { try field(name, value) }
        try endObject()
      }
      try field("adaptive_step", update.adaptiveStep)
      try field("decay_step", update.decayStep)
    }
    try endObject()
  }
}
