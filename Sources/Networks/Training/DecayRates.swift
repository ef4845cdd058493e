import Simulation

/// The decay rates of a step beside what theory says of them.
public struct DecayRates: Sendable {
  /// The rates of the weights that have one and √v̂ after the step; nil for rules without v.
  private let points: [(rate: Double, root: Double?)]
  private let run: NetworkExperiment.Run
  /// α·s(t)
  private let learningRate: Double

  public init(of update: WeightUpdate, in run: NetworkExperiment.Run) {
    self.run = run
    learningRate = run.hyperparameters.learningRate * (run.schedule?(update.step) ?? 1)
    let roots = update.rootSecondMoments
    points = update.decayRates.enumerated().compactMap { index, rate in
      rate.map { ($0, roots?[index]) }
    }
  }

  /// The rate that theory gives a weight with this √v̂: α·λ/(√v̂ + ε) where λw goes the gradient's way
  /// under Adam, α·λ where the weight itself decays; nil for other rules.
  public func theory(rootSecondMoment root: Double?) -> Double? {
    let product = learningRate * run.hyperparameters.weightDecay
    let traits = run.rule.traits
    if traits.family == .adam, traits.decaysThroughStep {
      return root.map { product / ($0 + run.hyperparameters.epsilon) }
    }
    return traits.weightDecay == .before ? product : nil
  }

  /// A quantile of rate ÷ theory, q from 0 to 1; nil if no weight has both.
  public func overTheoryQuantile(_ q: Double) -> Double? {
    let ratios = points.compactMap { point in
      theory(rootSecondMoment: point.root).flatMap { $0 > 0 ? point.rate / $0 : nil }
    }
    return Quantiles(ratios)?[q]
  }

  /// The line ln rate = a + slope·ln √v̂ by least squares, and how well it fits, over the weights with a
  /// positive rate; nil where there are no two with different √v̂.
  public var line: (slope: Double, correlation: Double)? {
    var (xs, ys): ([Double], [Double]) = ([], [])
    for point in points {
      guard let root = point.root, root > 0, point.rate > 0 else { continue }
      xs.append(naturalLogarithm(root))
      ys.append(naturalLogarithm(point.rate))
    }
    guard xs.count > 1 else { return nil }
    let count = Double(xs.count)
    let (x, y) = (xs.reduce(0, +) / count, ys.reduce(0, +) / count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(xs, ys) {
      xx += (a - x) * (a - x)
      xy += (a - x) * (b - y)
      yy += (b - y) * (b - y)
    }
    guard xx > 0 else { return nil }
    return (xy / xx, yy > 0 ? xy / (xx * yy).squareRoot() : 0)
  }
}
