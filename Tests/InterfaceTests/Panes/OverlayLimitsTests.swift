import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Limits where the runs share a pane")
struct OverlayLimitsTests {
  private func session(_ name: String, step: Int) throws -> Session {
    var session = try Session(name, step: step)
    session.type("v")
    return session
  }

  /// The inks in which a character stands in the pane.
  private func inks(of scalar: Unicode.Scalar, in session: Session) -> Set<Ink> {
    let frame = session.frame
    let plot = session.geometry.panes[0].frame.plot
    var inks: Set<Ink> = []
    for row in plot.rowRange {
      for column in plot.columnRange where frame[column: column, row: row].scalar == scalar {
        inks.insert(frame[column: column, row: row].style.ink)
      }
    }
    return inks
  }

  @Test("each limit has its run's colour")
  func colours() throws {
    let session = try session("box", step: 60)
    #expect(inks(of: "◇", in: session) == [.series(2)])
    #expect(inks(of: "⊕", in: session) == [.series(1)])
    #expect(inks(of: "○", in: session) == [.bright])
  }

  @Test("the box has a wall and its word, and hides nothing of what other runs may enter")
  func box() throws {
    let session = try session("box", step: 60)
    let plot = session.geometry.panes[0].frame.plot
    let frame = session.frame
    let walls = plot.rowRange.flatMap { row in plot.columnRange.map { (row, $0) } }.count {
      frame[column: $1, row: $0].style.ink == .wall
    }
    #expect(walls > 10)
    #expect(session.text.contains("wall 1/λ = 2"))
    #expect(!session.text.contains("╱"))
  }

  @Test("what is said of several runs is said once, in theory's colour")
  func common() throws {
    let session = try session("sgd-control", step: 60)
    let all = session.model.shown.runs.predictions.flatMap { $0 }
    #expect(Set(all).count < all.count)
    #expect(inks(of: "⊕", in: session).contains(.prediction))
  }

  @Test("a question hides them")
  func question() throws {
    var session = try Session("box", step: 0)
    session.type("v")
    session.press(Key(.pageDown))
    while session.model.shown.openQuestion == nil, session.model.shown.story.beat != nil {
      session.press(Key(.pageDown))
    }
    #expect(session.model.shown.openQuestion != nil)
    #expect(inks(of: "◇", in: session).union(inks(of: "⊕", in: session)).isEmpty)
  }
}
