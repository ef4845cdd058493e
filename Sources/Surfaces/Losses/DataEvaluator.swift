import Simulation

/// Evaluates a data surface: for each vector of points a sum over rows.
final class DataEvaluator<Model: DataModel>: SurfaceEvaluator {
  private let rows: [DataSurface.Sample]
  /// nil for all rows in every step.
  private var batches: MiniBatches?
  private let vectors: Int
  private var batch: [DataSurface.Sample]
  private var batchStep: Int?

  init(rows: [DataSurface.Sample], batches: MiniBatches?, vectors: Int) {
    self.rows = rows
    self.batches = batches
    self.vectors = vectors
    batch = rows
  }

  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>
  ) {
    let count = Lanes(repeating: Double(rows.count))
    for k in 0..<vectors {
      var sum = Lanes.zero
      for row in rows {
        sum = sum + Model.loss(row.prediction(x[k], y[k]), target: row.target)
      }
      losses[k] = sum / count
    }
  }

  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
  ) {
    drawBatch(of: step)
    let count = Lanes(repeating: Double(batch.count))
    for k in 0..<vectors {
      var (sumX, sumY) = (Lanes.zero, Lanes.zero)
      for row in batch {
        let slope = Model.slope(row.prediction(x[k], y[k]), target: row.target)
        sumX = sumX + slope * Lanes(repeating: row.features.x)
        sumY = sumY + slope * Lanes(repeating: row.features.y)
      }
      gradientX[k] = sumX / count
      gradientY[k] = sumY / count
    }
  }

  private func drawBatch(of step: Int) {
    guard step != batchStep, let indices = batches?.rows(at: step) else { return }
    batchStep = step
    batch.removeAll(keepingCapacity: true)
    for index in indices { batch.append(rows[index]) }
  }
}

extension DataSurface.Sample {
  /// w·f.
  @inline(__always)
  fileprivate func prediction(_ x: Lanes, _ y: Lanes) -> Lanes {
    x * Lanes(repeating: features.x) + y * Lanes(repeating: features.y)
  }
}
