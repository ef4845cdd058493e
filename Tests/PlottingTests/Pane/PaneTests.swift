import Screen
import Testing

@testable import Plotting

@Suite("Pane")
struct PaneTests {
  /// A bowl about (3, 1) with a run that comes from the lower left.
  private func bowl(_ appearance: Appearance, _ size: Size = Size(columns: 32, rows: 12)) -> Frame {
    drawn(size.columns, size.rows) { frame in
      var pane = Pane(viewport: window(size.columns, size.rows))
      let bandCount = ContourMap.bandCount(for: appearance)
      pane.contours = ContourMap(viewport: pane.viewport, bandCount: bandCount) { x, y in
        zip(x, y).map { ($0 - 3) * ($0 - 3) + 2 * ($1 - 1) * ($1 - 1) }
      }
      let path = [PlotPoint(-5, -4), PlotPoint(-3, -3), PlotPoint(1, 0)]
      pane.trails = [Trail(points: path, series: 2)]
      pane.marks = [
        Mark(x: 3, y: 1, .minimum), Mark(x: -5, y: -4, .start),
      ]
      pane.predictions = [
        .point(x: 2, y: 3.5, .limit),
        .wall(Wall(halfX: 5, halfY: 5, word: appearance.glyphs == .ascii ? "1/L" : "1/λ")),
      ]
      pane.heads = [Head(x: 1, y: 0, series: 2)]
      pane.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("braille contours, a solid trail, marks and the wall")
  func full() {
    #expect(
      bowl(colorful).plainText == """
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱▛▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▌╱╱╱╱╱
        ╱╱╱╱╱╱▌   ⡠⠊  limit⣀◇⠤⠤⣄⣀⡀▌╱╱╱╱╱
        ╱╱╱╱╱╱▌  ⡰⠁ ⢀⠔⠁ ⡠⠒⠁ ⣀⡠⣄⣀ ⠙▌╱╱╱╱╱
        ╱╱╱╱╱╱▌ ⢠⠃  ⡜  ⢰⠁ ⢠⠊   ⠈⢳ ▌╱╱╱╱╱
        ╱╱╱╱╱╱▌ ⠘⡆  ⢳minimum⣀⡀+⣀⠜ ▌╱╱╱╱╱
        ╱╱╱╱╱╱▌⠁⠁⠹⡄⠁⠈⠳⣄▄⠙ ▲ ⡀⠉⠁⢀⣀⡠▌╱╱╱╱╱
        ╱╱╱╱╱╱▌   ⠙⢦▗▄▛▘⠦⣄⣀ ⠉⠉⠉⠁ ⣀▌╱╱╱╱╱
        ╱╱╱╱╱╱▌⠳⣄ ▄▛▀⠓⠦⣄⡀ ⠈⠉⠉⠉⠉⠉⠉ ▌╱╱╱╱╱
        ╱╱╱╱╱╱▄▄▛▀▘⣄⡀   ⠉⠉⠓⠒⠒⠒1/λ⠊▌╱╱╱╱╱
        ╱╱╱╱╱ ○ start⠓⠲⠤⣄⣀⣀⣀    ⣀⣀▌╱╱╱╱╱
        ╱╱╱╱╱╱▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▘╱╱╱╱╱
        """)
  }

  @Test("half blocks where there is no braille")
  func half() {
    #expect(
      bowl(Appearance(glyphs: .half)).plainText == """
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ╱╱╱╱╱
        ╱╱╱╱╱╱    ··  limit·◇····· ╱╱╱╱╱
        ╱╱╱╱╱╱   ·· ··· ··· ···· · ╱╱╱╱╱
        ╱╱╱╱╱╱  ··  ·  ·· ··   ··  ╱╱╱╱╱
        ╱╱╱╱╱╱  ··  ·minimum··+··  ╱╱╱╱╱
        ╱╱╱╱╱╱ ──··─···▄· ▲ ······ ╱╱╱╱╱
        ╱╱╱╱╱╱    ···▄ ▀··· ···· · ╱╱╱╱╱
        ╱╱╱╱╱╱ ·· ▄ ▀···· ·······  ╱╱╱╱╱
        ╱╱╱╱╱╱▄▄ ▀▀··   ······1/λ· ╱╱╱╱╱
        ╱╱╱╱╱ ○ start·······    ·· ╱╱╱╱╱
        ╱╱╱╱╱╱▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀╱╱╱╱╱
        """)
  }

