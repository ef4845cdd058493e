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

  @Test("the box has AdamW's colour, and its word")
  func box() throws {
    let session = try session("box", step: 60)
    let plot = session.geometry.panes[0].frame.plot
    let frame = session.frame
    let dashes = plot.rowRange.flatMap { row in plot.columnRange.map { (row, $0) } }.count {
      let cell = frame[column: $1, row: $0]
      return cell.style.ink == .series(2) && (0x2801...0x28FF).contains(cell.scalar.value)
    }
    #expect(dashes > 10)
    #expect(session.text.contains("1/λ"))
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
