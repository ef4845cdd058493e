import Lessons
import Plotting
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("The view by hand")
struct WindowTests {
  private func viewport(_ session: Session, pane: Int = 0) -> Viewport {
    session.geometry.panes[pane].viewport
  }

  @Test("the wheel zooms by a quarter and keeps the place under the pointer")
  func wheel() throws {
    var session = try Session()
    let before = session.frame
    let old = viewport(session, pane: 1)
    let place = Place(column: old.region.column + 7, row: old.region.row + 4)
    session.mouse(.wheelUp, .none, at: place.column, place.row)
    let new = viewport(session, pane: 1)
    #expect(abs(new.dotWidth / old.dotWidth - 0.8) < 1e-12)
    #expect(abs(new.world(at: place).x - old.world(at: place).x) < 1e-12)
    #expect(abs(new.world(at: place).y - old.world(at: place).y) < 1e-12)
    session.mouse(.wheelDown, .none, at: place.column, place.row)
    #expect(abs(viewport(session).dotWidth - old.dotWidth) < 1e-12)
    session.press(.character("u"), .character("u"))
    #expect(session.frame == before)
  }

  @Test("outside of the panes the wheel does nothing")
  func wheelOutside() throws {
    var session = try Session()
    session.mouse(.wheelUp, .none, at: 5, 0)
    session.mouse(.wheelUp, .none, at: 300, 300)
    #expect(session.model.shown.document.window == nil)
  }

  @Test("+ zooms about the focused head, about the middle if it is out of view")
  func keys() throws {
    var session = try Session()
    session.press(.character("<"))
    let head = session.model.shown.runs.paths[2].weights(at: 1600)
    let old = viewport(session)
    session.press(.character("+"))
    let new = viewport(session)
    let share = (head.x - old.x.lowerBound) / (old.x.upperBound - old.x.lowerBound)
    let later = (head.x - new.x.lowerBound) / (new.x.upperBound - new.x.lowerBound)
    #expect(abs(share - later) < 1e-9)
    session.press(.character("p"), Key(.right, shift: true), Key(.right, shift: true))
    session.press(Key(.right, shift: true), Key(.escape))
    let away = viewport(session)
    session.press(.character("-"))
    #expect(abs(viewport(session).x.centre - away.x.centre) < 1e-9)
  }

  @Test("zooming ends where dots would be the same number, either way")
  func limits() throws {
    var session = try Session()
    for _ in 0..<400 { session.press(.character("+")) }
    #expect(session.model.notice?.text == "this is as near as it goes")
    #expect(viewport(session).dotWidth > 0)
    _ = session.frame
    for _ in 0..<800 { session.press(.character("-")) }
    #expect(session.model.notice?.text == "this is as far as it goes")
    _ = session.frame
  }

  @Test("what was grabbed with the right button follows the pointer; one u takes it back")
  func rightDrag() throws {
    var session = try Session()
    let old = viewport(session)
    session.drag(.right, through: [(20, 12), (21, 13), (30, 8)])
    let grabbed = old.world(at: Place(column: 20, row: 12))
    let now = viewport(session).world(at: Place(column: 30, row: 8))
    #expect(abs(grabbed.x - now.x) < 1e-9 && abs(grabbed.y - now.y) < 1e-9)
    #expect(session.scene.start == Vector(3, 3))
    session.press(.character("u"))
    #expect(session.model.shown.document.window == nil)
  }

  @Test("p and arrows pan by a twentieth, and there and back shows the same")
  func panning() throws {
    var session = try Session()
    let old = viewport(session)
    session.press(.character("p"), Key(.right))
    let shift = viewport(session).x.lowerBound - old.x.lowerBound
    #expect(abs(shift - 0.05 * (old.x.upperBound - old.x.lowerBound)) < 1e-9)
    session.press(Key(.up), Key(.enter))
    #expect(viewport(session).y.lowerBound > old.y.lowerBound)
    #expect(session.model.context == .lab)
  }

  @Test("f shows start, paths and minimum; again, the scene's own view")
  func fitting() throws {
    var session = try Session()
    let before = session.frame
    session.press(.character("f"))
    let fitted = viewport(session)
    for trajectory in session.model.shown.runs.paths {
      for step in stride(from: 0, through: 2400, by: 100) {
        let weights = trajectory.weights(at: step)
        #expect(fitted.cell(worldX: weights.x, worldY: weights.y) != nil)
      }
    }
    #expect(session.model.shown.document.window != nil)
    session.press(.character("f"))
    #expect(session.frame == before)
  }

  @Test("z gives the focused pane the whole width, < and > go on, Esc shows all again")
  func zoomedPane() throws {
    var session = try Session()
    let before = session.frame
    session.press(.character("z"))
    #expect(session.geometry.panes.count == 1)
    #expect(session.geometry.panes[0].runs == [0])
    #expect(session.geometry.panes[0].viewport.region.columns == 115)
    session.press(.character(">"))
    #expect(session.geometry.panes[0].runs == [1])
    session.press(Key(.escape), Key(.escape))
    #expect(session.frame == before)
  }

  @Test("hiding the zoomed optimizer shows the others")
  func hidingZoomed() throws {
    var session = try Session()
    session.press(.character("z"), .character("1"))
    #expect(session.geometry.panes.map(\.runs) == [[1], [2]])
  }
}
