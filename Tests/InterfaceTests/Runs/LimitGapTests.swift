import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("LimitGap")
struct LimitGapTests {
  private func gaps(_ scene: String, at step: Int) throws -> [LimitGap?] {
    let runs = try Session(scene).model.shown.runs
    return runs.names.indices.map { LimitGap(of: $0, at: step, in: runs) }
  }

  @Test("at the start of box it is the distance to the minimum, the MAP point and the box's limit")
  func box() throws {
    let gaps = try gaps("box", at: 0)
    #expect(gaps.map { $0?.goal } == ["the minimum", "the MAP point", "its limit"])
    let start = Vector(-0.5, -1.2)
    let goals = [Vector(3, 1), Vector(2.4, 2.0 / 3), Vector(2, 1)]
    for (gap, goal) in zip(gaps, goals) {
      // The limits are found by descent, to about ten digits.
      #expect(abs(try #require(gap).distance - (goal - start).norm) < 1e-6)
    }
  }

  @Test("and nearly nothing at the end")
  func end() throws {
    for gap in try gaps("box", at: 3000) { #expect(try #require(gap).distance < 0.01) }
  }

  @Test("on the plateau AdamW keeps from its exact path; nothing is said of the others")
  func path() throws {
    let gaps = try gaps("plateau", at: 150)
    let gap = try #require(gaps[2])
    #expect(gap.goal == "its exact path")
    #expect(gap.distance < 1e-12)
    #expect(gaps[0] == nil && gaps[1] == nil)
  }

  @Test("the nearer point of a two-cycle counts")
  func cycle() throws {
    for step in [399, 400] {
      let gap = try #require(try gaps("two-cycle", at: step)[0])
      #expect(gap.goal == "its 2-cycle")
      #expect(gap.distance < 1e-6)
    }
  }

  @Test("a box alone leaves room from its wall")
  func wall() throws {
    let session = try Session(
      text: """
        title: Only the box
        loss: 0
        start: [1, -1.5]
        weight_decay: 0.5
        optimizers: [adamw]
        overlays: [box]
        """)
    let gap = try #require(LimitGap(of: 0, at: 0, in: session.model.shown.runs))
    #expect(gap.words() == "0.5 from its wall")
    #expect(gap.words(columns: 16) == "0.5 from wall")
  }

  @Test("beyond a wall, and inside or outside of a circle, its sign is a word")
  func sides() throws {
    let beyond = try Session(
      text: """
        title: Beyond the box
        loss: 0
        start: [3, -1.5]
        weight_decay: 0.5
        optimizers: [adamw]
        overlays: [box]
        """)
    let gap = try #require(LimitGap(of: 0, at: 0, in: beyond.model.shown.runs))
    #expect(gap.words() == "1 beyond its wall")
    let circle = try gaps("circle", at: 0)
    #expect(circle.map { $0?.words() }.first == "0.339 outside its circle")
    #expect(circle.map { $0?.words() }.last == "0.0708 inside its circle")
  }

  @Test("the list of claims and the inspector show it", arguments: [(120, 40), (80, 24)])
  func shown(size: (columns: Int, rows: Int)) throws {
    var session = try Session("box", at: 900, columns: size.columns, rows: size.rows)
    let gap = try #require(LimitGap(of: 2, at: 900, in: session.model.shown.runs))
    session.type("V")
    #expect(session.text.contains("AdamW \(gap.words())"))
    // On a low screen the inspector's rows need all the room.
    guard size.rows >= 30 else { return }
    session.type("Vi")
    #expect(session.text.contains(gap.words()))
  }

  @Test("it waits until the story has asked its question")
  func waiting() throws {
    var session = try Session("box", at: 0, columns: 120, rows: 40)
    session.press(Key(.pageDown), Key(.character("i")))
    #expect(session.model.shown.toldBeat != nil)
    #expect(!session.text.contains(" from its limit"))
    session.press(Key(.escape))
    session.press(Key(.escape))
    session.press(Key(.character("i")))
    #expect(session.text.contains(" from its limit"))
  }
}
