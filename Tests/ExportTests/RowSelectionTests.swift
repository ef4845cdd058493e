import Export
import Testing

@Suite("RowSelection")
struct RowSelectionTests {
  @Test(
    "rows are 0, N, 2N… and the last",
    arguments: [
      (7, [0, 7, 14, 21, 28, 35, 42, 49, 50]),
      (25, [0, 25, 50]),
      (50, [0, 50]),
      (1000, [0, 50]),
    ])
  func steps(every: Int, expected: [Int]) throws {
    let report = try RunReport(
      """
      title: Bowl
      loss: x^2+y^2
      start: [1, 1]
      steps: 50
      optimizers: [adam]
      """, every: every)
    let steps = try report.csv.lines.dropFirst().map { line in
      Int(line.split(separator: ",", omittingEmptySubsequences: false)[2])
    }
    #expect(steps == expected)
  }
}
