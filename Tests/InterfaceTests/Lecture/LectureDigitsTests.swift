import Lessons
import Screen
import Testing

@testable import Interface

@Suite("LectureDigits")
struct LectureDigitsTests {
  private func rows(_ chart: ChartKind, columns: Int = 100) throws -> [String] {
    var model = try Session("first-look", columns: columns, rows: 28).model
    model.beginLecture()
    model.begin(with: chart)
    let text = model.frame().plainText.split(separator: "\n", omittingEmptySubsequences: false)
    let layout = try #require(LectureLayout(model))
    let row = try #require(layout.digitRow)
    return text[row..<row + 3].map(String.init)
  }

  @Test("the charted number stands there with its name")
  func names() throws {
    #expect(try rows(.norm)[1].contains("‖w‖"))
    #expect(try rows(.angle)[1].contains("angle"))
    #expect(try rows(.logLoss)[1].contains("loss"))
  }

  @Test("two weights stand side by side in large digits, equally exact in all panes")
  func weights() throws {
    let rows = try rows(.axes)
    #expect(rows[1].split(separator: " ").filter { $0.hasPrefix("x") }.count == 3)
    #expect(rows[1].split(separator: " ").filter { $0.hasPrefix("y") }.count == 3)
    #expect(rows[2].contains("▀ ▀▀▀") && !rows[2].contains("▀ ▀▀▀ ▀▀▀"), "one decimal")
  }

  @Test("in narrow panes a number of many digits has one, as a power of ten, and stays large")
  func powers() throws {
    var model = try Session("valley", columns: 100, rows: 28).model
    model.beginLecture()
    model.begin(with: .logLoss)
    model.seek(to: 120)
    let layout = try #require(LectureLayout(model))
    let row = try #require(layout.digitRow)
    let rows = model.frame().plainText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[row + 1].split(separator: " ").filter { $0 == "loss" }.count == 4)
    #expect(rows[row].contains("▀") && !rows[row + 1].contains("0.0"))
  }

  @Test("two numbers that don't fit are written below each other")
  func small() throws {
    let rows = try rows(.decayRate)
    #expect(rows[0].contains("decay x") && rows[0].contains("0.05 %"))
    #expect(rows[1].contains("decay y") && rows[1].contains("0.50 %"))
  }
}
