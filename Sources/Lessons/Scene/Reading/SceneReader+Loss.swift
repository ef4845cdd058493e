import Surfaces

extension SceneReader {
  /// Exactly one of `loss`, `batch` (with its `batch_order`), `data` and `network`.
  mutating func readLoss() -> Scene.Loss {
    let variables = Scene.FormulaKind.loss.variables(parameters)
    let formula = fields.optional("loss") { value throws(Mistake) in
      try value.formula(variables: variables)
    }
    let batch = fields.optional("batch") { value throws(Mistake) in
      try value.batch(variables: variables)
    }
    let order: BatchSurface.Order? = fields.optional("batch_order", as: ValueReader.choice)
    let folder = folder
    let data = fields.optional("data") { value throws(Mistake) in try value.data(in: folder) }
    let network = fields.optional("network") { value throws(Mistake) in
      try value.network(in: folder)
    }
    reportRivals()
    if let network { return .network(network) }
    if let formula { return .formula(formula) }
    if let batch { return .batch(batch, order: order ?? .cycled) }
    return data.map { .data($0) } ?? .batch([], order: .cycled)
  }

  /// What is said of two weights, and of a network nothing.
  private static let ofTwoWeights = [
    "start", "noise", "view", "overlays", "validation", "target",
  ]

  private mutating func reportRivals() {
    let given = fields.keys.filter { ["loss", "batch", "data", "network"].contains($0) }
    if given.isEmpty { fields.report(.key(.missingLoss)) }
    if given.count > 1 {
      fields.report(.key(.rivals(given[1], given[0])), at: fields.place(of: given[1]))
    }
    for key in fields.keys where fields.has("network") && Self.ofTwoWeights.contains(key) {
      fields.report(.key(.rivals(key, "network")), at: fields.place(of: key))
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
}
