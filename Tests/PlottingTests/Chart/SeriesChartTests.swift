import Screen
import Testing

@testable import Plotting

@Suite("SeriesChart")
struct SeriesChartTests {
  private func chart(_ region: Region) -> SeriesChart {
    SeriesChart(
      region: region, title: "‖w‖", steps: 0...300, cursor: 150,
      lines: [
        .init(series: 0, label: "Adam", valueText: "4.00", value: { _ in 4 }, limit: 4),
        .init(series: 1, label: "Adam+L2", valueText: "2.50", value: { 4 - 0.01 * Double($0) }),
        .init(
          series: 2, label: "AdamW", valueText: "3.96",
          value: { $0 < 200 ? 4 * (1 - Double($0 * $0) / 1e5) : nil },
          prediction: { 4 * (1 - Double($0) / 300) }, limit: 1),
      ])
  }

  private func picture(
    _ appearance: Appearance = colorful, change: (inout SeriesChart) -> Void = { _ in }
  )
    -> Frame
  {
    drawn(72, 8) { frame in
      var chart = chart(frame.bounds)
      change(&chart)
      chart.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("past, future, predictions, limits and labels")
  func full() {
    #expect(
      picture().plainText == """
        ‖w‖   ⠛⠛⠛⠛⠛⠛⣄⣀⣀⠶⠶⠶⠛⠛⠛⣤⣄⣀⠛⠛⠛⠛⠛⠛⠛⠐ ⠐ ⠐ ⠐ ⠐ ⠐ ⠐ ⠐ ⠐ ⠐ ⠐ ◇ ⠐ ● Adam     4.00
                    ⠈⠉⠉⠛⠛⠳⠶⠶⣤⣤⣄⣀⣀⡀⠛⠛⠶⠶⣤⢀                 limit
                             ⠑⠈⠉⠉⠙⠛⠛⠶⠶⢦⢀ ⢀ ⠐ ⠠                   ▲ AdamW    3.96
            2                      ⠉⠁ ⠒⠄ ⣀⡀⠈ ⠐ ⠠ ⠠ ⢀
                                      │     ⠑⠂ ⠤⠄ ⡀  ⠈ ⠐ ⠠ ⠠ ⢀
                                      │           ⠈⠁ ⠒⠄ ⣀⡀   ◇ ⠈ ■ Adam+L2  2.50
            0                         │                    ⠉⠂ ⠤⠄
              0                               200                  at step 150
        """)
  }

  private func six(rows: Int) -> [Substring] {
    drawn(72, rows) { frame in
      var chart = chart(frame.bounds)
      chart.lines = (0..<6).map { run in
        .init(series: run, label: "Run \(run)", valueText: "1.00", value: { _ in Double(run) })
      }
      chart.draw(into: &frame, appearance: colorful)
    }.plainText.split(separator: "\n")
  }

  @Test("every line has its label: one takes the row of the steps, or they fill two columns")
  func sixLabels() {
    for rows in [8, 7, 6, 4, 3] {
      let text = six(rows: rows).joined(separator: "\n")
      for run in 0..<6 { #expect(text.contains("Run \(run)  1.00"), "\(run) in \(rows) rows") }
    }
    #expect(six(rows: 7).last?.hasSuffix("at step 150") == true)
    #expect(six(rows: 6).last?.hasSuffix("● Run 0  1.00") == true)
    #expect(six(rows: 4)[1].hasSuffix("■ Run 1  1.00 ★ Run 5  1.00"))
  }

  @Test("a limit has the sign of what it is")
  func limitSigns() {
    let rows = picture { $0.lines[0].limitSign = .mapPoint }.plainText.split(separator: "\n")
    #expect(rows[0].contains("⊕") && !rows[0].contains("◇"))
    #expect(rows[5].contains("◇"))
  }

  @Test("an end's sign has its line's colour, the common end of several none, and a strip no sign")
  func limitColours() {
    func inks(_ rows: Int, _ change: (inout SeriesChart) -> Void) -> [Ink] {
      drawn(72, rows) { frame in
        var chart = chart(frame.bounds)
        change(&chart)
        chart.draw(into: &frame, appearance: colorful)
      }.cells.filter { $0.scalar == "◇" }.map(\.style.ink)
    }
    #expect(inks(8) { _ in } == [.series(0), .series(2)])
    #expect(inks(8) { $0.lines[0].limit = 1 } == [.prediction])
    #expect(inks(3) { _ in }.isEmpty)
  }

  @Test("what lies ahead stands still while the cursor moves")
  func stillFuture() {
    let early = picture { $0.cursor = 100 }.plainText.split(separator: "\n").map(Array.init)
    for cursor in 101...150 {
      let late = picture { $0.cursor = cursor }.plainText.split(separator: "\n").map(Array.init)
      // The last row says at which step the labels are.
      for (row, rowBefore) in zip(late.dropLast(), early) {
        #expect(row.dropFirst(44).elementsEqual(rowBefore.dropFirst(44)), "\(cursor)")
      }
    }
  }

  @Test("a logarithmic scale has decades")
  func logarithmic() {
    #expect(
      picture { $0.isLogarithmic = true }.plainText == """
        ‖w‖   ⠛⠛⠛⠛⠛⠛⠛⠛⠳⠛⠛⠛⠛⠛⠛⠶⠶⠶⠳⠶⠶⠛⠛⠛⣤⠠ ⠠ ⠠ ⠐ ⢀ ⢀ ⠐ ⠐ ⠐ ⠐ ⠐ ◇ ⠐ ● Adam     4.00
            1                         │  ⠈⠁ ⠉⠁ ⠒⠂ ⠢⠈ ⠈⡀⠈ ⠐ ⠐ ◇ ⠠ ▲ AdamW    3.96
                                      │                 ⠉⠁ ⠤⠄    ■ Adam+L2  2.50
           .1                         │                       ⠦
                                      │                        ⡄
          .01                         │                        ⠁
                                      │                        ⠸
              0                               200                  at step 150
        """)
  }

  @Test("while a question is open, nothing of the future is drawn or asked for")
  func noFuture() {
    let picture = picture { chart in
      chart.showsFuture = false
      for index in chart.lines.indices {
        let value = chart.lines[index].value
        chart.lines[index].value = { step in
          #expect(step <= 150)
          return value(step)
        }
      }
    }
    #expect(
      picture.plainText == """
        ‖w‖   ⠛⠛⠛⠛⠛⠛⣄⣀⣀⠛⠛⠛⠶⣤⣤⠛⠛⠛⣀⡀⠛⠛⠛⠛⠛                          ● Adam     4.00
                    ⠈⠉⠉⠛⠛⠳⠶⠶⣤⣤⣄⣀⣀⡀⠛⠛⠶⠶⣤                          ▲ AdamW    3.96
                             ⠑⠈⠉⠉⠙⠛⠛⠶⠶⢦                          ■ Adam+L2  2.50
            2                      ⠉⠁ ⠒
                                      │
                                      │
            0                         │
              0                               200                  at step 150
        """)
  }

