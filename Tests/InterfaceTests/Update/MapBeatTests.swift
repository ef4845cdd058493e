import Lessons
import Screen
import Testing

@testable import Interface

/// A presentation clicker has no m and no x: beats open the map.
@Suite("Beats that open the map")
struct MapBeatTests {
  private static let text = """
    title: Two maps
    loss: x^2+y^2
    start: [1, 1]
    steps: 40
    lr: 0.01
    weight_decay: 0.1
    optimizers: [adam+l2, adamw]
    sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-3, 10], size: [5, 9]}
    story:
      - {at: 0, say: Once upon a time.}
      - at: 10
        predict: What becomes of the best λ?
        choices: [it stays, it falls]
        answer: it falls
        say: The best λ falls.
        map: lr
      - {at: 20, say: That of lr·λ lies level., map: lr_lambda}
      - {at: 40, say: Back in the lab.}
    """

  private func model(size: Size = Size(columns: 120, rows: 40)) throws -> Model {
    Model(scene: try Scene(text: Self.text, file: "-", name: "maps"), size: size)
  }

  /// What can be told of the state by eye: the map's axis and the beat.
  private func state(_ model: Model) -> String {
    let beat = model.shown.story.beat.map { "beat \($0)" } ?? "outside"
    guard model.context == .map, let map = model.shown.map else { return beat }
    return beat + " \(map.axis)"
  }

  @Test("a question opens its map with the answer, the next beat another axis, then comes the lab")
  func clicker() throws {
    var model = try model()
    var states: [String] = []
    for _ in 0..<5 {
      model.press(.pageDown)
      states.append(state(model))
    }
    #expect(states == ["beat 0", "beat 1", "beat 1 decay", "beat 2 product", "beat 3"])
    #expect(model.shown.playback.isPlaying, "the lab goes on to the beat's step")
    states = []
    for _ in 0..<3 {
      model.press(.pageUp)
      states.append(state(model))
    }
    #expect(states == ["beat 2 product", "beat 1 decay", "beat 0"])
  }

  @Test("the step is that of the beat at once, and nothing moves behind the map")
  func steps() throws {
    var model = try model()
    model.press(.pageDown, .pageDown)
    model.type("b")
    #expect(state(model) == "beat 1 decay")
    #expect(!model.shown.playback.isPlaying)
    #expect(model.shown.playback.step == 10)
  }

  @Test("the map bears the beat's sentence and the verdict", arguments: storySizes)
  func words(size: Size) throws {
    var model = try model(size: size)
    model.press(.pageDown, .pageDown)
    #expect(!model.frame().plainText.contains("falls."), "an open question keeps it back")
    model.type("a")
    let text = model.frame().plainText
    #expect(text.contains("The best λ falls."))
    #expect(text.contains("You said A"))
    model.type("x")
    #expect(model.frame().plainText.contains("The best λ falls."))
    model.press(.pageDown)
    #expect(model.frame().plainText.contains("That of lr·λ lies level."))
  }

  @Test("a lab that begins at the beat begins with its map")
  func entrance() throws {
    var model = try model()
    model.passQuestions()
    model.open(.story(beat: 2))
    #expect(state(model) == "beat 2 product")
    #expect(model.wantedSweeps != nil)
  }

  @Test("m closes it, and the story goes on from there")
  func closing() throws {
    var model = try model()
    model.passQuestions()
    model.press(.pageDown, .pageDown)
    model.type("m")
    #expect(state(model) == "beat 1")
    model.press(.pageDown)
    #expect(state(model) == "beat 2 product")
    model.press(.escape)
    #expect(state(model) == "beat 2")
  }

  @Test("undo comes back from another scene to the beat with its map, and so does R")
  func undo() throws {
    for keys in ["u", "R"] {
      var model = try model()
      model.passQuestions()
      model.press(.pageDown, .pageDown, .pageDown)
      model.type("m")
      model.type("N")
      #expect(model.shown.document.scene.name != "maps")
      model.type(keys)
      #expect(state(model) == "beat 2 product", "\(keys)")
    }
  }

  @Test("where a hand has left no optimizer with decay the lab stays, and says why")
  func noMap() throws {
    var model = try model()
    model.passQuestions()
    model.press(.pageDown)
    model.change { $0.scene.chooseOptimizers([.adam]) }
    model.press(.pageDown)
    #expect(state(model) == "beat 1")
    #expect(model.notice?.text == "no optimizer here has a use for weight decay")
  }

  @Test("the lesson on the map opens it by itself")
  func separability() throws {
    let scene = try #require(try BundledScenes.scene(named: "separability"))
    var model = Model(scene: scene, size: Size(columns: 100, rows: 28))
    model.passQuestions()
    let states = scene.story.map { _ in
      model.press(.pageDown)
      return state(model)
    }
    #expect(states == ["beat 0", "beat 1", "beat 2 decay", "beat 3 product"])
  }

  @Test("a scene whose map would teach nothing offers none, and m says so")
  func notOffered() throws {
    let scene = try #require(try BundledScenes.scene(named: "plateau"))
    var model = Model(scene: scene, size: Size(columns: 200, rows: 60))
    #expect(!model.frame().plainText.contains("m map"))
    model.type("m")
    #expect(model.context == .lab)
    #expect(model.notice?.text.hasPrefix("no map here: ") == true)
    var other = try self.model(size: Size(columns: 200, rows: 60))
    #expect(other.frame().plainText.contains("m map"))
    other.type("m")
    #expect(other.context == .map)
  }
}
