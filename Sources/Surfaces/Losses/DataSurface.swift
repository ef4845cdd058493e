public import Simulation

/// Rows of two features f and a target y: the mean loss is the surface, seeded mini-batches the noise.
///
/// The prediction is w·f, without an intercept. Sums run over the rows in their order, or the batch's,
/// and are then divided by the number of rows.
///
/// With n rows in mini-batches of b, an epoch is ⌈n/b⌉ steps in which every row is used once; its last
/// batch is smaller when b doesn't divide n. The order of an epoch e = 0, 1, … is a Fisher–Yates
/// shuffle: for i = n−1 down to 1, row i changes places with row j = ⌊(i+1)·z/2⁶⁴⌋, where z is the
/// random number of `BatchSurface.Order.random` with e·n + i in the place of t.
public struct DataSurface: Surface, Hashable {
  /// What a row costs at the prediction w·f, given its target y.
  public enum Model: String, CaseIterable, Sendable {
    /// ½(w·f − y)².
    case linear
    /// log(1 + exp(−(2y−1)·w·f)) for y = 0 or 1, without overflow at any margin.
    case logistic
  }

  /// A row: two features and what is to be predicted from them.
  public struct Sample: Hashable, Sendable {
    public var features: Vector
    public var target: Double

    public init(features: Vector, target: Double) {
      self.features = features
      self.target = target
    }
  }

  private let model: Model
  private let rows: [Sample]
  private let batch: Int

  /// Always false: only the drawn batch changes.
  public var dependsOnStep: Bool { false }

  /// 1 if each step sees all rows; nil with mini-batches.
  public var gradientPeriod: Int? { batch == rows.count ? 1 : nil }

  /// True of squares and of softplus, each of a linear function.
  public var isConvex: Bool { true }

  /// - Parameter batch: how many rows a step draws, without replacement within an epoch; nil, or as
  ///   many as there are, for all of them.
  /// - Precondition: at least one row; `batch` is from 1 to the number of rows.
  public init(model: Model, rows: [Sample], batch: Int? = nil) {
    precondition(!rows.isEmpty, "data needs at least one row")
    let batch = batch ?? rows.count
    precondition((1...rows.count).contains(batch), "a batch has from one row to all of them")
    self.model = model
    self.rows = rows
    self.batch = batch
  }

  public var cost: SurfaceCost {
    let row =
      switch model {
      case .linear: 6.0
      case .logistic: 6 + 2 * Operation.libraryOperations
      }
    return SurfaceCost(
      loss: WorkCost(operations: row * Double(rows.count)),
      gradient: WorkCost(operations: row * Double(batch)))
  }

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    let drawn = batch < rows.count ? MiniBatches(rows: rows.count, size: batch, seed: seed) : nil
    switch model {
    case .linear:
      return DataEvaluator<LinearModel>(rows: rows, batches: drawn, vectors: vectors)
    case .logistic:
      return DataEvaluator<LogisticModel>(rows: rows, batches: drawn, vectors: vectors)
    }
  }
}
