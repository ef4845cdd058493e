/// Which step of a chart stands under which column of the screen.
package struct ChartTimeline: Hashable, Sendable {
  /// The columns of the lines, between the numbers and the labels.
  package let columns: Range<Int>
  package let steps: ClosedRange<Int>

  package init(columns: Range<Int>, steps: ClosedRange<Int>) {
    self.columns = columns
    self.steps = steps
  }

  /// The step under a column; left of the plot the first, right of it the last.
  package func step(atColumn column: Int) -> Int {
    guard column >= columns.lowerBound else { return steps.lowerBound }
    guard column < columns.upperBound else { return steps.upperBound }
    let time = ChartTime(steps: steps, dots: columns.count * 2)
    return Int(time.step(atDot: Double((column - columns.lowerBound) * 2) + 0.5).rounded())
  }
}
