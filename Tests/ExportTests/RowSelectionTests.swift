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

  @Test("rows far apart, each made by itself, are those that are made in one pass")
  func farApart() throws {
    let text = """
      {title: Bowl, loss: x^2+y^2+0.1*t, start: [1, 1], steps: 600, weight_decay: 0.1,
      noise: {gaussian: [1, 0.1]}, optimizers: [adam+l2, lion]}
      """
    let all = try RunReport(text).csv.lines
    for every in [32, 100, 256, 1000] {
      let chosen = all.dropFirst().filter { line in
        let step = Int(line.split(separator: ",", omittingEmptySubsequences: false)[2]) ?? -1
        return step.isMultiple(of: every) || step == 600
      }
      #expect(try RunReport(text, every: every).csv.lines.dropFirst() == chosen[...])
    }
  }
}
