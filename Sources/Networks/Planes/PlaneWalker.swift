/// Computes losses at points of a plane, one after the other. Belongs to one thread.
final class PlaneWalker {
  private let pass: NetworkPass
  private let rows: PackedRows
  private let plane: WeightPlane
  private let sums: FirstSums?
  private let weights: NumberRoom
  /// Where the weights begin that aren't in the first sums.
  private let first: Int

  init(_ network: Network, _ rows: PackedRows, _ plane: WeightPlane, _ sums: FirstSums?) {
    pass = NetworkPass(network, rows: rows.count)
    self.rows = rows
    self.plane = plane
    self.sums = sums
    weights = NumberRoom(count: network.weightCount)
    first = sums == nil ? 0 : network.tensors(ofLayer: 0).bias.range.upperBound
  }

  /// The mean loss over all rows at origin + a·e₁ + b·e₂.
  func loss(a: Double, b: Double) -> Double {
    for index in first..<weights.count {
      weights.start[index] =
        plane.origin[index] + a * plane.axes.a[index] + b * plane.axes.b[index]
    }
    guard let sums else { return pass.evaluation(of: rows, weights.start)?.loss ?? .nan }
    var sum = NetworkPass.LossSum()
    for block in stride(from: 0, to: rows.count, by: pass.blockRows) {
      let inputs = pass.inputs(of: rows, from: block)
      for group in 0..<inputs.groups {
        sums.put(
          group: block / Sixteen.count + group, a: a, b: b,
          into: pass.layers[0].values + group * Sixteen.count, stride: pass.blockRows)
        pass.forwardFromSecondLayer(group: group, weights.start)
      }
      pass.addLosses(of: inputs, to: &sum)
    }
    return sum.loss / Double(rows.count)
  }
}
