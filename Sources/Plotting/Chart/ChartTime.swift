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

  /// The steps before and after each dot, in order.
  var sampledSteps: [Int] {
    var sampled: [Int] = []
    for dot in 0..<dots {
      let step = step(atDot: Double(dot))
      let (before, after) = (Int(step.rounded(.down)), Int(step.rounded(.up)))
      for step in before...after where sampled.last.map({ $0 < step }) ?? true {
        sampled.append(step)
      }
    }
    return sampled
  }
}
