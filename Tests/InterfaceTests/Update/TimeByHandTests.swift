import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Time by hand")
struct TimeByHandTests {
  @Test("a click on the chart shows that step, a drag scrubs, beside it the ends")
  func scrubbing() throws {
    var session = try Session()
    let region = try #require(session.geometry.layout.chart)
    let chart = ChartView(model: session.model).charts(in: region)[0]
    let columns = chart.timeline.columns
    let row = region.row + 2
    session.click(at: columns.lowerBound + 20, row)
    #expect(
      session.model.shown.playback.step == chart.timeline.step(atColumn: columns.lowerBound + 20))
    var steps: [Int] = []
    session.mouse(.press, at: columns.lowerBound + 5, row)
    for column in [columns.lowerBound + 6, columns.lowerBound + 30, 0, 500] {
      session.mouse(.drag, at: column, row - 20)
      steps.append(session.model.shown.playback.step)
    }
    session.mouse(.release, at: 500, row)
    #expect(steps[0] < steps[1])
    #expect(Array(steps[2...]) == [0, 2400])
    session.press(.character("u"))
    #expect(session.model.notice?.text == "nothing to undo", "time is no change of the document")
  }

  @Test(
    "every scene begins at its own speed, however it is reached", arguments: ["N", "P", "/", ">"])
  func speed(key: String) throws {
    var session = try Session("box")
    session.type("]]")
    #expect(session.model.shown.playback.speed == 4)
    session.type("k")
    #expect(session.model.shown.playback.speed == 4, "a changed number changes no speed")
    switch key {
    case "/":
      session.type("/valley")
      session.press(Key(.enter))
    case ">":
      for _ in 0..<12 { session.press(Key(.pageDown)) }
    default: session.type(key)
    }
    #expect(session.scene.name != "box")
    #expect(session.model.shown.playback.speed == 1)
  }

  @Test("scrubbing stops the animation")
  func stops() throws {
    var session = try Session(step: 0)
    session.press(.character(" "))
    let region = try #require(session.geometry.layout.chart)
    session.click(at: region.column + 30, region.row + 1)
    #expect(!session.model.shown.playback.isPlaying)
  }

  @Test("the header's step follows each event; a key ends a drag")
  func keyEndsDrag() throws {
    var session = try Session()
    session.mouse(.press, at: 20, 12)
    let start = session.scene.start
    session.press(Key(.left))
    session.mouse(.drag, at: 30, 14)
    #expect(session.scene.start == start)
    #expect(session.model.shown.playback.step == 1599)
  }

  @Test("fewer steps than the present one show the last; undone, the run is whole again")
  func shorter() throws {
    var session = try Session()
    session.choose(.steps)
    session.type("e100")
    session.press(Key(.enter))
    #expect(session.model.shown.playback.step == 100)
    session.press(.character("u"), Key(.end))
    #expect(session.model.shown.playback.step == 2400)
  }
}
