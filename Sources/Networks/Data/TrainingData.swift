import Simulation

/// Rows to train on and rows to validate with, as every run of an experiment sees them.
public struct TrainingData: Sendable {
  /// How rows are prepared.
  public struct Preparation: Hashable, Sendable {
    /// How many rows are trained on; the others validate.
    public var training: Int
    /// Whether each feature gets mean 0 and deviation 1 over the training rows.
    public var standardizes = false
    /// The share of training rows whose class is drawn anew, 0…1.
    public var labelNoise = 0.0

    public init(training: Int, standardizes: Bool = false, labelNoise: Double = 0) {
      self.training = training
      self.standardizes = standardizes
      self.labelNoise = labelNoise
    }
  }

  /// Which rows of the data these are: training rows first, both in the split's order.
  public let order: [Int]
  public let training: LabelledRows
  /// Without rows if all are trained on.
  public let validation: LabelledRows

  let packedTraining: PackedRows
  let packedValidation: PackedRows

  /// Splits, then standardises, then draws labels anew.
  ///
  /// - *Split:* the order is the seed's shuffle of all rows (`MiniBatches`, epoch 0).
  /// - *Standardise:* x becomes (x − mean)/√(Σ(x − mean)²/rows), both over the training rows; where
  ///   that root is 0, x − mean.
  /// - *Label noise* q: training row r gets the class ⌊u(2r + 1)·K⌋ if u(2r) < q.
  ///
  /// - Precondition: 1 ≤ training rows ≤ rows.
  public init(_ rows: LabelledRows, _ preparation: Preparation, seed: UInt64) {
    let count = preparation.training
    precondition((1...rows.count).contains(count), "no such number of training rows")
    var shuffle = MiniBatches(
      rows: rows.count, size: rows.count, seed: seed, stream: RandomStream.Purpose.split.rawValue)
    order = Array(shuffle.rows(at: 1))
    var training = rows.picking(order.prefix(count))
    var validation = rows.picking(order.dropFirst(count))
    if preparation.standardizes {
      let scaling = FeatureScaling(of: training)
      scaling.apply(to: &training)
      scaling.apply(to: &validation)
    }
    if preparation.labelNoise > 0 {
      let stream = RandomStream(seed: seed, for: .labelNoise)
      for row in 0..<count where stream.uniform(at: 2 * UInt64(row)) < preparation.labelNoise {
        let draw = stream.uniform(at: 2 * UInt64(row) + 1)
        training.labels[row] = Int(draw * Double(rows.classes))
      }
    }
    self.training = training
    self.validation = validation
    packedTraining = PackedRows(training)
    packedValidation = PackedRows(validation)
  }
}

extension LabelledRows {
  fileprivate func picking(_ rows: some Collection<Int>) -> LabelledRows {
    LabelledRows(
      features: features, values: rows.flatMap { row($0) }, labels: rows.map { labels[$0] },
      classes: classes)
  }
}

/// What makes each feature's mean 0 and its deviation 1.
private struct FeatureScaling {
  private var means: [Double]
  private var deviations: [Double]

  init(of rows: LabelledRows) {
    let count = Double(rows.count)
    means = [Double](repeating: 0, count: rows.features)
    deviations = means
    for (index, value) in rows.values.enumerated() { means[index % rows.features] += value }
    for feature in means.indices { means[feature] /= count }
    for (index, value) in rows.values.enumerated() {
      let distance = value - means[index % rows.features]
      deviations[index % rows.features] += distance * distance
    }
    for feature in means.indices {
      let deviation = (deviations[feature] / count).squareRoot()
      deviations[feature] = deviation > 0 ? deviation : 1
    }
  }

  func apply(to rows: inout LabelledRows) {
    for index in rows.values.indices {
      let feature = index % rows.features
      rows.values[index] = (rows.values[index] - means[feature]) / deviations[feature]
    }
  }
}
