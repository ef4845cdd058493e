extension NetworkPass {
  /// Puts (√in/2)·W_j/‖W_j‖ in the place of the hidden layers' rows, and all else as it is.
  func normalizeRows(of weights: UnsafePointer<Double>) {
    normalized.start.update(from: weights, count: network.weightCount)
    forEachNormalizedRow { first, inputs, row in
      let norm = VectorSums.squares(weights + first, count: inputs).squareRoot()
      norms.start[row] = norm
      let gain = Network.gain(inputs: inputs)
      for place in first..<first + inputs {
        normalized.start[place] = gain * (weights[place] / norm)
      }
    }
  }

  /// Makes the gradient by the weights of that by the rows used: with e = W_j/‖W_j‖,
  ///
  ///     (√in/2)/‖W_j‖·(g − (g·e)e).
  func projectGradient(_ gradient: UnsafeMutablePointer<Double>) {
    guard network.normalizesRows else { return }
    forEachNormalizedRow { first, inputs, row in
      let gain = Network.gain(inputs: inputs)
      let used = normalized.start + first
      let along = VectorSums.product(gradient + first, used, count: inputs) / gain
      let factor = gain / norms.start[row]
      for place in 0..<inputs {
        let g = gradient[first + place]
        gradient[first + place] = factor * (g - along * (used[place] / gain))
      }
    }
  }

  private func forEachNormalizedRow(_ body: (_ first: Int, _ inputs: Int, _ row: Int) -> Void) {
    var row = 0
    for layer in layers.dropLast() {
      for output in 0..<layer.outputs {
        body(layer.weight + output * layer.inputs, layer.inputs, row)
        row += 1
      }
    }
  }
}
