import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Rules in the panes")
struct RulePanesTests {
  private let key = Key.character("x")

  @Test("x turns the panes to the rules and back, and what needs the picture says so")
  func turning() throws {
    var session = try Session()
    #expect(session.model.shown.paneContent == .plane)
    session.press(key)
    #expect(session.text.contains("w ← w − lr·m/√v − lr·λw"))
    #expect(session.text.contains("λw enters before √v"))
    for refused in [Key.character("a"), .character("b"), .character("+"), .character("s")] {
      session.press(refused)
      #expect(session.text.contains("x turns back to the picture"), "\(refused)")
    }
    session.press(key)
    #expect(session.model.shown.paneContent == .plane)
    #expect(!session.text.contains("m ← β1·m"))
  }

  @Test("while a question is open x leaves out the panes that tell its answer")
  func openQuestion() throws {
    let scene = try Scene(
      text: """
        loss: x^2 + y^2
        start: [1, 1]
        title: t
        steps: 20
        story:
          - {at: 0, say: Two paths.}
          - {at: 10, panes: rules, predict: Why?, choices: [a, b], answer: a, say: Two rules.}
        """, file: "-", name: "t")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.press(.pageDown)
    model.press(.pageDown)
    try #require(model.shown.openQuestion != nil)
    model.type("x")
    #expect(model.shown.paneContent == .plane)
    model.type("a")
    model.waitUntilStill()
    #expect(model.shown.paneContent == .rules)
  }

  @Test("a beat shows them, and the next one doesn't")
  func beat() throws {
    let scene = try Scene(
      text: """
        loss: x^2 + y^2
        start: [1, 1]
        title: t
        steps: 20
        story: [{at: 0, panes: rules, say: Two rules.}, {at: 10, say: Two paths.}]
        """, file: "-", name: "t")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.press(.pageDown)
    #expect(model.frame().plainText.contains("m ← β1·m"))
    model.press(.pageDown)
    model.waitUntilStill()
    #expect(!model.frame().plainText.contains("m ← β1·m"))
    model.press(.escape)
    model.type("g")
    #expect(model.shown.playback.step == 0)
    #expect(!model.frame().plainText.contains("m ← β1·m"), "outside the story")
  }

  @Test("an open question leaves the panes as the beat before had them")
  func question() throws {
    let scene = try Scene(
      text: """
        loss: x^2 + y^2
        start: [1, 1]
        title: t
        steps: 20
        story:
          - {at: 0, say: Two paths.}
          - {at: 10, panes: rules, predict: Which?, choices: [a, b], answer: a, say: This.}
        """, file: "-", name: "t")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.press(.pageDown, .pageDown)
    #expect(model.shown.openQuestion != nil)
    #expect(model.shown.paneContent == .plane)
    model.type("xx")
    #expect(model.shown.paneContent == .plane)
    model.press(.pageDown)
    #expect(model.shown.paneContent == .rules, "whatever a hand turned to while it was open")
  }

  @Test("a line is broken before a sign, and nothing of it is lost", arguments: [16, 20, 24, 40])
  func wrapping(columns: Int) throws {
    for name in BundledScenes.names {
      let scene = try #require(try BundledScenes.scene(named: name))
      guard scene.network == nil else { continue }
      for run in scene.experiment().runs {
        for line in RuleEquations(of: RunSetup(run), hasNoise: false).lines {
          let parts = line.wrapped(columns: columns, indent: 2)
          #expect(parts.map(\.text).joined(separator: " ") == line.text)
          #expect(parts.map(\.decay).joined(separator: " ").hasSuffix(line.decay.trimmed))
          let isBuiltIn = Rule.builtIn.contains(run.rule)
          let fits = parts.allSatisfy { TerminalText.width(of: $0.text) <= columns }
          if isBuiltIn, columns >= 20 { #expect(fits, "\(name): \(line.text)") }
        }
      }
    }
  }

  @Test("all rules begin in one row, and say what their lines mean where all have the room")
  func alike() throws {
    var session = try Session()
    session.press(key)
    let rows = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let gradients = rows.filter { $0.contains("g = ∇f(w)") }
    #expect(gradients.count == 1)
    #expect(session.text.contains("√v: how loud g has been"))
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
