import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Model")
struct ModelTests {
  private func model(_ name: String = "first-look") throws -> Model {
    Model(
      scene: try #require(try BundledScenes.scene(named: name)), size: Size(columns: 80, rows: 24))
  }

  private func press(_ keys: [Key], on model: inout Model) {
    for key in keys { model.update(.key(key)) }
  }

  private func frame(_ model: Model) -> Frame {
    LabView().frame(of: model, depth: .palette256, glyphs: .full)
  }

  @Test("on opening it plays to the pause, whatever the ticks")
  func opening() throws {
    var model = try model()
    model.open()
    for _ in 0..<200 { model.update(.tick(seconds: 1.0 / 60)) }
    #expect(model.shown.playback.step == 1600)
    #expect(!model.shown.playback.isPlaying)
  }

  @Test("up changes λ, runs everything again and keeps the step; u gives the same frame back")
  func adjusting() throws {
    var model = try model()
    model.seek(to: 1600)
    let before = frame(model)
    press([Key(.up)], on: &model)
    #expect(model.shown.document.scene.hyperparameters.weightDecay == 0.063)
    #expect(model.shown.playback.step == 1600)
    #expect(frame(model) != before)
    press([.character("u")], on: &model)
    #expect(frame(model) == before)
    press([.character("U")], on: &model)
    #expect(model.shown.document.scene.hyperparameters.weightDecay == 0.063)
  }

  @Test("tab goes round the numbers, shift-tab back")
  func selecting() throws {
    var model = try model()
    let first = model.shown.selection.quantity
    press([Key(.tab)], on: &model)
    #expect(model.shown.selection.quantity == .hyperparameter(.beta1))
    press([Key(.tab, shift: true), Key(.tab, shift: true)], on: &model)
    #expect(model.shown.selection.quantity == .hyperparameter(.learningRate))
    let count = Adjustable.all(in: model.shown.document.scene).count
    press(Array(repeating: Key(.tab), count: count + 1), on: &model)
    #expect(model.shown.selection.quantity == first)
  }

  @Test("r gives the scene's numbers back")
  func resetting() throws {
    var model = try model()
    press([Key(.up), Key(.up), Key(.tab), Key(.down), .character("r")], on: &model)
    #expect(
      model.shown.document.scene.hyperparameters == model.shown.document.original.hyperparameters)
  }

  @Test("the last visible optimizer stays")
  func hiding() throws {
    var model = try model()
    press([.character("1"), .character("2"), .character("6"), .character("3")], on: &model)
    #expect(model.shown.visibleRuns == [2])
    #expect(model.notice?.text != nil)
    press([.character("1")], on: &model)
    #expect(model.shown.visibleRuns == [0, 2])
  }

  @Test("a key closes the help and does nothing behind it")
  func help() throws {
    var model = try model()
    model.seek(to: 5)
    press([.character("?"), .character("G")], on: &model)
    #expect(model.context == .lab)
    #expect(model.shown.playback.step == 5)
    press([.character("?"), .character("q")], on: &model)
    #expect(model.orders.departure == nil && model.context == .lab)
    press([.character("q")], on: &model)
    #expect(model.orders.departure == .quit)
  }

  @Test("N and P walk through the scenes, undo returns to the edited one")
  func scenes() throws {
    var model = try model()
    press([Key(.up), .character("N")], on: &model)
    #expect(model.shown.document.scene.name == BundledScenes.names[1])
    #expect(model.shown.playback.step == 0)
    press([.character("u")], on: &model)
    #expect(model.shown.document.scene.name == "first-look")
    #expect(model.shown.document.scene.hyperparameters.weightDecay == 0.063)
    press([.character("P")], on: &model)
    #expect(model.notice?.text != nil)
  }

  @Test("every command of the key table can be performed at any moment")
  func everyKey() throws {
    let opened = try model("plateau")
    for entry in KeyTable.entries {
      for key in entry.bindings.keys {
        var model = opened
        press([key, key], on: &model)
        _ = frame(model)
      }
    }
  }

  @Test("signals and a vanished terminal end the lab")
  func ending() throws {
    var model = try model()
    model.update(.end(.signal(15)))
    #expect(model.orders.departure == .signal(15))
    model.update(.end(.vanished))
    #expect(model.orders.departure == .vanished)
  }
}
