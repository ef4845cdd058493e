import Screen

/// A chart's curves and numbers in the unit square, for a picture that isn't made of cells: x from the
/// first step to the last, y down from the top.
package struct ChartCurves: Sendable {
  /// One for each line; NaN in y where it has no value. Outside 0…1 it has left the scale.
  package let lines: [[(x: Double, y: Double)]]
  /// What theory says of the lines, in their order; empty where it says nothing.
  package let predictions: [[(x: Double, y: Double)]]
  /// Where a line ends by theory, if that is on the scale.
  package let limits: [Double?]
  /// Round values and how they are written.
  package let values: [(y: Double, text: String)]
  package let steps: [(x: Double, text: String)]
  /// nil for an even scale of values.
  package let bend: Bend?

  /// A scale that isn't even: powers of ten everywhere, or away from zero.
  package enum Bend: Hashable, Sendable { case logarithmic, compressed }

  /// The steps at which values are asked for.
  package static func sampledSteps(of chart: SeriesChart, dots: Int) -> [Int] {
    ChartTime(steps: chart.steps, dots: dots).sampledSteps
  }

  /// - Parameters:
  ///   - dots: at how many places each line is sampled.
  ///   - valueSpacing: how far two numbers of values are apart at least, in heights of the chart.
  ///   - stepSpacing: the same of steps, in widths.
  package init(of chart: SeriesChart, dots: Int, valueSpacing: Double, stepSpacing: Double) {
    let height = 1002
    let time = ChartTime(steps: chart.steps, dots: dots)
    let samples = ChartSamples(chart, time: time)
    let shownLimits = chart.showsFuture ? chart.lines.map(\.limit) : chart.lines.map { _ in nil }
    let scale = ChartScale(
      curves: samples.curves, limits: shownLimits.compactMap(\.self),
      isLogarithmic: chart.isLogarithmic, floor: chart.floor, needsZero: chart.needsZero,
      dots: height)
    bend =
      switch scale.form {
      case .linear: nil
      case .logarithmic: .logarithmic
      case .compressed: .compressed
      }
    func share(_ value: Double) -> Double {
      scale.dot(of: value).map { ($0 - 1) / Double(height - 2) } ?? .nan
    }
    func curve(_ values: [Double]) -> [(x: Double, y: Double)] {
      values.enumerated().map { (Double($0) / Double(max(1, dots - 1)), share($1)) }
    }
    lines = samples.lines.map(curve)
    predictions = samples.predictions.map(curve)
    limits = shownLimits.map { limit in
      limit.flatMap { scale.side(of: $0) == .inside ? share($0) : nil }
    }
    let spacing = valueSpacing * Double(height)
    values = ChartTicks.values(of: scale, in: 0..<height / 4 + 1, spacing: spacing, .full)
      .map { (share($0), $1) }.filter { (-0.001...1.001).contains($0.0) }
    let (first, last) = (Double(chart.steps.lowerBound), Double(chart.steps.upperBound))
    let span = last - first
    let ticks = Ticks.telling(in: first...last, spacing: max(1, span * stepSpacing))
    steps = ticks.values.filter { $0 == $0.rounded() }.map {
      (span > 0 ? ($0 - first) / span : 0, NumberText.fixed($0, decimals: 0, glyphs: .full))
    }
  }
}
