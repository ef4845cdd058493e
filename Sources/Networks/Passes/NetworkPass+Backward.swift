import CLanes

extension NetworkPass {
  /// Takes the slopes of the last layer's sums back through the network.
  ///
  /// - Parameters:
  ///   - weights: as `prepared`.
  ///   - gradient: by the weights as used, in the vector's order.
  ///   - adds: whether it has the gradient of other rows already.
  func backward(
    _ inputs: Inputs, _ weights: UnsafePointer<Double>,
    into gradient: UnsafeMutablePointer<Double>, adding adds: Bool
  ) {
    for index in layers.indices.reversed() {
      let layer = layers[index]
      addBiasGradient(of: layer, groups: inputs.groups, into: gradient, adding: adds)
      if index == 0, layer.inputs <= Self.narrow {
        addNarrowGradient(of: layer, inputs, into: gradient, adding: adds)
        continue
      }
      if index == 0 {
        addWeightGradient(
          of: layer, Terms(start: inputs.rows, stride: inputs.width, count: inputs.count),
          into: gradient, adding: adds)
        continue
      }
      let below = layers[index - 1]
      for group in 0..<inputs.groups { turnValues(of: below, group: group) }
      addWeightGradient(
        of: layer, Terms(start: below.rows, stride: below.width, count: inputs.count),
        into: gradient, adding: adds)
      for group in 0..<inputs.groups { slopes(of: below, from: layer, group: group, weights) }
    }
  }

  /// The values of sixteen rows, row by row.
  private func turnValues(of layer: LayerRoom, group: Int) {
    let first = group * Sixteen.count
    for half in stride(from: first, to: first + Sixteen.count, by: 8) {
      for unit in stride(from: 0, to: layer.outputs, by: 8) {
        lanes_transpose(
          layer.values + unit * blockRows + half, blockRows,
          layer.rows + half * layer.width + unit, layer.width)
      }
    }
  }

  /// The slopes of a layer's sums from those of the next: d = (next·W)∘activation'.
  private func slopes(
    of layer: LayerRoom, from next: LayerRoom, group: Int, _ weights: UnsafePointer<Double>
  ) {
    let first = group * Sixteen.count
    let terms = Terms(start: next.slopes + first, stride: blockRows, count: next.outputs)
    let weight = weights + next.weight
    let inputs = next.inputs
    var unit = 0
    while unit + 8 <= inputs {
      var sums = EightSums()
      sums.add(terms, Factors(start: weight + unit, across: 1, along: inputs))
      sums.handOver { storeSlope($1, of: layer, unit + $0, first) }
      unit += 8
    }
    while unit < inputs {
      var sums = FourSums(count: min(4, inputs - unit))
      sums.add(terms, Factors(start: weight + unit, across: 1, along: inputs))
      sums.handOver { storeSlope($1, of: layer, unit + $0, first) }
      unit += 4
    }
  }

  /// Multiplies a slope by the activation's, which is 1 − h² or 1 where h > 0, else 0.
  @inline(__always)
  private func storeSlope(_ slope: Sixteen, of layer: LayerRoom, _ unit: Int, _ first: Int) {
    let place = unit * blockRows + first
    let h = lanes16_load(layer.values + place)
    switch network.activation {
    case .tanh:
      let square = lanes16_multiply(h, h)
      let inner = lanes16_subtract(lanes16_repeating(1), square)
      lanes16_store(layer.slopes + place, lanes16_multiply(slope, inner))
    case .relu: lanes16_store(layer.slopes + place, lanes16_where_positive(h, slope))
    }
  }

  private func addBiasGradient(
    of layer: LayerRoom, groups: Int, into gradient: UnsafeMutablePointer<Double>,
    adding adds: Bool
  ) {
    for output in 0..<layer.outputs {
      let slopes = layer.slopes + output * blockRows
      var sum = lanes16_load(slopes)
      for group in 1..<max(1, groups) {
        sum = lanes16_add(sum, lanes16_load(slopes + group * Sixteen.count))
      }
      let place = layer.bias + output
      gradient[place] = (adds ? gradient[place] : 0) + lanes16_sum(sum)
    }
  }

  /// Σ over rows of slope·input, sixteen inputs at a time.
  private func addWeightGradient(
    of layer: LayerRoom, _ rows: Terms, into gradient: UnsafeMutablePointer<Double>,
    adding adds: Bool
  ) {
    let weight = gradient + layer.weight
    for column in stride(from: 0, to: layer.inputs, by: Sixteen.count) {
      let terms = Terms(start: rows.start + column, stride: rows.stride, count: rows.count)
      let columns = min(Sixteen.count, layer.inputs - column)
      var output = 0
      while output + 8 <= layer.outputs {
        var sums = EightSums()
        let slopes = layer.slopes + output * blockRows
        sums.add(terms, Factors(start: slopes, across: blockRows, along: 1))
        sums.handOver {
          let place = weight + (output + $0) * layer.inputs + column
          store($1, columns, at: place, adding: adds)
        }
        output += 8
      }
      while output < layer.outputs {
        var sums = FourSums(count: min(4, layer.outputs - output))
        let slopes = layer.slopes + output * blockRows
        sums.add(terms, Factors(start: slopes, across: blockRows, along: 1))
        sums.handOver {
          let place = weight + (output + $0) * layer.inputs + column
          store($1, columns, at: place, adding: adds)
        }
        output += 4
      }
    }
  }

  /// Up to so many inputs are too few to lie side by side.
  private static let narrow = 4

  /// The same where rows lie side by side, and each sum over them is one of the numbers.
  private func addNarrowGradient(
    of layer: LayerRoom, _ inputs: Inputs, into gradient: UnsafeMutablePointer<Double>,
    adding adds: Bool
  ) {
    for output in 0..<layer.outputs {
      let slopes = layer.slopes + output * blockRows
      for input in 0..<layer.inputs {
        var sum = lanes16_repeating(0)
        for group in 0..<inputs.groups {
          let values = lanes16_load(inputs.group(group) + input * Sixteen.count)
          sum = lanes16_multiply_add(
            lanes16_load(slopes + group * Sixteen.count), values, sum)
        }
        let place = layer.weight + output * layer.inputs + input
        gradient[place] = (adds ? gradient[place] : 0) + lanes16_sum(sum)
      }
    }
  }

  /// The first `columns` of sixteen numbers, as they are or added to what is there.
  @inline(__always)
  private func store(
    _ numbers: Sixteen, _ columns: Int, at place: UnsafeMutablePointer<Double>, adding adds: Bool
  ) {
    if columns == Sixteen.count {
      lanes16_store(place, adds ? lanes16_add(numbers, lanes16_load(place)) : numbers)
    } else {
      for column in 0..<columns {
        place[column] = (adds ? place[column] : 0) + numbers[column]
      }
    }
  }
}
