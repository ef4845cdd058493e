import Lessons
import Plotting
import Screen
import Testing

@testable import Interface

@Suite("Axes of the panes")
struct PaneAxesTests {
  /// How many numbers stand in the row below a pane, and in the columns left of it.
  private func counts(_ session: Session) -> (x: Int, y: Int) {
    let frame = session.frame
    let pane = session.geometry.panes[0]
    let plot = pane.frame.plot
    let below = (plot.column..<plot.column + plot.columns).map {
      Character(frame[column: $0, row: plot.row + plot.rows].scalar)
    }
    let left = plot.rowRange.count { row in
      (0...plot.column + 2).contains {
        let cell = frame[column: $0, row: row]
        return cell.style.ink == .dim && Character(cell.scalar).isNumber
      }
    }
    let words = String(below).split(separator: " ").filter { $0.contains(where: \.isNumber) }
    return (words.count, left)
  }

  /// At the least size; and each scene has its turn with one of the others.
  @Test(
    "two numbers at least on either axis, in every scene", arguments: BundledScenes.ofTwoWeights)
  func atLeastTwo(name: String) throws {
    let turn = BundledScenes.names.firstIndex(of: name) ?? 0
    for (columns, rows) in [(60, 20), [(80, 24), (100, 28), (120, 40), (200, 60)][turn % 4]] {
      let session = try Session(name, columns: columns, rows: rows, step: 100)
      let counts = counts(session)
      #expect(counts.x >= 2 && counts.y >= 2, "\(columns)×\(rows): \(counts)")
    }
  }

  private func session(view: String) throws -> Session {
    try Session(
      text: """
        title: Axes
        loss: x^2 + y^2
        start: [1, 1]
        steps: 10
        view: \(view)
        """)
  }

  @Test("axes of very different extent are scaled apart, and the ticks say so")
  func apart() throws {
    let apart = try session(view: "{x: [0, 100], y: [0, 1]}")
    #expect(apart.text.contains("y ×"))
    #expect(apart.geometry.panes[0].viewport.x == 0...100)
    #expect(apart.geometry.panes[0].viewport.y == 0...1)
    let flat = try session(view: "{x: [0, 1], y: [0, 100]}")
    #expect(flat.text.contains("x ×"))
  }

  @Test("unless the scene decides")
  func decided() throws {
    #expect(
      !(try session(view: "{x: [0, 100], y: [0, 1], equal: true}")).text.contains("y ×"))
    #expect(try session(view: "{x: [0, 2], y: [0, 1], equal: false}").text.contains("y ×"))
  }

  @Test("a click into a pane with axes apart sets the start where it was clicked")
  func click() throws {
    var session = try session(view: "{x: [0, 100], y: [0, 1]}")
    let pane = session.geometry.panes[0]
    let place = Place(
      column: pane.viewport.region.column + 7, row: pane.viewport.region.row + 3)
    let world = pane.viewport.world(at: place)
    session.mouse(.press, at: place.column, place.row)
    session.mouse(.release, at: place.column, place.row)
    let start = session.scene.start
    #expect(abs(start.x - world.x) <= pane.viewport.dotWidth)
    #expect(abs(start.y - world.y) <= 2 * pane.viewport.dotHeight)
  }
}
