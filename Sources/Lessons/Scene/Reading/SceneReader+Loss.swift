import Simulation
import Surfaces

extension SceneReader {
  /// Exactly one of `loss`, `batch` (with its `batch_order`) and `data`.
  mutating func readLoss() -> Scene.Loss {
    let variables = Scene.FormulaKind.loss.variables(parameters)
    let formula = fields.optional("loss") { value throws(Mistake) in
      try value.formula(variables: variables)
    }
    let batch = fields.optional("batch") { value throws(Mistake) in
      try value.batch(variables: variables)
    }
    let order: BatchSurface.Order? = fields.optional("batch_order", as: ValueReader.choice)
    let data = fields.optional("data", as: ValueReader.data)
    reportRivals()
    if let formula { return .formula(formula) }
    if let batch { return .batch(batch, order: order ?? .cycled) }
    return data ?? .batch([], order: .cycled)
  }

  private mutating func reportRivals() {
    let given = fields.keys.filter { ["loss", "batch", "data"].contains($0) }
    if given.isEmpty { fields.report(.key(.missingLoss)) }
    if given.count > 1 {
      fields.report(.key(.rivals(given[1], given[0])), at: fields.place(of: given[1]))
    }
    if fields.has("batch_order"), !fields.has("batch") {
      fields.report(
        .key(.withoutPartner("batch_order", partner: "batch")), at: fields.place(of: "batch_order"))
    }
  }
}

extension ValueReader {
  fileprivate func batch(variables: [String]) throws(Mistake) -> [Formula] {
    var entries: [Formula] = []
    for item in try list(of: "formulas", limit: SceneLimits.batchEntries) {
      entries.append(try item.formula(variables: variables))
    }
    return entries
  }

  fileprivate func data() throws(Mistake) -> Scene.Loss {
    var fields = try fields(wanted: "a mapping with 'model' and 'rows'")
    let model = fields.required(
      "model", placeholder: DataSurface.Model.linear, example: "linear", as: ValueReader.choice)
    let rows = fields.required("rows", placeholder: [], example: "[[1, 0, 2], [0, 1, 3]]") {
      value throws(Mistake) in try value.rows(of: model)
    }
    let batch = fields.optional("batch") { value throws(Mistake) in
      try value.wholeNumber(in: 1...(rows.isEmpty ? SceneLimits.dataRows : rows.count))
    }
    try fields.finish()
    return .data(model: model, rows: rows, batch: batch)
  }

  private func rows(of model: DataSurface.Model) throws(Mistake) -> [DataSurface.Sample] {
    var rows: [DataSurface.Sample] = []
    for item in try list(of: "rows, such as [1, 0, 2]", limit: SceneLimits.dataRows) {
      let wanted = "two features and a target, such as [1, 0, 2]"
      let numbers = try item.list(of: wanted, limit: nil)
      guard numbers.count == 3 else {
        throw item.mistake(
          .value(.wrongCount(subject: item.subject, count: numbers.count, wanted: wanted)))
      }
      let features = Vector(try numbers[0].number(), try numbers[1].number())
      let target = try numbers[2].number()
      if model == .logistic, target != 0, target != 1 {
        let text = try numbers[2].scalar(wanted: "a number")
        throw numbers[2].mistake(.combination(.logisticTarget(row: rows.count + 1, text: text)))
      }
      rows.append(.init(features: features, target: target))
    }
    return rows
  }
}
