import Screen
import Testing

@testable import Plotting

@Suite("Ghosts")
struct GhostTests {
  private let path = [PlotPoint(-5, -4), PlotPoint(-3, -3), PlotPoint(4, 3)]

  private func pane(_ appearance: Appearance, columns: Int = 24, rows: Int = 10) -> Frame {
    drawn(columns, rows) { frame in
      var pane = Pane(viewport: window(columns, rows))
      pane.ghosts = [Trail(points: path, series: 1)]
      pane.trails = [
        Trail(points: [PlotPoint(-5, -4), PlotPoint(-3, -3), PlotPoint(-3, 2)], series: 1)
      ]
      pane.heads = [Head(x: -3, y: 2, series: 1)]
      pane.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("a ghost is two of three dots behind the trail, and its series' glyph where it ends")
  func dots() {
    #expect(
      pane(colorful).plainText == """
                    ⠅
                    ⠅
                    ⠅     ⠠⠂■
              ■     ⠅  ⢀⠄⠊
             ▐▌     ⠅ ⠔
        ⠁⠁⠁⠁⠁▐▌⠁⠁⠁⠁⡠⠈⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁
             ▐▌ ⢀⠠⠂ ⠅
             ▐▌⠄⠁   ⠅
          ▄▄▛▀▘     ⠅
          ▀         ⠅
        """)
  }

  @Test("without braille it is one small character a cell")
  func sevenBits() {
    #expect(
      pane(ascii).plainText == """
                    |
                    |
                    |     ''#
              #     |  '''
              #     | '
        ------#----'''----------
              # ''' |
              #''   |
          #####     |
          #         |
        """)
  }

  @Test("it has its series' pale ink, under trail and head")
  func inks() {
    let letters: [Ink: Character] = [
      .ghost(1): "g", .series(1): "s", .base: "h", .axis: "a", .text: ".", .label: "l",
    ]
    #expect(
      pane(colorful).inks(letters: letters) == """
        ............a...........
        ............a...........
        ............a.....ggg...
        .....hhh....a..ggg......
        .....ss.....a.g.........
        aaaaassaaaagggaaaaaaaaaa
        .....ss.ggg.a...........
        .....ssgg...a...........
        ..sssss.....a...........
        ..s.........a...........
        """)
  }

  @Test(
    "any size, any numbers", arguments: [(0, 0), (1, 1), (2, 1), (40, 3)], allAppearances)
  func robust(size: (Int, Int), appearance: Appearance) {
    _ = drawn(size.0, size.1) { frame in
      var pane = Pane(viewport: window(size.0, size.1))
      let wild = [PlotPoint(.nan, 0), PlotPoint(0, .infinity), PlotPoint(1e300, -1e300)]
      pane.ghosts = [Trail(points: wild, series: 0), Trail(points: [], series: 9)]
      pane.draw(into: &frame, appearance: appearance)
    }
  }

  // MARK: The chart

  private func chart(_ appearance: Appearance, showsFuture: Bool = true) -> Frame {
    drawn(48, 6) { frame in
      var chart = SeriesChart(
        region: frame.bounds, title: "‖w‖", steps: 0...100, cursor: 50,
        lines: [.init(series: 1, label: "Adam+L2", valueText: "2.00", value: { _ in 2 })])
      chart.lines[0].ghost = { 4 - 0.03 * Double($0) }
      chart.showsFuture = showsFuture
      chart.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("in the chart a ghost is thin")
  func lines() {
    #expect(
      chart(colorful).plainText == """
        ‖w‖   ⠒⠒⠤⠤⣀⣀      │
                    ⠉⠉⠒⠢⠤⢄⣀⡀
            2 ⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠠⠉⠠⠒⠠⠤⠠⣀⠠ ⠠ ⠠ ■ Adam+L2  2.00
                          │        ⠉⠉⠒⠒⠤
            0             │
              0                       100  at step 50
        """)
  }

  @Test("while a question is open it says nothing of the future")
  func noFuture() {
    #expect(
      chart(colorful, showsFuture: false).plainText == """
        ‖w‖   ⠒⠒⠤⠤⣀⣀      │
                    ⠉⠉⠒⠢⠤⢄⣀
            2 ⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶              ■ Adam+L2  2.00
                          │
            0             │
              0                       100  at step 50
        """)
  }

  @Test(
    "the steps that a chart asks for are known before it is drawn", arguments: [1, 10, 60, 5000])
  func sampledSteps(count: Int) {
    var asked: Set<Int> = []
    _ = drawn(60, 8) { frame in
      var chart = SeriesChart(
        region: frame.bounds, title: "loss", steps: 0...count, cursor: count / 3,
        lines: [.init(series: 0, label: "Adam", valueText: "1", value: { _ in 1 })])
      let known = Set(chart.sampledSteps)
      #expect(chart.sampledSteps == known.sorted())
      chart.lines[0].value = { step in
        asked.insert(step)
        return 1
      }
      chart.draw(into: &frame, appearance: colorful)
      #expect(asked == known)
    }
  }
}
