/// The values of a chart's lines at each dot column; NaN where a line has none.
struct ChartSamples {
  let lines: [[Double]]
  let predictions: [[Double]]
  let ghosts: [Ghost]
  /// How many dot columns lie up to the cursor, its own included.
  let pastCount: Int
  /// All that is drawn, and what of the neighbouring chart fits on the same scale.
  let curves: [ChartCurve]

  /// A line as it was, in its series.
  struct Ghost {
    let series: Int
    let values: [Double]
  }

  init(_ chart: SeriesChart, time: ChartTime) {
    let cursor = min(max(chart.steps.lowerBound, chart.cursor), chart.steps.upperBound)
    pastCount = min(time.dots, Int(time.dot(ofStep: cursor)) + 1)
    let count = chart.showsFuture ? time.dots : pastCount
    // The dot at the cursor may lie before it; without a future it must not look ahead either.
    let last = Double(chart.showsFuture ? chart.steps.upperBound : cursor)
    func sampled(_ value: (Int) -> Double?) -> [Double] {
      (0..<count).map { Self.interpolated(value, at: min(last, time.step(atDot: Double($0)))) }
    }
    lines = chart.lines.map { sampled($0.value) }
    predictions = chart.lines.compactMap { $0.prediction.map(sampled) }
    ghosts = chart.lines.compactMap { line in
      line.ghost.map { Ghost(series: line.series, values: sampled($0)) }
    }
    let own =
      zip(chart.lines, lines).map { ChartCurve(values: $1, leaves: $0.leaves) }
      + (predictions + ghosts.map(\.values)).map { ChartCurve(values: $0) }
    let others = chart.neighbours.map {
      ChartCurve(values: sampled($0.value), leaves: $0.leaves)
    }
    let isShared =
      !others.isEmpty
      && (chart.sharesScale
        || ChartReach.areAlike(own, others, isLogarithmic: chart.isLogarithmic)
        || ChartReach.differInForm(own, others, isLogarithmic: chart.isLogarithmic))
    curves = own + (isShared ? others : [])
  }

  /// Linear between the steps before and after.
  private static func interpolated(_ value: (Int) -> Double?, at step: Double) -> Double {
    let before = step.rounded(.down)
    let share = step - before
    let first = value(Int(before)) ?? .nan
    guard share > 0 else { return first }
    let second = value(Int(before) + 1) ?? .nan
    return first + share * (second - first)
  }
}
