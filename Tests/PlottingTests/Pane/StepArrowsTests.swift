import Screen
import Testing

@testable import Plotting

@Suite("StepArrows")
struct StepArrowsTests {
  private func arrow(_ size: StepArrows.Size = .scaled(1)) -> StepArrows {
    StepArrows(
      start: PlotPoint(0, 0), adaptive: PlotPoint(3, 2), decay: PlotPoint(-1, -3), series: 2,
      size: size)
  }

  private func picture(
    _ arrow: StepArrows, _ appearance: Appearance = Appearance(), showsLabels: Bool = true
  ) -> Frame {
    drawn(30, 10) { frame in
      var pane = Pane(viewport: window(30, 10))
      pane.showsAxes = false
      pane.showsLabels = showsLabels
      pane.arrows = [arrow]
      pane.heads = [Head(x: arrow.start.x, y: arrow.start.y, series: arrow.series)]
      pane.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("both begin at the weights, have a head and a name; the run stays where it is")
  func arrows() {
    let frame = picture(arrow())
    #expect(
      frame.plainText == """


                          adaptive
                          ⣠⠖⠋↗
                       ⣠⠴⠋⠁
                       ▲
                     ▐▌
                    ▗
               decay ↓

        """)
    let inks = frame.inks(letters: [.adaptive: "w", .series(2): "2", .text: ".", .base: "h"])
    #expect(
      inks == """
        ..............................
        ..............................
        ..................wwwwwwww....
        ..................wwww........
        ...............wwww...........
        ..............hhh.............
        .............22...............
        ............2.................
        .......22222.2................
        ..............................
        """)
  }

  @Test("without blocks the shafts are characters")
  func asciiArrows() {
    #expect(
      picture(arrow(), ascii).plainText == """


                          adaptive
                          ***/
                       ***
                       ^
                     ^^
                     ^
               decay V

        """)
  }

  @Test("what cancels is opposed, seven columns each, whatever its length")
  func balanced() {
    var tiny = arrow(.balanced)
    tiny.decay = PlotPoint(-1e-9, 0)
    #expect(
      picture(tiny).plainText == """




                           adaptive
          decay ←▀▀▀▀▀ ▲ ⠉⠉⠉⠉⠉→




        """)
  }

  @Test("a third of a column or less is no arrow")
  func short() {
    let viewport = window(30, 10)
    func isSeen(_ length: Double) -> Bool {
      StepArrows(
        start: PlotPoint(0, 0), adaptive: PlotPoint(length, 0), decay: PlotPoint(0, 0), series: 0
      ).isSeen(in: viewport)
    }
    // A column is half a unit.
    #expect(!isSeen(0.16))
    #expect(isSeen(0.17))
    #expect(!isSeen(.nan))
    #expect(!isSeen(.infinity))
  }

  @Test("the longer one is drawn first")
  func order() {
    let shafts = arrow().shafts(in: window(30, 10))
    #expect(shafts.map(\.part) == [.adaptive, .decay])
  }

  @Test("both names are said where both arrows point the same way")
  func sameWay() {
    var same = arrow()
    same.adaptive = PlotPoint(-2, 0)
    same.decay = PlotPoint(-2, 0)
    let text = picture(same).plainText
    #expect(text.contains("adaptive") && text.contains("decay"))
    #expect(text.count { $0 == "←" } == 2)
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
        for size in [StepArrows.Size.scaled(1), .scaled(1e300), .balanced] {
          let frame = drawn(columns, rows) { frame in
            var pane = Pane(viewport: window(columns, rows))
            pane.arrows = [
              StepArrows(
                start: PlotPoint(0, value), adaptive: PlotPoint(value, 1),
                decay: PlotPoint(1, value), series: 9, size: size)
            ]
            pane.draw(into: &frame, appearance: appearance)
          }
          #expect(frame.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }
}
