import CLanes

/// Takes blocks of rows through a network, forwards and back. Belongs to one thread.
///
/// In a block rows lie side by side, sixteen to a vector, and weights are read as they stand in the
/// vector of all weights; rows beyond the block's last are computed and have no part in anything.
final class NetworkPass {
  let network: Network
  let layers: [LayerRoom]
  /// How many rows a block has at most: a multiple of sixteen.
  let blockRows: Int
  /// The block's first layer of inputs where they have to be gathered: row by row, and turned.
  let gathered: NumberRoom
  let turned: NumberRoom
  private let gatheredLabels: UnsafeMutablePointer<Int>
  /// The weights with their rows normalized, and the norms these had; without them nothing.
  let normalized: NumberRoom
  let norms: NumberRoom
  private let memory: NumberRoom

  /// - Parameter rows: how many there will be at most.
  init(_ network: Network, rows: Int) {
    self.network = network
    blockRows = min(64, Sixteen.rounded(max(1, rows)))
    let sizes = network.layers.dropFirst().map { [blockRows] in
      LayerRoom.size(outputs: $0, rows: blockRows)
    }
    memory = NumberRoom(count: sizes.reduce(0, +))
    var layers: [LayerRoom] = []
    var place = memory.start
    for (index, size) in sizes.enumerated() {
      layers.append(LayerRoom(network, index: index, rows: blockRows, in: place))
      place += size
    }
    self.layers = layers
    let width = Sixteen.rounded(network.features)
    gathered = NumberRoom(count: blockRows * width)
    turned = NumberRoom(count: blockRows * width)
    gatheredLabels = .allocate(capacity: blockRows)
    normalized = NumberRoom(count: network.normalizesRows ? network.weightCount : 0)
    norms = NumberRoom(count: network.normalizesRows ? network.layers.reduce(0, +) : 0)
  }

  deinit { gatheredLabels.deallocate() }

  /// What a block reads: its rows one by one, and sixteen side by side.
  struct Inputs {
    let rows: UnsafePointer<Double>
    let columns: UnsafePointer<Double>
    let labels: UnsafePointer<Int>
    let width: Int
    let count: Int
    /// For each group which features have a part in its sums; nil for all.
    var lit: UnsafePointer<PackedRows.Places>?

    /// Of group 0, 1, … of the block.
    @inline(__always)
    func group(_ group: Int) -> UnsafePointer<Double> { columns + group * Sixteen.count * width }

    var groups: Int { (count + Sixteen.count - 1) / Sixteen.count }
  }

  /// Rows of the data in a row, as they lie there. `first` is a multiple of sixteen.
  func inputs(of rows: PackedRows, from first: Int) -> Inputs {
    Inputs(
      rows: rows.row(first), columns: rows.group(first / Sixteen.count),
      labels: rows.labels + first, width: rows.width, count: min(blockRows, rows.count - first),
      lit: rows.lit(from: first / Sixteen.count))
  }

  /// Some rows of the data, gathered.
  func inputs(of rows: PackedRows, at places: ArraySlice<Int>) -> Inputs {
    let width = rows.width
    for (index, place) in places.enumerated() {
      copy(rows.row(place), to: gathered.start + index * width, width: width)
      gatheredLabels[index] = rows.labels[place]
    }
    let inputs = Inputs(
      rows: UnsafePointer(gathered.start), columns: UnsafePointer(turned.start),
      labels: UnsafePointer(gatheredLabels), width: width, count: places.count)
    for group in 0..<inputs.groups {
      let place = group * Sixteen.count * width
      PackedRows.turn(
        gathered.start + place, width: width, into: turned.start + place, stride: Sixteen.count)
    }
    return inputs
  }

  /// Copies whole sixteens.
  @inline(__always)
  private func copy(
    _ row: UnsafePointer<Double>, to place: UnsafeMutablePointer<Double>, width: Int
  ) {
    for column in stride(from: 0, to: width, by: Sixteen.count) {
      lanes16_store(place + column, lanes16_load(row + column))
    }
  }

  /// The weights as they are used: these, or a copy with normalized rows.
  func prepared(_ weights: UnsafePointer<Double>) -> UnsafePointer<Double> {
    guard network.normalizesRows else { return weights }
    normalizeRows(of: weights)
    return UnsafePointer(normalized.start)
  }

  /// Makes all layers' values of a block.
  ///
  /// - Parameter weights: as `prepared`.
  func forward(_ inputs: Inputs, _ weights: UnsafePointer<Double>) {
    for group in 0..<inputs.groups {
      sums(
        of: layers[0], group: group,
        Terms(
          start: inputs.group(group), stride: Sixteen.count, count: network.features,
          lit: inputs.lit?[group]),
        weights)
      forwardFromSecondLayer(group: group, weights)
    }
  }

  /// Goes on with a group whose first layer's sums are made.
  func forwardFromSecondLayer(group: Int, _ weights: UnsafePointer<Double>) {
    for index in 1..<layers.count {
      activate(layers[index - 1], group: group)
      sums(
        of: layers[index], group: group,
        Terms(
          start: layers[index - 1].values + group * Sixteen.count, stride: blockRows,
          count: layers[index].inputs), weights)
    }
  }

  /// z = h·Wᵀ + b of sixteen rows.
  private func sums(
    of layer: LayerRoom, group: Int, _ terms: Terms, _ weights: UnsafePointer<Double>
  ) {
    let (weight, bias) = (weights + layer.weight, weights + layer.bias)
    let (inputs, blockRows) = (layer.inputs, blockRows)
    let values = layer.values + group * Sixteen.count
    var output = 0
    while output + 8 <= layer.outputs {
      var sums = EightSums(from: bias + output)
      sums.add(terms, Factors(start: weight + output * inputs, across: inputs, along: 1))
      sums.handOver { lanes16_store(values + (output + $0) * blockRows, $1) }
      output += 8
    }
    while output < layer.outputs {
      var sums = FourSums(count: min(4, layer.outputs - output), from: bias + output)
      sums.add(terms, Factors(start: weight + output * inputs, across: inputs, along: 1))
      sums.handOver { lanes16_store(values + (output + $0) * blockRows, $1) }
      output += 4
    }
  }

  /// Makes outputs of a group's sums.
  private func activate(_ layer: LayerRoom, group: Int) {
    let values = layer.values + group * Sixteen.count
    switch network.activation {
    case .tanh:
      for place in stride(from: 0, to: layer.outputs * blockRows, by: blockRows) {
        lanes16_store(values + place, Elementary.tanh(lanes16_load(values + place)))
      }
    case .relu:
      let zero = lanes16_repeating(0)
      for place in stride(from: 0, to: layer.outputs * blockRows, by: blockRows) {
        lanes16_store(values + place, lanes16_maximum(lanes16_load(values + place), zero))
      }
    }
  }
}
