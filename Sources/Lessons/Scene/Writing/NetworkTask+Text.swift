extension Scene.NetworkTask {
  /// What differs from the defaults.
  ///
  /// - Parameter name: the file in which it will stand; nil for the scene's own.
  func fields(savedAs name: String?) -> [YAMLValue.Field] {
    let plain = Scene.NetworkTask(data: data, training: training, layers: layers)
    var fields: [YAMLValue.Field] = [
      .init("data", data.value(savedAs: name)), .init("train", .text("\(training)")),
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

extension NetworkData {
  /// As a scene file has it.
  fileprivate func value(savedAs name: String?) -> YAMLValue {
    guard case .file(_, let source) = self else { return .text(text) }
    let fields = source.fields(savedAs: name)
    let file = name.map(source.reference(savedAs:)) ?? source.file
    let isPlain = fields.count == 1 && file.lowercased().hasSuffix(".csv")
    return isPlain ? .text(file) : .mapping(fields)
  }
}
