import CLanes

/// Sums over long vectors, sixteen terms at a time.
enum VectorSums {
  /// Σ aᵢ·bᵢ
  static func product(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int
  ) -> Double {
    var sum = lanes16_repeating(0)
    var place = 0
    while place + Sixteen.count <= count {
      sum = lanes16_multiply_add(lanes16_load(a + place), lanes16_load(b + place), sum)
      place += Sixteen.count
    }
    var rest = 0.0
    while place < count {
      rest += a[place] * b[place]
      place += 1
    }
    return lanes16_sum(sum) + rest
  }

  /// Σ aᵢ²
  static func squares(_ a: UnsafePointer<Double>, count: Int) -> Double {
    product(a, a, count: count)
  }

  /// a += factor·b
  static func add(
    _ b: UnsafePointer<Double>, times factor: Double, to a: UnsafeMutablePointer<Double>,
    count: Int
  ) {
    var place = 0
    while place + Sixteen.count <= count {
      lanes16_store(
        a + place, lanes16_scale_add(lanes16_load(b + place), factor, lanes16_load(a + place)))
      place += Sixteen.count
    }
    while place < count {
      a[place] += factor * b[place]
      place += 1
    }
  }
}
