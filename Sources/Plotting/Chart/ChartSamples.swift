/// The values of a chart's lines at each dot column; NaN where a line has none.
struct ChartSamples {
  let lines: [[Double]]
  let predictions: [[Double]]
  let companions: [Extra]
  let ghosts: [Extra]
  /// How many dot columns lie up to the cursor, its own included.
  let pastCount: Int

  /// A curve beside a line, in the line's series.
  struct Extra {
    let series: Int
    let values: [Double]
  }

  /// All that is drawn.
  var curves: [[Double]] { lines + predictions + (companions + ghosts).map(\.values) }

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
    companions = chart.lines.compactMap { line in
      line.companion.map { Extra(series: line.series, values: sampled($0)) }
    }
    ghosts = chart.lines.compactMap { line in
      line.ghost.map { Extra(series: line.series, values: sampled($0)) }
    }
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
