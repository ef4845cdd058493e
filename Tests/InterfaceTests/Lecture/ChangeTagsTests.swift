import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Changes in a hall")
struct ChangeTagsTests {
  /// `box` in the lecture layout, with another λ.
  private func lecture(weightDecay: Double) throws -> Session {
    var session = try Session("box", columns: 100, rows: 28, step: 1800)
    session.type("Le\(weightDecay)")
    session.press(Key(.enter))
    return session
  }

  @Test("a changed number stands in place of the caption, and what follows from it")
  func changed() throws {
    let session = try lecture(weightDecay: 1)
    #expect(session.text.contains(" λ 0.5 → 1 "))
    #expect(session.text.contains("The wall is now at 1/λ = 1."))
    #expect(session.text.contains("wall 1/λ = 1"))
    #expect(!session.text.contains("is at the minimum"))
  }

  @Test("a wall that has left the view is said, not drawn")
  func outOfView() throws {
    let session = try lecture(weightDecay: 0.2)
    #expect(session.text.contains("The wall is now at 1/λ = 5."))
    #expect(!session.text.contains("╱"))
  }

  @Test("the number in the hand stands under the panes once somebody has taken it")
  func chosen() throws {
    var session = try Session("box", columns: 100, rows: 28, step: 900)
    session.type("L")
    #expect(!session.text.contains("↕"))
    session.press(Key(.tab))
    #expect(session.text.contains(" β1 0.9 ↕"))
  }

  @Test("back at the scene's numbers the caption is back")
  func undone() throws {
    var session = try lecture(weightDecay: 1)
    session.type("u")
    #expect(session.text.contains("comes to the minimum"))
    #expect(session.text.contains("weight_decay 1 → 0.5"))
  }
}
