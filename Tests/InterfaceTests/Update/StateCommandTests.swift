import Lessons
import Screen
import Testing

@testable import Interface

@Suite("StateCommand")
struct StateCommandTests {
  private func command(_ keys: String, at step: Int = 10, on name: String = "first-look") throws
    -> StateCommand
  {
    var session = try Session(name, at: step)
    session.type(keys)
    return StateCommand(session.model)
  }

  @Test("an unchanged scene is its name and the step")
  func plain() throws {
    #expect(try command("").text == "decouple first-look --at 10")
  }

  @Test("changed numbers become flags")
  func flags() throws {
    #expect(
      try command("kt").text == "decouple first-look --weight-decay 0.063 --at 10 --theme light")
    #expect(
      try command("+").arguments.contains("--view"))
    var session = try Session("first-look", at: 0)
    session.type("s")
    session.press(Key(.left), Key(.escape))
    let arguments = StateCommand(session.model).arguments
    let start = session.model.shown.document.scene.start
    #expect(arguments.contains("\(start.x),3"))
  }

  @Test("what no flag can say is named in one line")
  func omissions() throws {
    #expect(
      try command("1nw").text == """
        decouple first-look --at 10 --chart xy
        # left out: hidden optimizers, pinned paths
        """)
    let own = try command(">>d")
    #expect(own.omissions == ["values of Adam+L2's own (S saves it in a file)"])
  }

  @Test("a beat is said where it opens as it is; an answer can't be")
  func beats() throws {
    var session = try Session("plateau", at: 10)
    session.type("P")
    let first = StateCommand(session.model)
    #expect(first.text == "decouple valley --beat 1")
    while session.model.shown.openQuestion == nil { session.press(Key(.pageDown)) }
    session.model.waitUntilStill()
    #expect(StateCommand(session.model).arguments.prefix(2) == ["valley", "--beat"])
    session.type("a")
    session.model.waitUntilStill()
    #expect(StateCommand(session.model).omissions == ["the story"])
    while session.model.shown.nextStop != nil { session.press(Key(.pageDown)) }
    session.model.waitUntilStill()
    while session.model.shown.story.beat != 0 { session.press(Key(.pageUp)) }
    #expect(StateCommand(session.model).text == first.text + "\n# left out: the answers")
  }

  @Test("flags that the lab was started with are there too")
  func startedWithFlags() throws {
    let base = try #require(try BundledScenes.scene(named: "box"))
    var scene = base
    scene.apply(.flag(.amsgrad, true))
    scene.apply(.number(.learningRate, 0.5))
    scene.chooseOptimizers([.adamW, .adam])
    scene.seed = 9
    let origin = SceneOrigin(.bundled, argument: "box", scene: base)
    let model = Model(scene: scene, size: Size(columns: 80, rows: 24), origin: origin)
    #expect(
      StateCommand(model).text
        == "decouple box --optimizers adamw,adam --lr 0.5 --amsgrad --seed 9 --at 0")
  }

  @Test("what no optimizer uses is left out, for the shell would refuse it")
  func unused() throws {
    let base = try #require(try BundledScenes.scene(named: "box"))
    var scene = base
    scene.apply(.number(.weightDecay, 0.3))
    scene.apply(.flag(.precondition, false))
    scene.chooseOptimizers([.adam])
    let origin = SceneOrigin(.bundled, argument: "box", scene: base)
    let model = Model(scene: scene, size: Size(columns: 80, rows: 24), origin: origin)
    #expect(
      StateCommand(model).text == "decouple box --optimizers adam --no-precondition --at 0")
  }

  @Test("y decides whether it is printed")
  func announcing() throws {
    var session = try Session("box", at: 3)
    #expect(session.model.farewell == nil)
    session.type("y")
    session.press(Key(.right))
    #expect(session.model.farewell == "decouple box --at 4")
    session.type("y")
    #expect(session.model.farewell == nil)
  }
}
