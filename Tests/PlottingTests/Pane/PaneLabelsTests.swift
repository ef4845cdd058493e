import Screen
import Testing

@testable import Plotting

@Suite("PaneLabels")
struct PaneLabelsTests {
  private func picture(
    _ columns: Int, marks: [Mark] = [], predictions: [Prediction] = [], heads: [Head] = [],
    showsLabels: Bool = true
  ) -> String {
    drawn(columns, 1) { frame in
      var pane = Pane(viewport: window(columns, 1))
      pane.showsAxes = false
      pane.showsLabels = showsLabels
      pane.marks = marks
      pane.predictions = predictions
      pane.heads = heads
      pane.draw(into: &frame, appearance: colorful)
    }.plainText
  }

  private let limit = Prediction.point(x: 0, y: 0, .limit)

  @Test("a limit's word stands left of it")
  func left() {
    #expect(picture(20, predictions: [limit]) == "    limit ◇")
  }

  @Test("it stands right of it where the left is too narrow")
  func narrow() {
    #expect(picture(20, predictions: [.point(x: -3, y: 0, .limit)]) == "    ◇ limit")
  }

  @Test("it stands right of it when a head is within three cells")
  func nearHead() {
    #expect(
      picture(20, predictions: [limit], heads: [Head(x: -1.4, y: 0, series: 0)])
        == "       ●  ◇ limit")
    #expect(
      picture(24, predictions: [limit], heads: [Head(x: 2.1, y: 0, series: 0)])
        == "      limit ◇   ●")
  }

  @Test("a head on the limit leaves its word beside the tag")
  func underHead() {
    #expect(
      picture(20, predictions: [limit], heads: [Head(x: 0, y: 0, series: 1)])
        == "          ■  limit")
  }

  @Test("a start leaves room for a head on it")
  func start() {
    let start = Mark(x: 0, y: 0, .start)
    #expect(picture(20, marks: [start]) == "   start  ○")
    #expect(picture(20, marks: [start], heads: [Head(x: 0, y: 0, series: 2)]) == "   start  ▲")
  }

  @Test("a start at the minimum is a plus with both words")
  func startAtMinimum() {
    let marks = [Mark(x: 0, y: 0, .minimum), Mark(x: 0, y: 0, .start)]
    #expect(picture(24, marks: marks) == "     start  + minimum")
  }

  @Test("a word that stands nowhere beside its sign stands above or below it")
  func aboveOrBelow() {
    func picture(_ mark: Mark) -> String {
      drawn(7, 2) { frame in
        var pane = Pane(viewport: window(7, 2))
        pane.showsAxes = false
        pane.marks = [mark]
        pane.draw(into: &frame, appearance: colorful)
      }.plainText
    }
    #expect(picture(Mark(x: 0, y: -0.5, .start)) == " start\n   ○")
    #expect(picture(Mark(x: 0, y: 0.5, .start)) == "   ○\n start")
  }

  @Test("no word lies on a path")
  func path() {
    let frame = drawn(20, 1) { frame in
      var pane = Pane(viewport: window(20, 1))
      pane.showsAxes = false
      pane.trails = [Trail(points: [PlotPoint(-5, 0), PlotPoint(0, 0)], series: 0)]
      pane.marks = [Mark(x: 0, y: 0, .start)]
      pane.draw(into: &frame, appearance: colorful)
    }
    #expect(frame.plainText == "▄▄▄▄▄▄▄▄▄▄○ start")
  }

  @Test("each word is said once, at the first of its signs that has room")
  func once() {
    let marks = [Mark(x: -5, y: 0, .minimum), Mark(x: 2, y: 0, .minimum)]
    #expect(picture(20, marks: marks) == "+ minimum     +")
    let ends = [Prediction.point(x: -3, y: 0, .twoCycle), .point(x: 3, y: 0, .twoCycle)]
    #expect(picture(24, predictions: ends) == "      ↔ 2-cycle   ↔")
  }

  @Test("a limit under a mark keeps its word to itself")
  func covered() {
    let minimum = Mark(x: 0, y: 0, .minimum)
    #expect(picture(20, marks: [minimum], predictions: [limit]) == " minimum  +")
  }

  @Test("a word that fits nowhere is left out, and all are on demand")
  func leftOut() {
    #expect(picture(9, predictions: [limit]) == "    ◇")
    #expect(picture(20, predictions: [limit], showsLabels: false) == "          ◇")
  }

  @Test("words never cover each other")
  func words() {
    let start = Mark(x: 0.6, y: 0, .start)
    #expect(picture(24, marks: [start], predictions: [limit]) == "      limit ◇○ start")
  }
}
