import Lessons
import Screen

@testable import Interface

/// A lab on a small scene with a question, without a terminal, files or threads.
struct FuzzedLab {
  private var model = start
  private var scenery = Scenery()

  nonisolated(unsafe) private static let view = LabView()

  private static let start: Model = {
    let text = """
      title: A question on a bowl
      loss: (x-1)^2 + 0.1*y^2
      start: [2, 1]
      steps: 30
      lr: 0.02
      view: {x: [-1, 3], y: [-1, 2]}
      weight_decay: 0.5
      sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-2, 1], size: [3, 3]}
      claims: [{say: It shrinks., holds: "norm(adamw, 30) < norm(adam, 30)"}]
      story:
        - {at: 10, say: All begin alike.}
        - {at: 20, predict: Which?, choices: [Adam, AdamW], answer: AdamW, say: AdamW it is.}
        - {at: 30, say: The end.}
      """
    guard let scene = try? Scene(text: text, file: "bowl.yaml", name: "bowl") else {
      preconditionFailure("the fuzzed scene has a mistake")
    }
    var model = Model(
      scene: scene, size: Size(columns: 44, rows: 14),
      origin: SceneOrigin(.file, argument: "bowl.yaml", scene: scene))
    model.open(.playing)
    return model
  }()

  /// Takes an event as the loop would; what the loop is asked for fails or is refused.
  mutating func take(_ event: Event) {
    if case .mouse = event { draw() }
    model.update(event, on: scenery)
    model.orders.departure = nil
    guard let request = model.orders.request else { return }
    model.forgetRequest()
    switch request {
    case .save(let name, _), .savePicture(let name):
      model.finishSaving(name, .refused("exists already"))
    default: break
    }
  }

  mutating func completeWork() { model.completeWork(threads: 1) }

  mutating func draw() {
    // A frame is what takes longest.
    let isLarge = model.size.columns * model.size.rows > 2000
    guard !isLarge else { return }
    scenery = Self.view.picture(of: model, depth: .palette256, glyphs: .full).scenery
  }
}
