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

  /// What computes losses one by one, on one thread.
  func walker() -> PlaneWalker { PlaneWalker(network, rows, plane, sums) }

  /// The mean loss over the training rows at the foot of some weights.
  public func lossUnder(_ weights: [Double]) -> Double {
    let foot = plane.foot(of: weights)
    return walker().loss(a: foot.a, b: foot.b)
  }

  /// What a loss at one point is; the first layer's products are left out where they are made once.
  var pointCost: WorkCost {
    let whole = network.cost(rows: rows.count)
    guard sums != nil else { return whole }
    let first = network.layers[0] * network.layers[1]
    let share = Double(network.weightCount - first) / Double(network.weightCount)
    return WorkCost(operations: max(0.3, share) * whole.operations)
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
      let walker = walker()
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
    let walker = walker()
    var ratios: [Double] = []
    for step in kept {
      guard !cancellation.isCancelled else { return nil }
      let foot = plane.foot(of: step.weights)
      ratios.append(walker.loss(a: foot.a, b: foot.b) / (step.training?.loss ?? .nan))
    }
    return ratios
  }
}