  @Test("seven bits are enough")
  func sevenBits() {
    let picture = bowl(ascii).plainText
    #expect(picture.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(
      picture == """
        ////////////////////////////////
        //////H===================H/////
        //////H ..    limit L     H/////
        //////H.    ... | ........H/////
        //////H.    .   |.       .H/////
        //////H.    .minimum  +  .H/////
        //////H..---...^| ^ ......H/////
        //////H ..   ^^^...      .H/////
        //////H  .^^^   | ....... H/////
        //////^^^^^ .......   1/L.H/////
        ///// S start   | ........H/////
        //////H===================H/////
        """)
  }

  @Test("one colour a cell: head over mark over label over trail over prediction over contour")
  func inks() {
    let letters: [Ink: Character] = [
      .axis: "a", .contour: "c", .prediction: "p", .series(2): "T", .label: "l", .bright: "m",
      .base: "H", .text: ".",
    ]
    #expect(
      bowl(colorful).inks(letters: letters) == """
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        aaaaaa?????????????????????aaaaa
        aaaaaa?...cc..lllllcpccccc?aaaaa
        aaaaaa?..cc.ccc.ccc.cccc.c?aaaaa
        aaaaaa?.cc..c..cc.cc...cc.?aaaaa
        aaaaaa?.cc..clllllllccmcc.?aaaaa
        aaaaaa?aaccacccTcHHHcccccc?aaaaa
        aaaaaa?...ccTTTTccc.cccc.c?aaaaa
        aaaaaa?cc.TTTcccc.ccccccc.?aaaaa
        aaaaaaTTTTTcc...cccccclllc?aaaaa
        aaaaa.m.lllllccccccc....cc?aaaaa
        aaaaaa?????????????????????aaaaa
        """)
  }

  @Test("bands lie under everything but a trail's full cells and the head")
  func papers() {
    var letters: [Ink: Character] = [.series(2): "T", .base: "-"]
    for band in 0..<6 { letters[.band(UInt8(band))] = Character("\(band)") }
    #expect(
      bowl(colorful).inks(of: \.paper, letters: letters) == """
        55555555554444444444444444444444
        55555555444444333333333333333344
        55555544444333332222222222223333
        55555444443333222211111111222233
        55555444433332221110000001112223
        55555444433332221110000001112223
        55555444443333222TTT111111222233
        55555544444333332222222222223333
        55555555444444333333333333333344
        55555555554444444444444444444444
        55555555555555544444444444444555
        55555555555555555555555555555555
        """)
  }

  @Test(
    "without the colours there are no bands, only lines",
    arguments: [ColorDepth.palette16, .monochrome])
  func linesOnly(depth: ColorDepth) {
    let frame = bowl(Appearance(depth: depth))
    #expect(frame.cells.allSatisfy { $0.style.paper == .base || $0.style.paper == .series(2) })
    #expect(frame.cells.contains { $0.style.ink == .contour })
  }

  @Test("without colour the head is reversed and a full cell a block")
  func monochrome() {
    let frame = bowl(Appearance(depth: .monochrome))
    let reversed = frame.cells.filter(\.style.isReversed).map(\.scalar)
    #expect(reversed == [" ", "▲", " "])
    let full = TrailGlyphs(style: .solid, appearance: Appearance(depth: .monochrome))
    #expect(full.cell(0xFF, series: 0, paper: .base) == Cell("█", Style(.series(0))))
  }

  @Test("a head clears the trail left and right of it")
  func cleared() {
    let frame = drawn(12, 1) { frame in
      var pane = Pane(viewport: window(12, 1))
      pane.showsAxes = false
      pane.trails = [Trail(points: [PlotPoint(-3, 0), PlotPoint(2.9, 0)], series: 0)]
      pane.heads = [Head(x: 0, y: 0, series: 0)]
      pane.draw(into: &frame, appearance: colorful)
    }
    #expect(frame.plainText == "▄▄▄▄  ●  ▄▄▄")
  }

  @Test("a plateau has rings with their numbers and a dotted path")
  func rings() {
    let frame = drawn(24, 12) { frame in
      var pane = Pane(viewport: window(24, 12))
      pane.contours = ContourMap(viewport: pane.viewport, bandCount: 6) { x, _ in x.map { _ in 0 } }
      pane.rings = [2, 4]
      pane.predictions = [.dottedPath([PlotPoint(5, 5), PlotPoint(0, 0)])]
      pane.draw(into: &frame, appearance: colorful)
    }
    #expect(
      frame.plainText == """
                    ⠅
                    ⠅         ⠁
              ⢀⡠⠒⠉⠉⠉⠉⠉⠉⠒⢄⡀  ⠁
             ⡰⠁     ⠅    ⠈⠁
            ⡜   ⢀⠔⠉⠉⠉⠉⠢⡀⠁  ⢣
            ⡇   ⡇   ⠅ ⠁⢸   ⢸
        decay alone⠁⠁⠁⠁⢸⠁⠁⠁⢸⠁⠁⠁⠁
            ⢣   ⠈⠢⣀⣀⣀⣀⠔2   ⡜
             ⠱⡀     ⠅    ⢀4
              ⠈⠑⠤⣀⣀⣀⣀⣀⣀⠤⠊⠁
                    ⠅
                    ⠅
        """)
    #expect(frame.cells.allSatisfy { $0.style.paper == .band(1) })
  }

  @Test("the later of two trails is seen where they meet")
  func newestWins() {
    let frame = drawn(4, 1) { frame in
      var pane = Pane(viewport: window(4, 1))
      let points = [PlotPoint(-1, 0.1), PlotPoint(0.9, 0.1)]
      pane.trails = [Trail(points: points, series: 0), Trail(points: points, series: 1)]
      pane.draw(into: &frame, appearance: colorful)
    }
    #expect(frame.cells.allSatisfy { $0.style.ink == .series(1) })
  }

  @Test("a point that isn't finite breaks the trail")
  func gap() {
    let frame = drawn(8, 1) { frame in
      var pane = Pane(viewport: window(8, 1))
      pane.showsAxes = false
      pane.trails = [
        Trail(
          points: [
            PlotPoint(-2, 0.1), PlotPoint(-1, 0.1), PlotPoint(.nan, 0), PlotPoint(1, 0.1),
            PlotPoint(1.9, 0.1), PlotPoint(.infinity, 0.1), PlotPoint(0, -.infinity),
          ], series: 0)
      ]
      pane.draw(into: &frame, appearance: colorful)
    }
    #expect(frame.plainText == "▀▀▘   ▀▀")
  }

  @Test("lines from far outside are drawn where they cross the pane")
  func clipped() {
    let frame = drawn(4, 1) { frame in
      var pane = Pane(viewport: window(4, 1))
      pane.showsAxes = false
      pane.trails = [Trail(points: [PlotPoint(-1e200, 0.1), PlotPoint(1e200, 0.1)], series: 0)]
      pane.draw(into: &frame, appearance: colorful)
    }
    #expect(frame.plainText == "▀▀▀▀")
  }

  @Test("drawing stays inside the pane's region")
  func insideItsRegion() {
    let region = Region(column: 3, row: 2, columns: 6, rows: 3)
    let frame = drawn(12, 7) { frame in
      frame.fill(frame.bounds, with: Cell("~"))
      var pane = Pane(viewport: Viewport(showing: -1...1, -1...1, in: region))
      pane.heads = [
        Head(x: 9, y: 9, series: 0, name: "a name too long"), Head(x: -9, y: 0, series: 1),
      ]
      pane.marks = [Mark(x: 0.9, y: 0, .start)]
      pane.draw(into: &frame, appearance: colorful)
    }
    for row in 0..<7 {
      for column in 0..<12 where !region.contains(Place(column: column, row: row)) {
        #expect(frame[column: column, row: row].scalar == "~", "\(column), \(row)")
      }
    }
  }

  @Test(
    "every size and any number can be drawn",
    arguments: [(0, 0), (1, 1), (1, 0), (0, 1), (2, 1), (3, 2), (37, 20)], allAppearances)
  func robust(size: (Int, Int), appearance: Appearance) {
    let bad: [Double] = [.nan, .infinity, -.infinity, 1e308, -1e308, 0, 0.1]
    let frame = drawn(size.0, size.1) { frame in
      var pane = Pane(viewport: window(size.0, size.1))
      pane.contours = ContourMap(viewport: pane.viewport, bandCount: 6) { x, y in
        x.indices.map { bad[$0 % bad.count] }
      }
      pane.dashedContours = pane.contours.map(DashedContours.init)
      pane.rings = bad
      for x in bad {
        for y in bad {
          pane.heads.append(Head(x: x, y: y, series: 7, name: "漢字"))
          pane.marks.append(Mark(x: x, y: y, .start))
          pane.predictions.append(.point(x: x, y: y, .limit))
        }
        pane.predictions += bad.map { .wall(Wall(halfX: x, halfY: $0, word: "wall")) }
      }
      let points = bad.flatMap { x in bad.map { PlotPoint(x, $0) } }
      pane.predictions.append(.dottedPath(points))
      pane.trails = [Trail(points: points, series: -1)]
      pane.draw(into: &frame, appearance: appearance)
    }
    #expect(frame.size == Size(columns: size.0, rows: size.1))
  }
}
