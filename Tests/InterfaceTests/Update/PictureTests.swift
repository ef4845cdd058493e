import Lessons
import Plotting
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Charts, contours and ghosts")
struct PictureTests {
  // MARK: Charts

  @Test("each chart looks as it should", arguments: [(1, "axes"), (2, "log"), (3, "loss")])
  func pictures(presses: Int, name: String) throws {
    var session = try Session("box", at: 900)
    for _ in 0..<presses { session.type("n") }
    try expectSnapshot(session.picture(), named: "chart-\(name)-120x40")
  }

  @Test("loss and validation have charts side by side, with the losses at the cursor")
  func loss() throws {
    let text = """
      {title: T, loss: x^2+y^2, start: [3, 4], steps: 10, optimizers: [sgd], validation: 7,
      noise: {gaussian: [1, 1]}}
      """
    var session = try Session(text: text, at: 0)
    session.type("nnnnn")
    #expect(session.model.shown.chartKind == .validation)
    #expect(session.text.contains("★    25.0"))
    #expect(session.text.contains("★ SGD     7.00"))
    let region = try #require(session.geometry.layout.chart)
    let runs = session.model.shown.runs
    let curves = [ChartQuantity.loss, .validation].map {
      RunCurve(of: $0, 0, in: runs, beside: nil, at: [0, 10])
    }
    #expect(curves[0].values[0] == 25)
    #expect(curves[1].values == [0: 7, 10: 7])
    #expect(ChartView(model: session.model).charts(in: region).count == 2)
  }

  @Test("a drag on the second of two charts stays on it")
  func scrubbing() throws {
    var session = try Session(at: 0)
    session.type("n")
    let region = try #require(session.geometry.layout.chart)
    let charts = ChartView(model: session.model).charts(in: region)
    let columns = charts[1].timeline.columns
    let row = region.row + 2
    session.model.happen(Mouse(.press, .left, at: Place(column: columns.lowerBound, row: row)))
    #expect(session.model.shown.playback.step < 50)
    let end = Place(column: columns.upperBound - 1, row: row)
    session.model.happen(Mouse(.drag, .left, at: end))
    #expect(session.model.shown.playback.step > 2350)
    session.model.happen(Mouse(.drag, .left, at: Place(column: 2, row: row)))
    #expect(session.model.shown.playback.step == 0)
  }

  @Test("data sets have a loss chart too, at every size")
  func sizes() throws {
    let text = """
      {title: T, data: {model: linear, rows: [[1, 0, 2], [0, 1, 3], [1, 1, 1]], batch: 1},
      start: [3, 4], steps: 50, lr: 0.1}
      """
    var session = try Session(text: text, at: 50)
    session.type("w")
    for _ in ChartKind.allCases {
      session.type("n")
      for (columns, rows) in [(40, 30), (60, 31), (80, 40), (200, 60)] {
        session.model.update(.resize(Size(columns: columns, rows: rows)))
        for glyphs in GlyphSet.allCases { _ = session.picture(Appearance(glyphs: glyphs)) }
      }
    }
  }

  // MARK: Contours

  @Test("o shows the contours of f + λ/2‖w‖², says so, and follows λ")
  func penalty() throws {
    var session = try Session("box", at: 900)
    let plain = session.picture()
    session.type("o")
    #expect(session.text.contains("what Adam+L2 descends. AdamW descends no such function"))
    session.type("c")
    session.type("c")
    #expect(session.text.contains("contours of f + λ/2‖w‖²"))
    let penalized = session.picture()
    #expect(penalized != plain)
    session.press(Key(.up, shift: true))
    let view = LabView()
    _ = view.frame(of: session.model, depth: .palette256, glyphs: .full)
    session.type("u")
    // A cache that forgot λ would still show the other contours.
    let again = view.frame(of: session.model, depth: .palette256, glyphs: .full)
    #expect(again == penalized)
  }

  @Test("the minimum of the penalized contours is the MAP point")
  func lowestBand() throws {
    let session = try Session("box", at: 900)
    let geometry = session.geometry
    let viewport = geometry.panes[0].viewport
    let map = PictureCache().contours(
      of: session.model.shown.runs, viewport: viewport, bandCount: 8, step: 1,
      penalty: Vector(0.5, 0.5))
    // (x − 3)² + ½(y − 1)² with λ ½ has its MAP point at (2.4, 2/3).
    let lowest = try #require(viewport.cell(worldX: 2.4, worldY: 2.0 / 3))
    let minimum = try #require(viewport.cell(worldX: 3, worldY: 1))
    var frame = Frame(size: session.model.size)
    var pane = Pane(viewport: viewport)
    pane.contours = map
    pane.draw(into: &frame, appearance: Appearance())
    #expect(frame[column: lowest.column, row: lowest.row].style.paper == .band(0))
    #expect(frame[column: minimum.column, row: minimum.row].style.paper != .band(0))
  }

  // MARK: Ghosts

  @Test("w pins the paths; the next change is seen against them, undo leaves them alone")
  func ghosts() throws {
    var session = try Session()
    session.type("w")
    session.press(Key(.up, shift: true))
    try expectSnapshot(session.picture(), named: "ghosts-120x40")
    session.type("u")
    #expect(session.model.shown.ghosts != nil)
  }

  @Test("w again lets them go where nothing has changed, else pins the new ones")
  func pinning() throws {
    var session = try Session()
    session.type("ww")
    #expect(session.model.shown.ghosts == nil)
    session.type("w")
    let first = session.model.shown.ghosts?.revision
    session.press(Key(.up))
    session.type("w")
    #expect(session.model.shown.ghosts?.revision != first)
    session.type("w")
    #expect(session.model.shown.ghosts == nil)
  }

  @Test("the ghosts of another scene are let go")
  func otherScene() throws {
    var session = try Session()
    session.type("wN")
    #expect(session.model.shown.ghosts == nil)
  }

  @Test("a cache changes nothing but the time")
  func cache() throws {
    var session = try Session("box", at: 700)
    let view = LabView()
    for keys in ["n", "w", "k", "n", "n", "k", "o", "w", "v", "j", "1", "n", "u", "o", "N"] {
      session.type(keys)
      #expect(
        view.frame(of: session.model, depth: .palette256, glyphs: .full) == session.picture(),
        "\(keys)")
    }
  }
}
