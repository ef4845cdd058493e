import Lessons
import Plotting
import Screen
import Testing

@testable import Interface

@Suite("What one is looking at")
struct AboutViewTests {
  @Test("it looks as it should", arguments: [(80, 24), (120, 40)])
  func pictures(columns: Int, rows: Int) throws {
    var session = try Session("first-look", at: 1600, columns: columns, rows: rows)
    session.type("K")
    try expectSnapshot(session.frame, named: "about-\(columns)x\(rows)")
  }

  @Test("it tells each run's own noise, and the λ of each weight")
  func ownNumbers() throws {
    let text = """
      title: t
      loss: x^2
      start: [1, 1]
      steps: 20
      noise: {alternating: [1, 2]}
      optimizers:
        - {rule: adamw, label: Mine, noise: none, weight_decay: [0.1, 0]}
        - {rule: sgd, label: Loud, noise: {gaussian: [3, 4]}}
        - adam
      """
    var session = try Session(text: text)
    session.type("K")
    #expect(session.text.contains("±1 in x, ±2 in y, alternating"))
    #expect(session.text.contains("Mine: none"))
    #expect(session.text.contains("Loud: normal, 3 in x, 4 in y"))
    #expect(session.text.contains("λ [0.1, 0]"))
  }

  @Test("K opens it over every screen and closes it again", arguments: ["", "i", "V", "m", "/"])
  func everywhere(keys: String) throws {
    var session = try Session("regression-reversed", at: 900)
    session.type(keys)
    let before = session.frame
    guard session.model.context != .picker else { return }
    session.type("K")
    #expect(session.model.context == .about)
    #expect(session.text.contains("w ← w − lr·m/√v − lr·λw"))
    session.type("K")
    #expect(session.frame == before)
    session.type("Kq")
    #expect(session.frame == before && session.model.orders.departure == nil)
  }

  @Test("PageDown puts the card away before anything is told")
  func story() throws {
    var session = try Session("box", at: 0)
    session.press(Key(.pageDown))
    let beat = session.model.shown.story.beat
    session.type("K")
    session.press(Key(.pageDown))
    #expect(session.model.context == .lab && session.model.shown.story.beat == beat)
  }

  @Test(
    "every bundled scene has its equations on the smallest usual screen",
    arguments: BundledScenes.ofTwoWeights)
  func scenes(name: String) throws {
    var session = try Session(name, at: 0, columns: 80, rows: 24)
    session.type("K")
    let text = session.text
    for run in session.model.shown.visibleRuns.prefix(3) {
      #expect(text.contains(session.model.shown.runs.names[run].label.prefix(12)))
    }
    #expect(text.contains("loss") && text.contains("w ←"))
    #expect(session.scene.noise == .none || text.contains("noise"))
  }

  @Test("its signs are exactly those of the screen below it", arguments: BundledScenes.ofTwoWeights)
  func signs(name: String) throws {
    var session = try Session(name, columns: 120, rows: 40, step: 100)
    var canvas = Canvas(size: session.model.size, appearance: Appearance())
    let legend = LabScreen(model: session.model, cache: PictureCache()).draw(on: &canvas).legend
    session.type("K")
    let text = session.text
    for sign in Sign.allCases {
      let entry = "\(Character(sign.scalar(in: .full)))    \(sign.meaning)"
      #expect(text.contains(entry) == legend.signs.contains(sign), "\(sign)")
    }
    let bounds = ["wall: no weight comes", "circle: steps out"].count { text.contains($0) }
    #expect(bounds == (legend.hasWall ? 1 : 0))
    #expect(text.contains("outside the view, that way") == !legend.bearings.isEmpty)
  }

  @Test("it lists neither a path before the first step nor a chart that is not there")
  func absent() throws {
    func card(step: Int, lecture: Bool) throws -> String {
      var session = try Session("first-look", columns: 120, rows: 40, step: step)
      if lecture { session.type("L") }
      session.type("K")
      return session.text
    }
    let (start, later) = (try card(step: 0, lecture: false), try card(step: 9, lecture: false))
    #expect(!start.contains("the way it has come") && start.contains("chart: solid past"))
    #expect(later.contains("the way it has come") && later.contains("decay: share of a weight"))
    let hall = try card(step: 9, lecture: true)
    #expect(hall.contains("the way it has come") && !hall.contains("chart: solid past"))
  }
}
