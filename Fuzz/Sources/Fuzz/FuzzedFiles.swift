import Lessons

@testable import Interface

/// What the fuzzed lab finds in files.
enum FuzzedFiles {
  static let name = "bowl.yaml"

  private static let texts = [
    """
    title: A question on a bowl
    loss: (x-1)^2 + 0.1*y^2
    start: [2, 1]
    steps: 30
    lr: 0.02
    view: {x: [-1, 3], y: [-1, 2]}
    overlays: [box]
    weight_decay: 0.5
    sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-2, 1], size: [3, 3]}
    claims: [{say: It shrinks., holds: "norm(adamw, 30) < norm(adam, 30)"}]
    story:
      - {at: 10, say: All begin alike.}
      - {at: 20, predict: Which?, choices: [Adam, AdamW], answer: AdamW, say: AdamW it is.}
      - {at: 30, say: The end.}
    """,
    """
    title: One run
    loss: k*(x-1)^2 + 0.1*y^2
    parameters: {k: 2}
    start: [2, 1]
    view: {x: [-1, 3], y: [-1, 2]}
    steps: 4
    optimizers: [{rule: sgd, lr: 1e3}]
    """,
    """
    title: Rules as formulas
    loss: where(x < 0, 1/0, x^2 + y^2)
    start: [1e-3, 1e200]
    view: {x: [-1, 3], y: [-1, 1e200]}
    overlays: [box]
    steps: 12
    rules: {mine: {with: {b: 0.9}, step: [m = b*m + g, w = w - lr*m - lr*weight_decay*w]}}
    optimizers: [adamw, mine, lion]
    noise: {gaussian: [1, 0.1]}
    schedule: 1-t/(2*steps)
    story: [{at: 3, say: A wall., pane: mine}]
    """,
    """
    title: Nothing to see
    loss: 0
    start: [0, 0]
    steps: 1
    weight_decay: 0
    optimizers: [adam, adam+l2, adamw, sgdw, adamw-after]
    overlays: [{box: 1/0.5}]
    """,
    "title: A mistake\nloss: (x\n",
  ]

  /// Those of them that are scenes.
  static let scenes: [Scene] = texts.compactMap { text in
    try? Scene(text: text, file: name, name: "bowl")
  }

  /// What texts were read as: most are the same again, and to read one takes as long as fifty keys.
  nonisolated(unsafe) private static var known: [String: ReloadOutcome] = [:]

  /// A text as the lab reads it again.
  static func read(_ text: String) -> ReloadOutcome {
    if let outcome = known[text] { return outcome }
    if known.count > 2000 { known = [:] }
    let outcome: ReloadOutcome
    do {
      let scene = try Scene(text: text, file: name, name: "bowl")
      outcome = .read(scene: scene, file: scene)
    } catch {
      outcome = .mistake(error.description)
    }
    known[text] = outcome
    return outcome
  }

  static func reading(_ number: Int) -> ReloadOutcome {
    let index = number % (texts.count + 1)
    return index < texts.count ? read(texts[index]) : .unchanged
  }
}
