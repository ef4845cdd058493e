extension Surface {
  /// The same surface until something is cancelled; from then on it has no values, so that whatever
  /// searches it gives up.
  func interruptible(by cancellation: Cancellation) -> any Surface {
    cancellation.isPossible
      ? InterruptibleSurface(whole: self, cancellation: cancellation) : self
  }
}

extension Experiment {
  /// The same runs on interruptible surfaces.
  func interruptible(by cancellation: Cancellation) -> Experiment {
    var experiment = self
    for index in runs.indices {
      experiment.runs[index].surface = runs[index].surface.interruptible(by: cancellation)
    }
    return experiment
  }
}

/// A surface that answers NaN once it is cancelled.
private struct InterruptibleSurface: Surface {
  let whole: any Surface
  let cancellation: Cancellation

  var dependsOnStep: Bool { whole.dependsOnStep }
  var gradientPeriod: Int? { whole.gradientPeriod }
  var isConvex: Bool { whole.isConvex }
  var cost: SurfaceCost { whole.cost }

  func isSame(as other: any Surface) -> Bool {
    whole.isSame(as: (other as? InterruptibleSurface)?.whole ?? other)
  }

  func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    let vectorsPerSlice = max(cost.loss, cost.gradient).repetitionsPerSlice(atMost: vectors)
    // A block of its own size stays whole; of a dear one each vector is a slice.
    let part = vectorsPerSlice < vectors ? 1 : vectors
    return InterruptibleEvaluator(
      part: whole.evaluator(vectors: part, seed: seed), vectorsPerPart: part, vectors: vectors,
      cancellation: cancellation)
  }
}

private final class InterruptibleEvaluator: SurfaceEvaluator {
  /// Evaluates a part of the block after the other.
  private let part: any SurfaceEvaluator
  private let vectorsPerPart: Int
  private let vectors: Int
  private let cancellation: Cancellation

  init(
    part: any SurfaceEvaluator, vectorsPerPart: Int, vectors: Int, cancellation: Cancellation
  ) {
    self.part = part
    self.vectorsPerPart = vectorsPerPart
    self.vectors = vectors
    self.cancellation = cancellation
  }

  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>
  ) {
    for first in stride(from: 0, to: vectors, by: vectorsPerPart) {
      if cancellation.isCancelled { return erase(losses) }
      part.losses(x: x + first, y: y + first, step: step, into: losses + first)
    }
  }

  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
  ) {
    for first in stride(from: 0, to: vectors, by: vectorsPerPart) {
      if cancellation.isCancelled {
        erase(gradientX)
        return erase(gradientY)
      }
      part.gradients(
        x: x + first, y: y + first, step: step,
        intoX: gradientX + first, y: gradientY + first)
    }
  }

  private func erase(_ values: UnsafeMutablePointer<Lanes>) {
    for i in 0..<vectors { values[i] = Lanes(repeating: .nan) }
  }
}
