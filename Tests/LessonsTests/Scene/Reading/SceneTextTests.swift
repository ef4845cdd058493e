import Simulation
import Surfaces
import Testing

@testable import Lessons

/// A scene written as a file says the same when it is read again.
@Suite struct SceneTextTests {
  private static let complete = """
    title: "Everything: at once"
    summary: A summary
    chapter: Decoupling
    core: true
    loss: where(x > 0, k*x^2, c*x^2) + y^2
    parameters: {k: 1.5, c: -2}
    start: [4, -1.25]
    steps: 5000
    lr: 0.02
    weight_decay: [-0.5, 0.15]
    beta1: 0.8
    beta2: 0.99
    eps: 1e-6
    momentum: 0.5
    dampening: 0
    nesterov: true
    amsgrad: true
    bias_correction: second
    precondition: false
    seed: 18446744073709551615
    schedule: 0.5*(1 + cos(pi*t/steps))
    optimizers:
      - adam
      - {rule: adamw, weight_decay: [0.1, 0.02], amsgrad: false, start: [1, 1], noise: {gaussian: [1, 2]}, label: "mine, too", name: m}
      - {rule: adamw, weight_decay: 0.3, noise: none}
      - {rule: sgd, schedule: "min(1, t/10)", parameters: {k: 3}, sweep: {lr: [0.1, 1]}}
    noise: {formula: ["min(2, normal(t))", "0"]}
    view: {x: [-1, 5], y: [-1.5, 5]}
    contours: none
    overlays: [minimum, norm_circle]
    validation: (x-1)^2 + (y-1)^2
    pause: 70
    target: [0.25, 1]
    sweep:
      {lr: [1e-3, 0.1], weight_decay: [1e-4, 1], size: [32, 16], metric: "min(x, y)", average_after: 3}
    story:
      - at: 0
        say: First.
        claims: []
      - at: 9
        say: Second.
        claims: [halves, turns-2_to]
      - at: 40
        predict: Which path?
        choices: [Adam, AdamW]
        answer: AdamW
        say: >-
          A long sentence that goes on and on, until it has to be folded, because no line of a file ought
          to be longer than the others: that one.
    claims:
      - name: halves
        say: AdamW halves the norm
        measure: steps_until(m, norm, 0.5*norm(m, 0))
        expect: ceil(-log(2)/log(1-lr*weight_decay))
        tolerance: 0
      - name: turns-2_to
        say: It turns
        holds: angle(adam, 300) < 0.2*angle(adam, 0)

    """

  private func expectSame(_ scene: Scene, _ comment: Comment? = nil) throws {
    let text = scene.fileText
    do {
      var again = try Scene(text: text, file: "again.yaml", name: scene.name)
      #expect(again.fileText == text)
      // The file brings along the bundled rules that the scene runs.
      again.rules.removeAll { !scene.rules.contains($0) }
      #expect(again == scene, comment)
    } catch {
      Issue.record("\(error)\n\(text)")
    }
  }

