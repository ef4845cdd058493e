extension Scene.NetworkTask {
  /// What differs from the defaults.
  var fields: [YAMLValue.Field] {
    let plain = Scene.NetworkTask(data: data, training: training, layers: layers)
    var fields: [YAMLValue.Field] = [
      .init("data", .text(data.text)), .init("train", .text("\(training)")),
      .init("layers", .list(layers.map { .text("\($0)") })),
    ]
    func note(_ key: String, _ isOther: Bool, _ text: String) {
      if isOther { fields.append(.init(key, .text(text))) }
    }
    note("activation", activation != plain.activation, activation.rawValue)
    if let batch { note("batch", true, "\(batch)") }
    note("normalize", normalizes, "true")
    note("label_noise", labelNoise != 0, labelNoise.shortestDecimal)
    note("decay_biases", !decaysBiases, "false")
    if let standardizes { note("standardize", true, standardizes ? "true" : "false") }
    if let keptInterval { note("evaluate_every", true, "\(keptInterval)") }
    return fields
  }
}
