import Lessons
import Screen
import Testing

@testable import Interface

/// Which chart is shown: the hand's, the beat's, the scene's.
@Suite("The choice of a chart")
struct ChartChoiceTests {
  private static let story = """
    {title: T, loss: x^2+y^2, start: [3, 4], steps: 100, optimizers: [adam, adamw], pause: 0,
    chart: angle, story: [{at: 0, say: One.}, {at: 10, say: Two., chart: xy},
    {at: 20, say: Three.}]}
    """

  @Test("n goes through the charts that the scene has, and back")
  func cycle() throws {
    var session = try Session(text: Self.story)
    var kinds: [ChartKind] = []
    for _ in 0..<8 {
      kinds.append(session.model.shown.chartKind)
      session.type("n")
    }
    #expect(
      kinds == [.angle, .decayRate, .rootV, .norm, .axes, .logNorm, .logLoss, .loss])
    #expect(session.model.shown.chartKind == .angle)
    #expect(session.model.shown.document.chart == nil, "it is the scene's own again")
    #expect(session.model.shown.history.past.isEmpty)
  }

  @Test("a beat shows its own chart, the next one the scene's again")
  func beats() throws {
    var session = try Session(text: Self.story)
    var kinds: [ChartKind] = []
    for _ in 0..<3 {
      session.press(Key(.pageDown))
      kinds.append(session.model.shown.chartKind)
    }
    #expect(kinds == [.angle, .axes, .angle])
  }

  @Test("what a hand chose stays until a beat has a chart of its own")
  func hand() throws {
    var session = try Session(text: Self.story)
    session.press(Key(.pageDown))
    session.type("n")
    #expect(session.model.shown.chartKind == .decayRate)
    session.press(Key(.pageDown))
    #expect(session.model.shown.chartKind == .axes)
    session.type("n")
    session.press(Key(.pageDown))
    #expect(session.model.shown.chartKind == .logNorm)
  }

  @Test("outside the story the chart is that of the caption's beat")
  func caption() throws {
    var session = try Session(text: Self.story)
    session.model.seek(to: 15)
    #expect(session.model.shown.chartKind == .axes)
  }

  @Test("several turns are one change, and u takes it back and says so")
  func undo() throws {
    var session = try Session()
    session.press(Key(.up))
    session.type("nnn")
    #expect(session.model.shown.chartKind == .logLoss)
    session.type("u")
    #expect(session.model.shown.chartKind == .norm)
    #expect(session.model.notice?.text == "chart norm")
    session.type("U")
    #expect(session.model.shown.chartKind == .logLoss)
    session.type("uu")
    #expect(session.model.shown.document == session.model.shown.document.pristine)
  }

  @Test("y and S keep it")
  func kept() throws {
    var session = try Session("box", at: 10)
    session.type("n")
    #expect(StateCommand(session.model).text == "decouple box --at 10 --chart xy")
    #expect(session.model.savedScene.chart == .axes)
  }

  @Test("it is typed as the shell takes it")
  func typed() throws {
    var session = try Session("box", at: 10)
    session.type(":chart log_norm")
    session.press(Key(.enter))
    #expect(session.model.shown.chartKind == .logNorm)
    session.type(":chart lr")
    session.press(Key(.enter))
    #expect(session.text.contains("--chart lr: the scene has no schedule; choose another chart"))
  }

  @Test("what flags take away is not shown: the norm is")
  func fallback() throws {
    var session = try Session(text: Self.story)
    session.type(":chart root_v")
    session.press(Key(.enter))
    #expect(session.model.shown.chartKind == .rootV)
    session.type(":optimizers sgd")
    session.press(Key(.enter))
    #expect(session.model.shown.chartKind == .norm)
  }
}