  @Test("every bundled scene survives", arguments: BundledScenes.names)
  func bundled(name: String) throws {
    try expectSame(try #require(try BundledScenes.scene(named: name)))
  }

  @Test("so does one that has everything")
  func everything() throws {
    try expectSame(try scene(Self.complete))
  }

  @Test("so do a batch and data")
  func losses() throws {
    let head = "title: T\nstart: [1, 2]\n"
    try expectSame(try scene(head + "batch: [\"min(x, y)\", x^2 + y]\nbatch_order: random\n"))
    try expectSame(try scene(head + "batch:\n" + String(repeating: "  - x^2 + 3*y^2\n", count: 40)))
    try expectSame(
      try scene(head + "data: {model: logistic, rows: [[1, -2.5, 1], [1e-9, 3, 0]], batch: 1}\n"))
    let rows = (0..<60).map { "[\($0), 0.\($0), -1]" }.joined(separator: ", ")
    try expectSame(try scene(head + "data: {model: linear, rows: [\(rows)]}\n"))
  }

  @Test("numbers are written as they are typed")
  func numbers() {
    let expected: [(Double, String)] = [
      (3, "3"), (-0.5, "-0.5"), (1e-8, "1e-8"), (1.5e20, "1.5e20"),
      (0.1 + 0.2, "0.30000000000000004"),
      (.leastNonzeroMagnitude, "5e-324"), (1e16, "1e16"), (123_456_789, "123456789"),
    ]
    for (number, text) in expected {
      #expect(number.shortestDecimal == text)
      #expect((try? Double(written: text)) == number)
    }
  }

  @Test("every number reads back to the bit")
  func manyNumbers() throws {
    var draws = Draws(state: 7)
    for _ in 0..<2000 {
      let number = Double(bitPattern: draws.next())
      guard number.isFinite else { continue }
      #expect(try Double(written: number.shortestDecimal).bitPattern == number.bitPattern)
    }
  }

  @Test(
    "texts that YAML would misread are quoted and come back",
    arguments: [
      "Adam: the first", "a #comment", "- dash", "-x^2", "'quoted'", "it's", "\"double\"", "[x]",
      "{k: 1}", "*star*", "&anchor", "!tag", "| pipe", "> fold", "% percent", "@at", "`tick`",
      "ends:", "? question", "true", "null", "~", "1.5", "two  spaces", "tab\there", "two\nlines",
      "λ/2‖w‖² ≤ ½", "日本語", "back\\slash", "\u{1F600}", "a\u{2028}b", "a, b", "#1", "---", "=",
      "😀: \u{7}", "w'\u{59B} and '\u{301}", "x \u{301}y", "a: \u{301}b", "a #\u{301}", "-\u{301} b",
      "\u{E000}",
    ])
  func texts(text: String) throws {
    var scene = try plateau("story: [{at: 3, predict: Q, choices: [a, b], answer: b, say: s}]")
    scene.title = text
    scene.summary = "\(text) again"
    scene.optimizers[0].label = text
    scene.story[0].say = "\(text) – " + String(repeating: "word ", count: 40) + text
    scene.story[0].choices = [text, "else"]
    scene.story[0].answer = text
    try expectSame(scene)
  }

  @Test("long sentences are folded at 100 columns, short values stand on one line")
  func layout() throws {
    let sentence = String(repeating: "Only the decay can move a weight. ", count: 5) + "End."
    let text = try plateau("summary: '\(sentence)'\nnoise: {gaussian: [1, 0.5]}").fileText
    #expect(
      text == """
        title: T
        summary: >-
          Only the decay can move a weight. Only the decay can move a weight. Only the decay can move a
          weight. Only the decay can move a weight. Only the decay can move a weight. End.
        loss: 0
        start: [4, 1]
        optimizers: [adam, adam+l2, adamw]
        noise: {gaussian: [1, 0.5]}

        """)
  }

  @Test(
    "percentages come back", arguments: ["1%", "0.5%", "7%", "12.34%", "33.3%", "0.1%", "150%"])
  func percentages(tolerance: String) throws {
    let claim = "claims: [{say: S, measure: \"x(adam, 1)\", expect: 3, tolerance: \(tolerance)}]"
    let scene = try plateau(claim)
    try expectSame(scene)
    #expect(scene.fileText.contains("tolerance: \(tolerance)\n"))
  }

  @Test("after 300 random edits the scene still survives")
  func edits() throws {
    var draws = Draws(state: 11)
    var scene = try Lessons.Scene(text: Self.complete, file: "c.yaml", name: "c")
    for round in 0..<300 {
      draws.edit(&scene)
      try expectSame(scene, "edit \(round)")
    }
  }
}

/// Repeatable random edits.
private struct Draws {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }

  /// A number of any magnitude from 1e-6 to 1e6.
  private mutating func number() -> Double {
    let share = Double(next() >> 11) * 0x1p-53
    return (Double(next() >> 11) * 0x1p-53 - 0.5) * (share < 0.5 ? 1e-6 : 1e6)
  }

  mutating func edit(_ scene: inout Scene) {
    switch next() % 9 {
    case 0: scene.apply(.number(.weightDecay, number()))
    case 1: scene.apply(.number(.learningRate, abs(number())))
    case 2: scene.apply(.flag(.amsgrad, next() % 2 == 0))
    case 3: scene.apply(.word(.biasCorrection, next() % 2 == 0 ? "first" : "both"))
    case 4: scene.start = Vector(number(), number())
    case 5: _ = scene.setParameter(named: "k", value: number())
    case 6: scene.seed = next()
    case 7:
      let x = number()
      scene.view = .init(x: x...(x + abs(number()) + 1e3), y: -1...3)
      scene.hasEqualAxes = [true, false, nil][Int(next() % 3)]
    default: scene.pause = Int(next() % UInt64(scene.steps))
    }
  }
}