  /// A run that doubles every ten steps, until it diverges, beside two that shrink.
  private func runaway(_ appearance: Appearance = colorful) -> Frame {
    picture(appearance) { chart in
      chart.lines[0].value = { powerOfTen(0.03 * Double($0)) }
      chart.lines[0].limit = nil
      chart.lines[0].leaves = true
    }
  }

  @Test("a run that diverges is drawn to the edge, and the others stay legible")
  func divergence() {
    #expect(
      runaway().plainText == """
        ‖w‖   ⠛⠛⠛↑⣤⣤⣄⠳⠶⠶⠶⠶⠶⣤⣤⣤⣄⣀⣀⡀    │                          ● Adam     4.00
                ⢠⠇  ⠈⠉⠉⠛⠛⠳⠶⠶⣤⣤⣄⣀⣀⠙⠛⠛⠶⠶⣤⢀
                ⡼            ⠑⠈⠉⠉⠙⠛⠛⠶⠶⢦⢀ ⠈ ⠐ ⠠                   ▲ AdamW    3.96
            2  ⣰⠃                  ⠉⠁ ⠒⠄ ⣀⡀⠈ ⠐ ⠠ ⠠ ⢀
              ⢠⠏                      │     ⠑⠂ ⠤⠄ ⡀  ⠈ ⠐ ⠠ ⠠ ⢀
              ⠋                       │           ⠈⠁ ⠒⠄ ⣀⡀   ◇ ⠈ ■ Adam+L2  2.50
            0                         │                    ⠉⠂ ⠤⠄
              0                               200                  at step 150
        """)
  }

  @Test("in seven bits it leaves by a slash")
  func divergenceInASCII() {
    let rows = runaway(ascii).plainText.split(separator: "\n")
    #expect(rows[0].contains("/"))
    #expect(!rows[1...].joined().contains("/"))
  }

  @Test("a number that swings out on both sides leaves on both, and covers nothing")
  func swinging() {
    let picture = picture { chart in
      chart.lines[0].value = { ($0 % 2 == 0 ? 1 : -1) * powerOfTen(0.03 * Double($0)) }
      chart.lines[0].limit = nil
      chart.lines[0].leaves = true
    }.plainText
    #expect(picture.contains("↑") && picture.contains("↓"))
    #expect(picture.count { $0 == "↑" || $0 == "↓" } < 20)
  }

  @Test("what ends is inside, however far away it is, and hides no other")
  func honest() {
    let curves: [(Int) -> Double?] = [
      { (100...104).contains($0) ? 600 : 4 }, { powerOfTen(Double($0) / 100) },
      { 1000 * (1 - Double($0) / 300) }, { 1e6 + Double($0) }, { -1e9 * Double($0) },
    ]
    for curve in curves {
      let frame = picture {
        $0.lines[0].value = curve
        $0.lines[0].limit = nil
      }
      #expect(!frame.plainText.contains("↑") && !frame.plainText.contains("↓"))
      for series in 0..<3 {
        let rows = (0..<7).filter { row in
          (5..<50).contains { frame[column: $0, row: row].style.ink == .series(UInt8(series)) }
        }
        #expect(!rows.isEmpty, "\(series)")
      }
    }
  }

  @Test("seven bits are enough")
  func sevenBits() {
    let picture = picture(ascii) { $0.title = "|w|" }.plainText
    #expect(picture.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(
      picture == """
        |w|   ^^^ooo###^^^ooo^^^ooooooo. . . . . . . . . . . L . o Adam     4.00
                    ##############^^^^^.                 limit
                             :#########. . . .                   ^ AdamW    3.96
            2                      :: :: ::. . . . .
                                      |     :: :: :  . . . . .
                                      |           :: :: ::   L . # Adam+L2  2.50
            0                         |                    :: ::
              0                               200                  at step 150
        """)
  }

  @Test("lines in the same cells take turns every three columns")
  func turns() {
    let frame = drawn(40, 6) { frame in
      var chart = chart(frame.bounds)
      chart.cursor = 300
      chart.lines = (0..<3).map {
        .init(series: $0, label: "", valueText: "", value: { _ in 1 })
      }
      chart.draw(into: &frame, appearance: colorful)
    }
    let inks = (6..<18).map { frame[column: $0, row: 0].style.ink }
    #expect(inks == [0, 0, 0, 1, 1, 1, 2, 2, 2, 0, 0, 0].map { Ink.series($0) })
  }

  @Test("a column knows its step, and the cursor stands on its own")
  func scrubbing() {
    let chart = chart(Region(column: 10, row: 0, columns: 72, rows: 8))
    #expect(chart.timeline.step(atColumn: 15) == 0)
    #expect(chart.timeline.step(atColumn: 16) == 2)
    #expect(chart.timeline.step(atColumn: 90) == 300)
    let plot = ChartLayout(chart).plot
    let time = ChartTime(steps: 0...300, dots: plot.columns * 2)
    for column in plot.columnRange {
      let step = chart.timeline.step(atColumn: column)
      #expect(plot.column + Int(time.dot(ofStep: step)) / 2 == column)
    }
    #expect((298...300).contains(chart.timeline.step(atColumn: plot.column + plot.columns - 1)))
  }

  @Test(
    "every size and any number can be drawn",
    arguments: [(0, 0), (1, 1), (5, 2), (14, 3), (40, 1), (72, 8)], allAppearances)
  func robust(size: (Int, Int), appearance: Appearance) {
    let bad: [Double?] = [.nan, .infinity, -.infinity, 1e308, -1e308, nil, 0, 1e-308]
    for isLogarithmic in [false, true] {
      for steps in [0...0, 0...1, 0...1_000_000] {
        _ = drawn(size.0, size.1) { frame in
          var chart = SeriesChart(
            region: frame.bounds, title: "漢字", steps: steps, cursor: 2,
            lines: bad.enumerated().map { index, limit in
              .init(
                series: index, label: "a long label", valueText: "1",
                value: { bad[$0 % bad.count] },
                prediction: { bad[($0 + 1) % bad.count] }, limit: limit)
            })
          chart.isLogarithmic = isLogarithmic
          chart.draw(into: &frame, appearance: appearance)
        }
      }
    }
  }
}
