import CLanes
public import Simulation

/// The training loss over a plane of weights.
///
/// The first layer's sums are affine in (a, b), z = Z₀ + aZ₁ + bZ₂, unless rows are normalized: the three
/// are made once.
public struct LossPlane: Sendable {
  public let plane: WeightPlane
  private let network: Network
  private let rows: PackedRows
  /// Z₀, Z₁ and Z₂; nil where rows are normalized.
  private let sums: FirstSums?

  /// - Parameter data: of which the training rows are used.
  public init(_ plane: WeightPlane, of network: Network, on data: TrainingData) {
    self.plane = plane
    self.network = network
    rows = data.packedTraining
    sums = network.normalizesRows ? nil : FirstSums(plane, network, rows)
  }

  /// The mean loss over the training rows at every point of a grid, row by row: those of b₀ with all a
  /// first.
  ///
  /// - Parameters:
  ///   - threads: how many work on it, each on a row at a time. The numbers don't depend on it.
  ///   - rowIsDone: called from any thread with a row's index and its losses.
  /// - Returns: nil if cancelled.
  public func losses(
    a: [Double], b: [Double], threads: Int = 1, unless cancellation: Cancellation = .never,
    rowIsDone: @escaping @Sendable (Int, [Double]) -> Void = { _, _ in }
  ) -> [[Double]]? {
    let grid = LossGrid(rows: b.count)
    SharedWork.run(count: b.count, threads: threads) { index in
      let walker = PlaneWalker(self.network, self.rows, self.plane, self.sums)
      var losses: [Double] = []
      for a in a {
        guard !cancellation.isCancelled else { return }
        losses.append(walker.loss(a: a, b: b[index]))
      }
      grid.enter(losses, at: index)
      rowIsDone(index, losses)
    }
    return cancellation.isCancelled ? nil : grid.all
  }

  /// The loss ratio of kept points: the training loss at their foot over that at the point itself.
  ///
  /// - Returns: nil if cancelled.
  public func lossRatios(
    of kept: [NetworkTrajectory.KeptStep], unless cancellation: Cancellation = .never
  ) -> [Double]? {
    let walker = PlaneWalker(network, rows, plane, sums)
    var ratios: [Double] = []
    for step in kept {
      guard !cancellation.isCancelled else { return nil }
      let foot = plane.foot(of: step.weights)
      ratios.append(walker.loss(a: foot.a, b: foot.b) / step.training.loss)
    }
    return ratios
  }
}
