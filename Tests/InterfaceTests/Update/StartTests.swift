import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("The start by hand")
struct StartTests {
  @Test(
    "a click sets the start to the weights under the cell, to half a cell, in every pane and size",
    arguments: [(80, 24), (120, 40), (200, 60), (60, 20)])
  func click(columns: Int, rows: Int) throws {
    let session = try Session(columns: columns, rows: rows)
    for pane in session.geometry.panes {
      let (plot, viewport) = (pane.viewport.region, pane.viewport)
      for (right, down) in [(0, 0), (3, 5), (plot.columns - 1, plot.rows - 1)] {
        var session = session
        let place = Place(column: plot.column + right, row: plot.row + down)
        session.click(at: place.column, place.row)
        let centre = viewport.world(at: place)
        let start = session.scene.start
        #expect(abs(start.x - centre.x) <= viewport.dotWidth, "a cell is two dots wide")
        #expect(abs(start.y - centre.y) <= 2 * viewport.dotWidth, "and four dots high")
        #expect(session.geometry.panes.contains { $0.viewport == viewport })
        #expect(viewport.cell(worldX: start.x, worldY: start.y) == place)
        #expect(session.model.shown.runs.paths.allSatisfy { $0.weights(at: 0) == start })
      }
    }
  }

  @Test("the start is a short decimal")
  func short() throws {
    var session = try Session()
    session.click(at: 20, 12)
    #expect("\(session.scene.start.x)".count <= 6)
    #expect("\(session.scene.start.y)".count <= 6)
  }

  @Test("while it is dragged the paths follow, outside of the pane too; one u takes it all back")
  func dragging() throws {
    var session = try Session()
    session.press(.character(">"))
    let before = session.frame
    session.mouse(.press, at: 20, 12)
    var ends: [Vector] = []
    for column in [22, 25, 30, 200] {
      session.mouse(.drag, at: column, 14)
      ends.append(session.model.shown.runs.paths[2].weights(at: 1600))
    }
    session.mouse(.release, at: 200, 14)
    #expect(Set(ends).count == ends.count)
    let viewport = session.geometry.panes[0].viewport
    #expect(viewport.cell(worldX: session.scene.start.x, worldY: session.scene.start.y) != nil)
    session.press(.character("u"))
    #expect(session.frame == before)
    session.press(.character("u"))
    #expect(session.model.notice?.text == "nothing to undo")
  }

  @Test("a second drag is a second change")
  func twoDrags() throws {
    var session = try Session()
    session.drag(through: [(20, 12), (21, 12), (22, 12)])
    let first = session.scene.start
    session.drag(through: [(10, 20), (12, 20)])
    session.press(.character("u"))
    #expect(session.scene.start == first)
    session.press(.character("u"), .character("U"), .character("U"))
    #expect(session.scene.start != first)
  }

  @Test("arrows move it by a fiftieth of the view and back to the same place")
  func arrows() throws {
    var session = try Session()
    let before = session.frame
    session.press(.character("s"))
    #expect(session.frame.plainText.contains("←↑↓→ move the start"))
    session.press(Key(.right), Key(.up))
    let viewport = session.geometry.panes[0].viewport
    let step = (viewport.x.upperBound - viewport.x.lowerBound) / 50
    #expect(abs(session.scene.start.x - 3 - step) < step / 20)
    #expect(session.scene.start.y > 3)
    session.press(Key(.left), Key(.down))
    #expect(session.scene.start == Vector(3, 3))
    session.press(Key(.left, shift: true))
    #expect(abs(session.scene.start.x - 3 + 10 * step) < step / 2)
    session.press(Key(.right, shift: true), Key(.escape))
    #expect(session.frame == before)
    #expect(session.model.context == .lab)
  }

  @Test("an optimizer's own start moves only under its own focus")
  func ownStart() throws {
    let text = """
      {title: x, loss: x^2+y^2, start: [1, 1], steps: 20, view: {x: [-2, 2], y: [-2, 2]},
       optimizers: [adam, {rule: adamw, start: [-1, 1]}]}
      """
    var session = try Session(text: text)
    let (first, second) = (session.geometry.panes[0], session.geometry.panes[1])
    session.click(at: first.viewport.region.column + 20, first.viewport.region.row + 3)
    #expect(session.scene.start != Vector(1, 1))
    #expect(session.scene.optimizers[1].start == Vector(-1, 1))
    let shared = session.scene.start
    session.click(at: second.viewport.region.column + 30, second.viewport.region.row + 3)
    #expect(session.scene.start == shared)
    #expect(session.scene.optimizers[1].start != Vector(-1, 1))
  }

  @Test("a window that was fitted to the start stays while the start is moved")
  func fittedWindow() throws {
    var session = try Session(
      text: "{title: x, loss: x^2+y^2, start: [1, 1], steps: 20, optimizers: [adam]}")
    let viewport = session.geometry.panes[0].viewport
    session.drag(through: [(30, 10), (35, 12), (5, 20)])
    #expect(session.geometry.panes[0].viewport == viewport)
    session.press(.character("u"))
    #expect(session.model.shown.document.window == nil)
  }

  @Test("grids have as many decimals as a distance needs")
  func grid() {
    #expect(DecimalGrid(finerThan: 0.05).rounded(1.23456) == 1.23)
    #expect(DecimalGrid(finerThan: 1).rounded(-1.5) == -2)
    #expect(DecimalGrid(finerThan: 250).rounded(1234) == 1200)
    #expect(DecimalGrid(finerThan: 0).rounded(0.1) == 0.1)
    #expect(DecimalGrid(finerThan: 1e-9).rounded(1e300) == 1e300)
    #expect(DecimalGrid(finerThan: 0.1).rounded(-0.01).sign == .plus)
  }
}
