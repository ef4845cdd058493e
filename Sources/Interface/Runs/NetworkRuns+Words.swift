import Networks

extension NetworkRuns {
  /// `2410 weights in 2 layers`
  var sizeWords: String {
    let layers = network.layerCount == 1 ? "1 layer" : "\(network.layerCount) layers"
    return "\(network.weightCount) weights in \(layers)"
  }

  /// `64 → 32 tanh → 10`
  var layerWords: String {
    let last = network.layers.count - 1
    let layers = network.layers.enumerated().map { index, units in
      0 < index && index < last ? "\(units) \(network.activation.rawValue)" : "\(units)"
    }
    return layers.joined(separator: " → ") + (network.normalizesRows ? ", rows normalized" : "")
  }

  /// `W1 32×64, b1 32, W2 10×32, b2 10`
  var tensorWords: String {
    network.tensors.map { tensor in
      let shape = tensor.shape.map { "\($0)" }.joined(separator: "×")
      return "\(tensor.role == .weight ? "W" : "b")\(tensor.layer) \(shape)"
    }.joined(separator: ", ")
  }
}
