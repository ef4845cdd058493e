/// Steps along the dots of a chart.
struct ChartTime {
  let steps: ClosedRange<Int>
  let dots: Int

  private var span: Double { Double(steps.upperBound) - Double(steps.lowerBound) }

  /// The dot column, from the first step on the first dot to the last on the last.
  func dot(ofStep step: Int) -> Double {
    guard span > 0, dots > 1 else { return 0 }
    return (Double(step) - Double(steps.lowerBound)) / span * Double(dots - 1)
  }

  /// The step at a dot, with its fraction, clamped to the range.
  func step(atDot dot: Double) -> Double {
    guard dots > 1 else { return Double(steps.lowerBound) }
    let share = min(max(0, dot / Double(dots - 1)), 1)
    return Double(steps.lowerBound) + share * span
  }
}
