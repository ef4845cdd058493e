extension Surface {
  /// The places where the mean loss is least in a window of the weight plane: one, or several equally
  /// low ones, in ascending order of x, then y.
  ///
  /// A sample of the window finds the basins, descents find their lowest points, kinks included, and
  /// a ring of directions around each of them, the lowest ones refined, vouches for it. A basin
  /// narrower than a fiftieth of the window may stay unseen.
  ///
  /// - Parameters:
  ///   - x: the window's extent to the right.
  ///   - y: the window's extent upwards.
  ///   - cancellation: ends the search soon, with none.
  /// - Returns: none if the loss changes with t, if it is lower at the window's border than anywhere
  ///   inside, if its lowest points lie side by side (a plateau, a valley floor), if it falls without
  ///   end (a pole), or if a lower point may be the side of a minimum that can't be found.
  public func minima(
    x: ClosedRange<Double>, y: ClosedRange<Double>, unless cancellation: Cancellation = .never
  ) -> [Vector] {
    let surface = interruptible(by: cancellation)
    guard !dependsOnStep, x.isFinite, y.isFinite, let loss = try? ExpectedGradient(surface: surface)
    else {
      return []
    }
    let search = MinimumSearch(surface: surface, loss: loss, window: SampleWindow(x: x, y: y))
    let minima = isConvex ? search.minimumOfConvexLoss() : search.minima()
    return cancellation.isCancelled ? [] : minima
  }

  /// About what it takes to find the minima in a window.
  public var minimaCost: WorkCost {
    if dependsOnStep { return .none }
    // A descent; or three samples of the window and a descent from each dip.
    let overhead = WorkCost(operations: 40)
    return isConvex
      ? 60 * max(cost.loss, cost.gradient) : 10_000 * (cost.loss + overhead)
  }
}

extension Surface {
  /// Not known, until a surface says otherwise.
  public var isConvex: Bool { false }
}

extension ClosedRange<Double> {
  fileprivate var isFinite: Bool {
    lowerBound.isFinite && upperBound.isFinite && upperBound > lowerBound
  }
}
