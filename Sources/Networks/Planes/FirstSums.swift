import CLanes

/// The first layer's sums z of all rows as they depend on the plane's coordinates: Z₀ + aZ₁ + bZ₂.
///
/// Nothing changes once they are made, so that all threads may read them.
final class FirstSums: @unchecked Sendable {
  /// Of sixteen rows: for each unit Z₀, Z₁ and Z₂ side by side.
  private let numbers: NumberRoom
  private let units: Int

  init(_ plane: WeightPlane, _ network: Network, _ rows: PackedRows) {
    units = network.layers[1]
    let groups = (rows.count + Sixteen.count - 1) / Sixteen.count
    numbers = NumberRoom(count: groups * units * 3 * Sixteen.count)
    let (weight, bias) = network.tensors(ofLayer: 0)
    for (part, vector) in [plane.origin, plane.axes.a, plane.axes.b].enumerated() {
      for group in 0..<groups {
        let terms = Terms(
          start: rows.group(group), stride: Sixteen.count, count: network.features)
        vector.withUnsafeBufferPointer { vector in
          guard let start = vector.baseAddress else { return }
          for unit in 0..<units {
            var sums = FourSums(count: 1, from: start + bias.first + unit)
            sums.add(
              terms,
              Factors(start: start + weight.first + unit * network.features, across: 0, along: 1))
            let place = self.start(group) + (3 * unit + part) * Sixteen.count
            sums.handOver { lanes16_store(place, $1) }
          }
        }
      }
    }
  }

  private func start(_ group: Int) -> UnsafeMutablePointer<Double> {
    numbers.start + group * units * 3 * Sixteen.count
  }

  /// Puts the sums of sixteen rows at (a, b) where a layer has its values, `stride` apart.
  func put(
    group: Int, a: Double, b: Double, into values: UnsafeMutablePointer<Double>, stride: Int
  ) {
    var parts = UnsafePointer(start(group))
    var value = values
    for _ in 0..<units {
      let z = lanes16_scale_add(
        lanes16_load(parts + Sixteen.count), a,
        lanes16_scale_add(lanes16_load(parts + 2 * Sixteen.count), b, lanes16_load(parts)))
      lanes16_store(value, z)
      parts += 3 * Sixteen.count
      value += stride
    }
  }
}
