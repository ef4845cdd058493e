import Lessons
import Screen
import Surfaces
import Testing

@testable import Interface

/// From a scene's first beat to its question, nothing on the screen may depend on what the story
/// keeps back.
@Suite("Before the question")
struct SuspenseTests {
  /// The scene at a beat, opened as if it were bundled.
  private func model(_ scene: Scene, beat: Int = 0, size: Size = Size(columns: 120, rows: 40))
    -> Model
  {
    var model = Model(
      scene: scene, size: size,
      origin: SceneOrigin(.bundled, argument: scene.name, scene: scene))
    model.open(.story(beat: beat))
    return model
  }

  /// A scene that is the same as far as it may be seen, and another one from then on: other steps,
  /// other words, another answer, no predictions, no claims.
  private func otherwise(_ scene: Scene) throws -> Scene {
    let beat = try #require(scene.story.firstIndex { $0.predict != nil })
    let step = model(scene).shown.lastVisibleStep
    var other = scene
    other.schedule = try turned(scene.schedule, after: step, in: scene)
    for index in other.optimizers.indices where other.optimizers[index].schedule != nil {
      other.optimizers[index].schedule = try turned(
        scene.optimizers[index].schedule, after: step, in: scene)
    }
    other.summary = "Another summary."
    other.overlays.removeAll { $0 != .minimum && $0 != .normCircle }
    other.claims = []
    other.sweep = nil
    other.pause = nil
    for index in beat..<other.story.count { other.story[index].say = "Another sentence." }
    other.story[beat].answer = scene.story[beat].choices.first { $0 != scene.story[beat].answer }
    other.story[beat].compare = nil
    return other
  }

  private func turned(_ schedule: Formula?, after step: Int, in scene: Scene) throws -> Formula {
    try Formula(
      "where(t <= \(step), \(schedule?.text ?? "1"), -0.5)",
      variables: ["t", "steps"] + scene.parameters.map(\.name))
  }

  @Test("every scene's frames, on every beat before the answer, are those of another future")
  func sameFrames() throws {
    for name in BundledScenes.ofTwoWeights {
      var scene = try #require(try BundledScenes.scene(named: name))
      // The other one has a schedule, which the equations of a rule name.
      scene.schedule = try turned(scene.schedule, after: scene.steps, in: scene)
      guard let beat = scene.story.firstIndex(where: { $0.predict != nil }) else { continue }
      var models = try [scene, otherwise(scene)].map { model($0) }
      for told in 0...beat {
        for (size, isLecture) in [
          (Size(columns: 80, rows: 24), true), (Size(columns: 120, rows: 40), false),
        ] {
          let frames = models.map { model in
            var model = model
            model.update(.resize(size))
            if isLecture { model.beginLecture() }
            return model.frame()
          }
          #expect(frames[0] == frames[1], "\(name), beat \(told + 1)")
        }
        for index in models.indices {
          models[index].press(.pageDown)
          models[index].waitUntilStill()
        }
      }
      #expect(models[0].frame() != models[1].frame(), "\(name): the test can tell them apart")
    }
  }

  private static let keys: [Key] = {
    let scalars = (0x20..<0x7F).compactMap(Unicode.Scalar.init)
    let codes: [Key.Code] = [.left, .right, .up, .down, .home, .end, .tab, .enter, .backspace]
    return scalars.map { Key.character($0) } + codes.flatMap { [Key($0), Key($0, shift: true)] }
      + scalars.map { Key(.character($0), control: true) }
  }()

  @Test(
    "no key but PageDown and Esc shows more of it", arguments: ["box", "same-step"])
  func keys(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    let models = try [scene, otherwise(scene)].map { model($0) }
    let views = models.map { _ in LabView() }
    // N and P lead elsewhere; S offers a file's name, / a list: their letters are tried with them.
    for key in Self.keys where key != .character("N") && key != .character("P") {
      let frames = zip(models, views).map { model, view in
        var model = model
        for event in [Event.key(key), .key(Key(.end)), .key(key), .tick(seconds: 30)] {
          model.update(event)
        }
        return view.frame(of: model, depth: .palette256, glyphs: .full)
      }
      #expect(frames[0] == frames[1], "\(name): \(key)")
    }
  }

