import Lessons
import Screen
import Testing

@testable import Interface

/// What the lab saves and prints is what it shows: after 20 random edits of each scene its file opens on the same
/// frame, and so does its command.
@Suite("State round trip")
struct StateRoundTripTests {
  private static let size = Size(columns: 80, rows: 24)

  @Test(
    "the file that S saves opens on the same frame and numbers",
    arguments: BundledScenes.ofTwoWeights)
  func file(name: String) throws {
    var model = try Self.edited(name, by: .everything)
    let text = model.savedScene.fileText
    let saved = try Scene(text: text, file: "s.yaml", name: name)
    #expect(saved.optimizers == model.shown.document.scene.optimizers)
    #expect(saved.hyperparameters == model.shown.document.scene.hyperparameters)
    #expect(saved.fileText == text, "saved again it is the same")
    var again = Model(scene: saved, size: Self.size)
    again.open(.still(step: saved.pause ?? 0))
    again.look = model.look
    again.shown.panes = model.shown.panes
    again.shown.selection = model.shown.selection
    model.notice = nil
    Self.expectSame(model, again)
  }

  @Test("the command that y prints opens on the same frame", arguments: BundledScenes.ofTwoWeights)
  func command(name: String) throws {
    var model = try Self.edited(name, by: .flags)
    let command = StateCommand(model)
    #expect(command.omissions == [])
    var again = try Self.model(of: name)
    again.type(":" + command.arguments.dropFirst().map(ShellWords.quoted).joined(separator: " "))
    again.press(.enter)
    #expect(again.top == nil, "\(command.text)")
    again.notice = nil
    again.shown.selection = model.shown.selection
    again.shown.panes = model.shown.panes
    model.notice = nil
    Self.expectSame(model, again)
  }

  private static func expectSame(_ model: Model, _ again: Model) {
    let (old, new) = (model.shown.runs.paths, again.shown.runs.paths)
    for (old, new) in zip(old, new) {
      #expect(old.lastStep == new.lastStep)
      #expect(old.weights(at: old.lastStep) == new.weights(at: new.lastStep))
    }
    // The first rows say which scene it is, and what of it was changed.
    let (before, after) = (rows(of: model), rows(of: again))
    #expect(before == after)
  }

  private static func rows(of model: Model) -> [Substring] {
    Array(
      LabView().frame(of: model, depth: .palette256, glyphs: .full).plainText
        .split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3))
  }

  // MARK: Edits

  private enum Reach { case everything, flags }

  private static func model(of name: String) throws -> Model {
    var scene = try #require(try BundledScenes.scene(named: name))
    // Their first steps are enough, and quickly run.
    scene.dropLesson()
    scene.sweep = nil
    scene.overlays = []
    scene.steps = min(scene.steps, 60)
    // Beside a label a title leaves out the numbers that the file has given the run itself.
    for index in scene.optimizers.indices { scene.optimizers[index].label = nil }
    scene.pause = scene.pause.map { min($0, 30) }
    var model = Model(
      scene: scene, size: size, origin: SceneOrigin(.bundled, argument: name, scene: scene))
    model.open(.still(step: scene.openingStep ?? scene.steps))
    return model
  }

  private static func edited(_ name: String, by reach: Reach) throws -> Model {
    var model = try model(of: name)
    var hand = RandomHand(seed: UInt64(BundledScenes.ofTwoWeights.firstIndex(of: name) ?? 0))
    for _ in 0..<20 {
      for key in hand.pick(reach == .everything ? ownKeys + keys : keys) {
        model.update(.key(key), before: .key(Key(.up)))
      }
    }
    model.update(.key(Key(.left)))
    return model
  }

  private static let keys: [[Key]] =
    [[Key(.up)], [Key(.down)], [Key(.tab)], [Key(.tab)], [Key(.up, shift: true)]]
    + [[Key(.left)], [Key(.right, shift: true)], [Key(.home)]]
    + ["+", "-", "f", "n", "t"].map { [.character($0)] }
    + [[.character("s"), Key(.left), Key(.up), Key(.escape)]]
    + [[.character("p"), Key(.right), Key(.down), Key(.escape)]]

  /// What no flag can say.
  private static let ownKeys: [[Key]] = [
    [.character(">"), .character("d"), Key(.up)], [.character("d")], [.character("b")],
    [.character("o")], [.character("v")],
  ]
}
