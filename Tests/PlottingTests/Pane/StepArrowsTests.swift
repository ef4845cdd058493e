import Screen
import Testing

@testable import Plotting

@Suite("StepArrows")
struct StepArrowsTests {
  private func arrow(scale: Double = 1) -> StepArrows {
    StepArrows(
      start: PlotPoint(4, 4), adaptive: PlotPoint(-3, 0), decay: PlotPoint(-3, -5), series: 2,
      scale: scale)
  }

  private func picture(_ arrow: StepArrows, _ appearance: Appearance = Appearance()) -> Frame {
    drawn(24, 12) { frame in
      var pane = Pane(viewport: window(24, 12))
      pane.showsAxes = false
      pane.arrows = [arrow]
      pane.heads = [Head(x: arrow.end.x, y: arrow.end.y, series: arrow.series)]
      pane.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("from the old weights a bright shaft, a shaft in the run's colour, the head")
  func shafts() {
    let frame = picture(arrow())
    #expect(
      frame.plainText == """


                    ▗▝▀▀▀▀▀▀▘
                   ▗▛▘
                  ▄▛
                 ▟▛
                ▟▘
                ▲




        """)
    let inks = frame.inks(letters: [.adaptive: "w", .series(2): "2", .text: ".", .base: "h"])
    #expect(inks.contains("w") && inks.contains("2"))
  }

  @Test("the common scale is a round number at which the longest step takes two fifths")
  func scale() {
    let viewport = window(40, 20)  // 20 units in both directions
    func scale(_ step: PlotPoint...) -> Double {
      StepArrows.commonScale(
        of: step.map {
          StepArrows(start: PlotPoint(0, 0), adaptive: $0, decay: PlotPoint(0, 0), series: 0)
        }, in: viewport)
    }
    #expect(scale(PlotPoint(0.01, 0)) == 500)
    #expect(scale(PlotPoint(0.01, 0), PlotPoint(0, 1)) == 5)
    #expect(scale(PlotPoint(0.004, 0)) == 2000)
    #expect(scale(PlotPoint(100, 0)) == 1)
    #expect(scale(PlotPoint(0, 0)) == 1)
    #expect(scale(PlotPoint(.nan, .infinity)) == 1)
    #expect(scale() == 1)
  }

  @Test("any numbers, sizes and terminals can be drawn", arguments: allAppearances)
  func anything(appearance: Appearance) {
    for value in [0, .nan, .infinity, -1e300, 1e-300] {
      for (columns, rows) in [(0, 0), (1, 1), (24, 12)] {
        let frame = drawn(columns, rows) { frame in
          var pane = Pane(viewport: window(columns, rows))
          pane.arrows = [
            StepArrows(
              start: PlotPoint(0, value), adaptive: PlotPoint(value, 1),
              decay: PlotPoint(1, value), series: 9)
          ]
          pane.draw(into: &frame, appearance: appearance)
        }
        #expect(frame.size == Size(columns: columns, rows: rows))
      }
    }
  }
}