  @Test("the mouse moves neither the start nor the time beyond it")
  func mouse() throws {
    let scene = try #require(try BundledScenes.scene(named: "box"))
    var model = model(scene)
    for (column, row) in [(20, 12), (100, 12), (100, 34), (60, 34)] {
      for action in [Mouse.Action.press, .drag, .release] {
        model.happen(Mouse(action, .left, at: Place(column: column, row: row)))
      }
    }
    #expect(!model.shown.isChanged)
    #expect(model.shown.playback.step <= 30)
  }

  @Test("playing and stepping stop where the question will be asked, and say so")
  func playing() throws {
    let scene = try #require(try BundledScenes.scene(named: "box"))
    for key in [Key.character(" "), Key(.end), .character("G")] {
      var model = model(scene)
      #expect(model.shown.lastVisibleStep == 30)
      model.update(.key(key))
      model.waitUntilStill()
      #expect(model.shown.playback.step == 30)
      model.update(.key(key))
      model.waitUntilStill()
      #expect(model.shown.playback.step == 30)
      #expect(model.notice?.text.hasPrefix("the story asks a question first") == true)
      model.press(.left)
      #expect(model.shown.playback.step == 29)
    }
  }

  @Test("numbers, claims and map wait, and it is said what for")
  func waiting() throws {
    let scene = try #require(try BundledScenes.scene(named: "separability"))
    for key in ["k", "j", "e", "d", "s", "V", "m", "r"] {
      var model = model(scene)
      let before = model.frame()
      model.type(key)
      #expect(model.notice?.text.hasPrefix("the story asks a question first") == true, "\(key)")
      model.notice = nil
      #expect(model.frame() == before, "\(key)")
    }
  }

  @Test("the inspector takes apart the steps that may be seen")
  func inspector() throws {
    var model = model(try #require(try BundledScenes.scene(named: "box")))
    model.type("i")
    #expect(model.frame().plainText.contains("w before"))
    #expect(!model.frame().plainText.contains("from its limit"))
    model.press(.end)
    #expect(model.shown.playback.step == 30)
    // Here the question is about the very first step.
    model = self.model(try #require(try BundledScenes.scene(named: "same-step")))
    let before = model.frame()
    model.type("i")
    model.notice = nil
    #expect(model.frame() == before)
  }

  @Test("undo leads to the scene that was left, and brings back a window, but no numbers")
  func undo() throws {
    let scene = try #require(try BundledScenes.scene(named: "box"))
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.press(.up)
    model.press(.up)
    model.type("u")
    model.type("N")
    #expect(model.shown.awaitsQuestion)
    model.type("+u")
    #expect(model.shown.document.scene.name == "two-cycle")
    #expect(model.shown.document.window == nil)
    model.type("u")
    #expect(model.shown.document.scene.name == "box")
    #expect(model.shown.story.beat == nil)
  }

  @Test("every question of a scene is kept until its own answer")
  func severalQuestions() throws {
    var model = model(try storyScene())
    #expect(model.shown.lastVisibleStep == 40)
    model.press(.pageDown)
    model.type("a")
    model.waitUntilStill()
    #expect(model.shown.openQuestion == nil)
    #expect(model.shown.lastVisibleStep == 90)
    model.press(.pageDown, .pageDown)
    model.type("a")
    #expect(!model.shown.awaitsQuestion)
    #expect(model.shown.lastVisibleStep == 200)
  }

  @Test("a question that was rewritten in its file is asked again")
  func rewritten() throws {
    var model = model(try storyScene(), beat: 3)
    model.type("a")
    #expect(model.shown.vote == .choice(0))
    var changed = model.shown.document.scene
    changed.story[3].predict = "Will they part again?"
    model.show(Document(changed, origin: model.shown.document.origin))
    model.resumeStory(atBeat: 3)
    #expect(model.shown.openQuestion?.text == "Will they part again?")
  }
}
