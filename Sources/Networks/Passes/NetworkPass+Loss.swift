import CLanes
import Simulation

extension NetworkPass {
  /// The losses of rows, summed: of each log Σ_k e^(z_k − max z) − (z_y − max z).
  ///
  /// One logarithm is made of many rows: their sums, each from 1 to the number of classes, are
  /// multiplied first.
  struct LossSum {
    private var logarithms = 0.0
    private var product = 1.0
    private var margins = 0.0
    /// Rows whose largest output, the first of equals, is their class.
    var right = 0

    /// - Parameter factor: the product of sixteen sums at most.
    mutating func add(product factor: Double, margins margin: Double) {
      margins += margin
      product *= factor
      guard product > 1e100 else { return }
      logarithms += naturalLogarithm(product)
      product = 1
    }

    var loss: Double { logarithms + naturalLogarithm(product) - margins }
  }

  /// Adds the losses of a block whose values are made.
  ///
  /// - Parameters:
  ///   - share: what each row's loss is multiplied by in the mean; with it the gradient by the last
  ///     layer's sums, (softmax − onehot)·share, is left in its slopes.
  func addLosses(
    of inputs: Inputs, share: Double? = nil, to sum: inout LossSum
  ) {
    let layer = layers[layers.count - 1]
    for group in 0..<inputs.groups {
      let first = group * Sixteen.count
      let labels = inputs.labels + first
      let rows = min(Sixteen.count, inputs.count - first)
      let (values, slopes) = (layer.values + first, layer.slopes + first)
      let top = largest(values, layer.outputs)
      let totals = exponentials(values, top, into: slopes, layer.outputs)
      var margin = 0.0
      for row in 0..<rows {
        let label = labels[row]
        let value = values[label * blockRows + row]
        margin += value - top[row]
        if value == top[row], isFirst(label, values + row) { sum.right += 1 }
      }
      let factors = lanes16_add(kept(totals, rows: rows), kept(lanes16_repeating(1), from: rows))
      sum.add(product: lanes16_product(factors), margins: margin)
      guard let share else { continue }
      scale(slopes, totals, rows: rows, share, layer.outputs)
      for row in 0..<rows {
        let label = labels[row]
        slopes[label * blockRows + row] -= share
      }
    }
  }

  private func largest(_ values: UnsafePointer<Double>, _ outputs: Int) -> Sixteen {
    var top = lanes16_load(values)
    for output in 1..<max(1, outputs) {
      top = lanes16_maximum(top, lanes16_load(values + output * blockRows))
    }
    return top
  }

  /// e^(z − max z) of all outputs; their sum.
  private func exponentials(
    _ values: UnsafePointer<Double>, _ top: Sixteen, into slopes: UnsafeMutablePointer<Double>,
    _ outputs: Int
  ) -> Sixteen {
    var total = lanes16_repeating(0)
    for place in stride(from: 0, to: outputs * blockRows, by: blockRows) {
      let e = Elementary.exponential(lanes16_subtract(lanes16_load(values + place), top))
      lanes16_store(slopes + place, e)
      total = lanes16_add(total, e)
    }
    return total
  }

  /// softmax·share in the rows that count, 0 beyond.
  private func scale(
    _ slopes: UnsafeMutablePointer<Double>, _ totals: Sixteen, rows: Int, _ share: Double,
    _ outputs: Int
  ) {
    let factor = kept(lanes16_divide(lanes16_repeating(share), totals), rows: rows)
    for place in stride(from: 0, to: outputs * blockRows, by: blockRows) {
      lanes16_store(slopes + place, lanes16_multiply(lanes16_load(slopes + place), factor))
    }
  }

  /// The numbers of the first rows, 0 beyond.
  @inline(__always)
  private func kept(_ numbers: Sixteen, rows: Int) -> Sixteen {
    lanes16_where_positive(
      lanes16_subtract(lanes16_repeating(Double(rows)), .places), numbers)
  }

  /// Those of the rows from one on, 0 before.
  @inline(__always)
  private func kept(_ numbers: Sixteen, from row: Int) -> Sixteen {
    lanes16_where_positive(
      lanes16_subtract(.places, lanes16_repeating(Double(row - 1))), numbers)
  }

  /// Whether no class before this one has as large an output.
  private func isFirst(_ label: Int, _ values: UnsafePointer<Double>) -> Bool {
    let value = values[label * blockRows]
    for other in 0..<label where values[other * blockRows] == value { return false }
    return true
  }
}

extension Sixteen {
  /// 0, 1, …
  @inline(__always)
  fileprivate static var places: Sixteen {
    Sixteen(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  }
}
