/// What one step did to every weight, in the vector's order.
public struct WeightUpdate: Sendable {
  public let step: Int
  /// The fraction of each weight that its decay step removed, −(decay step)/w_(t−1); nil where the
  /// weight was below 1 % of the root mean square of its layer's initial weights.
  public let decayRates: [Double?]
  /// √v̂ after the step; nil for rules without a second moment.
  public let rootSecondMoments: [Double]?

  init(
    step: Int, before: [Double], decaySteps: [Double], rootSecondMoments: [Double]?,
    limits: [Double]
  ) {
    self.step = step
    self.rootSecondMoments = rootSecondMoments
    decayRates = before.indices.map { index in
      before[index].magnitude < limits[index] ? nil : 0 - decaySteps[index] / before[index]
    }
  }

  /// A quantile of the decay rates, q from 0 to 1; nil if no weight has one.
  public func decayRateQuantile(_ q: Double) -> Double? {
    Quantiles(decayRates.compactMap(\.self))?[q]
  }

  /// A quantile of √v̂ over the weights that have a decay rate, q from 0 to 1; nil if there is none.
  public func rootSecondMomentQuantile(_ q: Double) -> Double? {
    guard let rootSecondMoments else { return nil }
    let moments = zip(decayRates, rootSecondMoments).compactMap { $0 == nil ? nil : $1 }
    return Quantiles(moments)?[q]
  }
}
