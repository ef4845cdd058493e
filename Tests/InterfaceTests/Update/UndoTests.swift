import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Undo")
struct UndoTests {
  /// A small generator with published constants (Knuth, MMIX), so that the edits are always the same.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// One edit of a number, the start, the view or the scene; some change nothing.
  private func edit(_ session: inout Session, with dice: inout Dice) {
    let column = Int.random(in: 0..<80, using: &dice)
    let row = Int.random(in: 0..<24, using: &dice)
    switch Int.random(in: 0..<13, using: &dice) {
    case 0: session.press(Key(.tab), Key(.up))
    case 1: session.press(Key(.down))
    case 2: session.press(Key(.tab, shift: true), Key(.down))
    case 3: session.press(.character(">"), .character("d"), Key(.up))
    case 4: session.press(.character("s"), Key(.left), Key(.escape))
    case 5: session.press(.character("p"), Key(.up), Key(.escape))
    case 6: session.drag(through: [(column, row), (column + 2, row), (column + 2, row + 1)])
    case 7: session.drag(.right, through: [(column, row), (column - 3, row), (column, row + 1)])
    case 8: session.mouse(.wheelUp, .none, at: column, row)
    case 9: session.press(.character("-"))
    case 10: session.press(.character("f"))
    // Before its question a story takes no edits.
    case 11: session.press(.character("N"), Key(.escape))
    default: session.press(.character("P"), Key(.escape))
    }
  }

  @Test("after 100 random edits as many u give the opening frame")
  func randomEdits() throws {
    var session = try Session(columns: 80, rows: 24, step: 0)
    let (opening, document, selection) = (
      session.frame, session.model.shown.document, session.model.shown.selection.quantity
    )
    var dice = Dice(state: 1)
    for _ in 0..<100 { edit(&session, with: &dice) }
    let edited = session.model.shown.document
    let changes = session.model.shown.history.past.count
    #expect(changes > 50)
    for _ in 0..<changes { session.press(.character("u")) }
    #expect(session.model.shown.history.past.isEmpty)
    #expect(session.model.shown.document == document)
    session.model.seek(to: 0)
    session.press(Key(.escape))
    session.choose(selection)
    #expect(session.frame == opening)
    for _ in 0..<changes { session.press(.character("U")) }
    #expect(session.model.shown.document == edited)
  }

  @Test("↑ then u gives the same frame, whatever is chosen and focused")
  func upAndUndo() throws {
    var session = try Session(columns: 80, rows: 24)
    session.press(.character("<"))
    for quantity in Adjustable.all(in: session.scene) {
      session.choose(quantity)
      let before = session.frame
      session.press(Key(.up))
      #expect(
        session.model.shown.document.scene != session.model.shown.document.original,
        "\(quantity.label)")
      session.press(.character("u"))
      #expect(session.frame == before, "\(quantity.label)")
    }
  }

  @Test("undoing a change of scene brings back step, choice, focus and what was hidden")
  func acrossScenes() throws {
    var session = try Session()
    session.choose(.hyperparameter(.beta2))
    session.press(.character("1"), .character(">"))
    let before = session.frame
    session.press(.character("N"))
    #expect(session.scene.name != "first-look")
    #expect(session.model.shown.visibleRuns.count == session.scene.optimizers.count)
    session.press(.character("u"))
    #expect(session.frame == before)
  }

  @Test("a new change forgets what could be redone")
  func forgetting() throws {
    var session = try Session()
    session.press(Key(.up), .character("u"), Key(.down), .character("U"))
    #expect(session.model.notice?.text == "nothing to redo")
    #expect(session.scene.hyperparameters.weightDecay == 0.04)
  }
}
