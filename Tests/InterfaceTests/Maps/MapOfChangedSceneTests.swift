import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

/// The document may change under an open map: its file is watched.
@Suite("Model: the map of a scene that changes")
struct MapOfChangedSceneTests {
  private static let file = """
    title: Mine
    loss: x^2+y^2
    start: [1, 1]
    steps: 20
    lr: 0.01
    weight_decay: 0.1
    optimizers: [adamw, adam+l2]
    sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-3, 10], size: [5, 9]}
    """

  private func scene(_ changes: (String, String)...) throws -> Scene {
    let text = changes.reduce(Self.file) { $0.replacing($1.0, with: $1.1) }
    return try Scene(text: text, file: "mine.yaml", name: "mine")
  }

  /// The file's complete map.
  private func model() throws -> Model {
    let scene = try scene()
    var model = Model(
      scene: scene, size: Size(columns: 120, rows: 40),
      origin: SceneOrigin(.file, argument: "mine.yaml", scene: scene))
    model.update(.key(.character("m")))
    model.completeWork(threads: 1)
    #expect(model.shown.map?.isComplete == true)
    return model
  }

  private func reload(_ scene: Scene, in model: inout Model) {
    model.update(.sceneFileChanged)
    model.forgetRequest()
    model.finishReloading(.read(scene: scene, file: scene))
  }

  private func text(_ model: Model) -> String {
    LabView().frame(of: model, depth: .palette256, glyphs: .full).plainText
  }

  @Test("a file with fewer optimizers has a map of its own, whichever key comes next")
  func fewer() throws {
    for key in [Key(.tab), Key(.enter), .character("x"), .character("2"), Key(.up), Key(.left)] {
      var model = try model()
      model.update(.key(Key(.tab)))
      reload(try scene(("[adamw, adam+l2]", "[adamw]")), in: &model)
      #expect(model.sheets.contains(.map))
      #expect(model.shown.map?.definition.subjects.map(\.name.name) == ["adamw"])
      #expect(model.wantedSweeps?.sweeps.count == 2)
      #expect(!text(model).contains("Adam+L2"))
      model.update(.key(key))
      _ = text(model)
    }
  }

  @Test("with other optimizers the focus stays on the run of the same name")
  func focus() throws {
    var model = try model()
    model.update(.key(Key(.tab)))
    reload(try scene(("[adamw, adam+l2]", "[sgd, adam+l2, adamw]")), in: &model)
    let map = try #require(model.shown.map)
    #expect(map.definition.subjects[map.focus].name.name == "adam_l2")
  }

  @Test(
    "what changes a map is computed anew",
    arguments: [
      ("x^2+y^2", "x^2+3*y^2"), ("[5, 9]", "[6, 9]"), ("steps: 20", "steps: 30"),
      ("size: [5, 9]", "size: [5, 9], metric: norm"), ("[1e-3, 10]", "[1e-4, 10]"),
    ])
  func recomputing(old: String, new: String) throws {
    var model = try model()
    model.update(.key(.character("x")))
    let id = try #require(model.shown.map?.id)
    let changed = try scene((old, new))
    reload(changed, in: &model)
    #expect(model.shown.map?.id == id + 1)
    #expect(model.shown.map?.axis == .product)
    model.completeWork(threads: 1)
    #expect(model.shown.map?.maps == (try changed.sweeps()).plan().maps())
    #expect(model.notice?.text == "read again from the file")
  }

  @Test("another title, or lr and λ that lie on the map, keep it; an idle hand follows them")
  func keeping() throws {
    var model = try model()
    let id = model.shown.map?.id
    reload(try scene(("Mine", "Yours"), ("lr: 0.01", "lr: 0.1")), in: &model)
    #expect(model.shown.map?.id == id)
    #expect(model.shown.map?.isComplete == true)
    #expect(model.shown.map?.column(of: 0) == 4)
    model.update(.key(Key(.left)))
    reload(try scene(("lr: 0.01", "lr: 0.001")), in: &model)
    #expect(model.shown.map?.column(of: 0) == 3)
  }

  @Test("a file whose optimizers have no use for λ closes the map and says so")
  func closing() throws {
    for keys in ["", "?"] {
      var model = try model()
      for key in keys.unicodeScalars { model.update(.key(.character(key))) }
      reload(try scene(("[adamw, adam+l2]", "[adam, sgd]")), in: &model)
      #expect(!model.sheets.contains(.map))
      #expect(model.context == (keys.isEmpty ? .lab : .help))
      #expect(model.wantedSweeps == nil)
      #expect(
        model.notice?.text
          == "read again from the file; no optimizer here has a use for weight decay")
      model.update(.key(Key(.escape)))
      #expect(model.context == .lab)
      _ = text(model)
    }
  }

  @Test("parts that were computed for the old file are dropped")
  func late() throws {
    var model = try model()
    let old = try #require(model.shown.map?.id)
    reload(try scene(("[5, 9]", "[3, 3]")), in: &model)
    model.receive([SweepPart(sweep: 1, indices: [44], cells: [.value(1)])], for: old)
    #expect(model.shown.map?.fraction == 0)
    reload(try scene(("[adamw, adam+l2]", "[sgd]")), in: &model)
    reload(try scene(("[5, 9]", "[4, 4]")), in: &model)
    model.update(.key(.character("m")))
    #expect(model.wantedSweeps.map { $0.id > old + 1 } == true, "no number is used twice")
  }

  @Test("a map that was left is that of the scene when it is opened again, after undo and redo too")
  func undoing() throws {
    var model = try model()
    reload(try scene(("[adamw, adam+l2]", "[adamw]"), ("x^2", "2*x^2")), in: &model)
    for (keys, count) in [("mum", 2), ("mUm", 1), ("mrm", 1), ("mum", 2)] {
      for key in keys.unicodeScalars { model.update(.key(.character(key))) }
      #expect(model.sheets.contains(.map))
      #expect(model.shown.map?.maps.count == count)
      #expect(
        model.wantedSweeps != nil
          || model.shown.map?.definition.serves(model.shown.document.scene) == true)
      _ = text(model)
    }
  }
}
