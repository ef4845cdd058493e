import Networks
import Surfaces

extension ValueReader {
  /// `network:` with its data, layers and how it is trained.
  ///
  /// - Parameter folder: where files of data are.
  func network(in folder: SceneFolder) throws(Mistake) -> Scene.NetworkTask {
    var fields = try fields(of: .network)
    let data = fields.required("data", placeholder: NetworkData.digits, example: "digits") {
      value throws(Mistake) in try value.networkData(in: folder)
    }
    let shape = data.shape
    let training = fields.required("train", placeholder: 1, example: "\(shape.rows / 2)") {
      value throws(Mistake) in try value.wholeNumber(in: 1...shape.rows)
    }
    let layers = fields.required(
      "layers", placeholder: [shape.features, shape.classes],
      example: "[\(shape.features), 16, \(shape.classes)]"
    ) { value throws(Mistake) in try value.layers(features: shape.features, classes: shape.classes)
    }
    var task = Scene.NetworkTask(data: data, training: training, layers: layers)
    task.activation = fields.optional("activation", as: ValueReader.choice) ?? .tanh
    task.batch = fields.optional("batch") { value throws(Mistake) in
      try value.wholeNumber(in: 1...training)
    }
    task.normalizes = fields.optional("normalize", as: ValueReader.flag) ?? false
    task.labelNoise =
      fields.optional("label_noise") { value throws(Mistake) in
        try value.number { 0...1 ~= $0 ? nil : "must be from 0 to 1, being a share" }
      } ?? 0
    task.decaysBiases = fields.optional("decay_biases", as: ValueReader.flag) ?? true
    task.standardizes = fields.optional("standardize", as: ValueReader.flag)
    task.keptInterval = fields.optional("evaluate_every") { value throws(Mistake) in
      try value.wholeNumber(in: 1...SceneLimits.steps)
    }
    if task.normalizes, layers.count < 3 {
      fields.report(.combination(.network(.nothingToNormalize)), at: fields.place(of: "normalize"))
    }
    try fields.finish()
    return task
  }

  /// `[64, 32, 10]`, which begins with the features and ends with the classes.
  private func layers(features: Int, classes: Int) throws(Mistake) -> [Int] {
    let wanted = "2 to 5 numbers of units, such as [\(features), 16, \(classes)]"
    let items = try list(of: wanted, limit: nil)
    guard 2...5 ~= items.count else {
      throw mistake(.value(.wrongCount(subject: subject, count: items.count, wanted: wanted)))
    }
    var layers: [Int] = []
    for item in items { layers.append(try item.wholeNumber(in: 1...SceneLimits.units)) }
    for (index, needed, what) in [
      (0, features, "features"), (layers.count - 1, classes, "classes"),
    ] where layers[index] != needed {
      throw items[index].mistake(
        .combination(.network(.layerOfOtherSize(layers[index], needed: needed, what: what))))
    }
    return layers
  }
}
