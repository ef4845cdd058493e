import Foundation
import Simulation

/// A map whose metric at (α, λ) is given; nil diverged.
func madeMap(
  rates: [Double] = SweepAxis.values(from: 1e-3, to: 1e-1, count: 5),
  decays: [Double] = SweepAxis.values(from: 1e-4, to: 10, count: 26),
  _ metric: (Double, Double) -> Double?
) -> SweepMap {
  var map = SweepMap(learningRates: rates, weightDecays: decays)
  for row in 0..<map.rows {
    for column in 0..<map.columns {
      let value = metric(map.learningRates[column], map.weightDecays[row])
      map[row: row, column: column] = value.map { .value($0) } ?? .diverged
    }
  }
  return map
}

/// A valley whose floor is at λ = c·α^slope, a parabola in the logarithms.
func valley(slope: Double, at c: Double) -> (Double, Double) -> Double? {
  { α, λ in
    let u = log(λ) - log(c) - slope * log(α)
    return 2 * exp(0.3 * u * u)
  }
}
