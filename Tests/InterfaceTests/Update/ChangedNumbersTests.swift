import Lessons
import Screen
import Testing

@testable import Interface

/// A caption states numbers: it may only stand beside the numbers that it was written for.
@Suite("Captions beside changed numbers")
struct ChangedNumbersTests {
  private func model(_ name: String = "box", edit: (inout Scene) -> Void = { _ in }) throws -> Model
  {
    let unchanged = try #require(try BundledScenes.scene(named: name))
    var scene = unchanged
    edit(&scene)
    var model = Model(
      scene: scene, size: Size(columns: 120, rows: 40),
      origin: SceneOrigin(.bundled, argument: name, scene: unchanged))
    model.seek(to: scene.openingStep ?? scene.steps)
    return model
  }

  @Test("a key that changes λ withholds the caption, and undo gives it back")
  func keys() throws {
    var model = try model()
    let own = model.shown.caption
    model.update(.key(Key(.up)))
    #expect(model.shown.caption.hasPrefix("These are not the scene's own numbers"))
    model.update(.key(.character("u")))
    #expect(model.shown.caption == own)
  }

  @Test("so does a flag, in the same words: the command that y prints gives the same screen")
  func flags() throws {
    let model = try model { $0.apply(.number(.weightDecay, 0.25)) }
    #expect(model.shown.caption.hasPrefix("These are not the scene's own numbers"))
  }

  @Test("moving the window or hiding a run changes no number")
  func harmless() throws {
    var model = try model()
    let own = model.shown.caption
    for key in [Key.character("+"), .character("1"), .character("v"), .character("b")] {
      model.update(.key(key))
    }
    #expect(model.shown.caption == own)
  }

  @Test("a file that is called like a bundled scene has no place among the lessons")
  func place() throws {
    let text = "{title: Mine, loss: x^2+y^2, start: [1, 1]}"
    let scene = try Scene(text: text, file: "box.yaml", name: "box")
    let model = Model(
      scene: scene, size: Size(columns: 120, rows: 40),
      origin: SceneOrigin(.file, argument: "./box.yaml", scene: scene))
    let frame = LabView().frame(of: model, depth: .palette256, glyphs: .full)
    let header = frame.plainText.prefix { $0 != "\n" }
    #expect(header.hasPrefix(" decouple  Mine"))
  }
}

@Suite("Keys that come faster than the runs")
struct PostponedRunsTests {
  private func model() throws -> Model {
    let scene = try #require(try BundledScenes.scene(named: "plateau"))
    return Model(scene: scene, size: Size(columns: 80, rows: 24))
  }

  @Test("of a row of changes only the last is run, and the result is the same")
  func row() throws {
    var patient = try model()
    var hurried = patient
    let keys = Array(repeating: Event.key(Key(.up)), count: 5) + [.key(.character("u"))]
    for key in keys { patient.update(key) }
    for (index, key) in keys.enumerated() {
      let revision = hurried.shown.runs.revision
      hurried.update(key, before: index + 1 < keys.count ? keys[index + 1] : nil)
      #expect((hurried.shown.runs.revision == revision) == (index < 4))
    }
    #expect(hurried.shown.document == patient.shown.document)
    #expect(
      LabView().frame(of: hurried, depth: .palette256, glyphs: .full)
        == LabView().frame(of: patient, depth: .palette256, glyphs: .full))
  }

  @Test("nothing is run before the lab is left")
  func leaving() throws {
    var model = try model()
    let revision = model.shown.runs.revision
    model.update(.key(Key(.up)), before: .key(.character("q")))
    model.update(.key(.character("q")), before: nil)
    #expect(model.orders.departure == .quit)
    #expect(model.shown.runs.revision == revision)
  }

  @Test("a last change that is refused still shows the ones before it")
  func refused() throws {
    var model = try model()
    model.update(.key(Key(.up)), before: .key(Key(.up)))
    #expect(model.shown.runState == .stale)
    model.update(.key(.character("?")), before: nil)
    #expect(model.shown.runState == .ready)
  }
}
