import Simulation
import Surfaces
import Testing

@testable import Lessons

/// What a good scene file becomes, key by key.
@Suite struct SceneReaderTests {
  @Test("title, loss and start are enough; the rest has the documented defaults")
  func readsTheLeast() throws {
    let scene = try plateau("")
    #expect(scene.name == "s")
    #expect(scene.title == "T")
    #expect(scene.loss == .formula(try Formula("0", variables: ["x", "y", "t"])))
    #expect(scene.start == Vector(4, 1))
    #expect(scene.steps == 300)
    #expect(scene.seed == 1)
    #expect(scene.hyperparameters == Hyperparameters())
    #expect(scene.optimizers == [.adam, .adamL2, .adamW].map { Scene.Entry(rule: $0) })
    #expect(scene.noise == .none)
    #expect(scene.summary == nil && scene.chapter == nil && !scene.isCore)
    #expect(scene.view == nil && scene.overlays.isEmpty && scene.pause == nil)
    #expect(scene.target == nil && scene.sweep == nil && scene.validation == nil)
    #expect(scene.story.isEmpty && scene.claims.isEmpty && scene.parameters.isEmpty)
  }

  @Test("words that YAML would take for values are text where text is meant")
  func readsScalarsAsText() throws {
    let scene = try scene("title: yes\nsummary: ~\nchapter: 1.50\nloss: 0\nstart: ['1', \"2\"]\n")
    #expect(scene.title == "yes")
    #expect(scene.summary == "~")
    #expect(scene.chapter == "1.50")
    #expect(scene.start == Vector(1, 2))
  }

  @Test("every hyperparameter and option is read")
  func readsSettings() throws {
    let values = try plateau(
      """
      lr: 1e-3
      beta1: .8
      beta2: 0.99
      eps: 1E-6
      weight_decay: -0.5
      momentum: +0.9
      dampening: 0.
      nesterov: true
      amsgrad: true
      bias_correction: first
      precondition: false
      """
    ).hyperparameters
    #expect(values.learningRate == 1e-3 && values.beta1 == 0.8 && values.beta2 == 0.99)
    #expect(values.epsilon == 1e-6 && values.weightDecay == -0.5)
    #expect(values.momentum == 0.9 && values.dampening == 0)
    #expect(values.usesNesterov && values.usesAMSGrad && !values.isPreconditioned)
    #expect(values.biasCorrection == .first)
  }

  @Test("numbers are written as people write them, points as the screen prints them")
  func readsWrittenNumbers() throws {
    let scene = try scene(
      """
      title: T
      loss: 0
      start: (\u{2212}0.50, \u{2212}1.20)
      lr: 1/3
      weight_decay: \u{2212}1.2e\u{2212}7
      steps: 6e2/2
      noise: {gaussian: [1/4, 2]}

      """)
    #expect(scene.start == Vector(-0.5, -1.2))
    #expect(scene.hyperparameters.learningRate == 1.0 / 3)
    #expect(scene.hyperparameters.weightDecay == -1.2e-7)
    #expect(scene.steps == 300)
    #expect(scene.noise == .gaussian(Vector(0.25, 2)))
    #expect(
      complaint("title: T\nloss: 0\nstart: (1; 2)\n")
        == "3:8: start is a text; write a list of two numbers, such as [1, 1]")
    #expect(
      complaint("title: T\nloss: 0\nstart: [1, 1]\nnoise: {gaussian: \"(1, -2)\"}\n")
        == "4:19: gaussian is (1, -2); it must be at least 0, being a standard deviation")
  }

  @Test("steps may be written as 1e6, seeds use all 64 bits")
  func readsWholeNumbers() throws {
    let scene = try plateau("steps: 1e6\nseed: 18446744073709551615\npause: 0\n")
    #expect(scene.steps == 1_000_000)
    #expect(scene.seed == .max)
    #expect(scene.pause == 0)
  }

  @Test("parameters keep the file's order and may be used above their definition")
  func readsParameters() throws {
    let scene = try scene(
      "title: T\nloss: k*x + b*y\nstart: [1, 1]\nparameters: {k: 2, b: -1, a_1: 1e-3}\n")
    #expect(scene.parameters.map(\.name) == ["k", "b", "a_1"])
    #expect(scene.parameters.map(\.value) == [2, -1, 1e-3])
  }

  @Test("a batch is read with its order")
  func readsBatches() throws {
    let text = "title: T\nbatch: [8*x+y/2, '-8*x-y/2']\nstart: [1, 1]\n"
    let entries = try ["8*x+y/2", "-8*x-y/2"].map {
      try Formula($0, variables: ["x", "y", "t"])
    }
    #expect(try scene(text).loss == .batch(entries, order: .cycled))
    #expect(try scene(text + "batch_order: random\n").loss == .batch(entries, order: .random))
  }

  @Test("data are read with model, rows and mini-batch")
  func readsData() throws {
    let scene = try scene(
      """
      title: T
      data:
        model: logistic
        rows:
          - [1, 2, 0]
          - [-1.5, 2e-1, 1]
        batch: 1
      start: [0, 0]
      """)
    let rows = [
      DataSurface.Sample(features: Vector(1, 2), target: 0),
      DataSurface.Sample(features: Vector(-1.5, 0.2), target: 1),
    ]
    #expect(scene.loss == .data(.init(model: .logistic, rows: rows, batch: 1)))
  }

  @Test("an optimizer may have everything of its own")
  func readsOptimizers() throws {
    let scene = try plateau(
      """
      parameters: {k: 1}
      optimizers:
        - sgdw
        - rule: adamw
          weight_decay: 0.1
          amsgrad: true
          start: [1, 2]
          schedule: 1/t
          parameters: {k: 3}
          label: Small λ
          name: small
          sweep: {weight_decay: [1e-4, 1]}
      """)
    var own = Scene.Entry(rule: .adamW)
    own.settings = [.number(.weightDecay, 0.1), .flag(.amsgrad, true)]
    own.start = Vector(1, 2)
    own.schedule = try Formula("1/t", variables: ["t", "steps", "k"])
    own.parameters = [.init(name: "k", value: 3)]
    own.label = "Small λ"
    own.name = "small"
    own.sweep = Scene.Sweep(weightDecay: 1e-4...1)
    #expect(scene.optimizers == [Scene.Entry(rule: .sgdW), own])
  }

  @Test("each kind of noise is read")
  func readsNoise() throws {
    #expect(try plateau("noise: {gaussian: [1, 0]}").noise == .gaussian(Vector(1, 0)))
    #expect(try plateau("noise: {alternating: [-2, 0.2]}").noise == .alternating(Vector(-2, 0.2)))
    let x = try Formula("sin(t)", variables: ["t"])
    let y = try Formula("0", variables: ["t"])
    #expect(try plateau("noise: {formula: [sin(t), 0]}").noise == .formula(x: x, y: y))
  }

  @Test("view, overlays, validation, target and sweep are read")
  func readsPicture() throws {
    let scene = try plateau(
      """
      schedule: 0.5*(1+cos(pi*t/steps))
      view: {x: [-1, 5], y: [-2, 3.5]}
      overlays: [minimum, map_point, box, constrained_minimum, equilibrium, half_life, norm_circle,
        two_cycle]
      validation: (x-1)^2+(y-1)^2
      pause: 70
      target: [1, 2]
      sweep:
        lr: [1e-3, 1e-1]
        weight_decay: [1e-4, 1]
        size: [17, 46]
        metric: validation
        average_after: 20
      """)
    #expect(scene.schedule?.text == "0.5*(1+cos(pi*t/steps))")
    #expect(scene.view == Scene.Window(x: -1...5, y: -2...3.5))
    #expect(scene.overlays == Scene.Overlay.allCases)
    #expect(scene.validation?.text == "(x-1)^2+(y-1)^2")
    #expect(scene.pause == 70)
    #expect(scene.target == Vector(1, 2))
    let sweep = Scene.Sweep(
      learningRate: 1e-3...1e-1, weightDecay: 1e-4...1, columns: 17, rows: 46,
      metric: "validation", averageAfter: 20)
    #expect(scene.sweep == sweep)
  }

  @Test("whether the axes are equal is read with a window and without one")
  func readsEqualAxes() throws {
    #expect(try plateau("view: {x: [-1, 5], y: [-2, 3]}").hasEqualAxes == nil)
    let apart = try plateau("view: {x: [-1, 5], y: [-2, 3], equal: false}")
    #expect(apart.hasEqualAxes == false && apart.view == Scene.Window(x: -1...5, y: -2...3))
    let equal = try plateau("view: {equal: true}")
    #expect(equal.hasEqualAxes == true && equal.view == nil)
  }

  @Test("a sweep's metric may be a formula", arguments: ["loss", "norm", "distance", "x^2 + y"])
  func readsMetrics(_ metric: String) throws {
    let text = "target: [0, 1]\nsweep: {metric: \(metric)}"
    #expect(try plateau(text).sweep?.metric == metric)
  }

  @Test("a story keeps its beats, questions and folded sentences")
  func readsStory() throws {
    let scene = try plateau(
      """
      story:
        - at: 0
          say: >
            No data gradient
            anywhere.
        - at: 40
          predict: Which path points at the origin?
          choices: [Adam, Adam+L2, AdamW]
          answer: AdamW
          say: AdamW's.
      """)
    let question = Scene.Beat(
      at: 40, say: "AdamW's.", predict: "Which path points at the origin?",
      choices: ["Adam", "Adam+L2", "AdamW"], answer: "AdamW")
    #expect(scene.story == [Scene.Beat(at: 0, say: "No data gradient anywhere."), question])
  }

  @Test("claims keep their expressions as text")
  func readsClaims() throws {
    let claims = try plateau(
      """
      claims:
        - say: One
          measure: norm(adamw, 69)
          expect: 0.5*norm(adamw, 0)
          tolerance: 1.5%
        - {say: Two, measure: 1, expect: 0, tolerance: 1e-9}
        - {say: Three, holds: 'angle(adam_l2, 300) < 1'}
      """
    ).claims
    #expect(
      claims.map(\.check) == [
        .equals(
          measure: "norm(adamw, 69)", expect: "0.5*norm(adamw, 0)", tolerance: .relative(0.015)),
        .equals(measure: "1", expect: "0", tolerance: .absolute(1e-9)),
        .holds("angle(adam_l2, 300) < 1"),
      ])
    #expect(claims.map(\.say) == ["One", "Two", "Three"])
  }

  @Test("a beat says which claims back it: none is not the same as unsaid")
  func readsBacking() throws {
    let scene = try plateau(
      """
      story:
        - {at: 0, say: Two, claims: [b-2, A_1]}
        - {at: 1, say: None, claims: []}
        - {at: 2, say: Unsaid}
      claims:
        - {name: A_1, say: One, holds: 'x(adam, 0) == 4'}
        - {say: Nameless, holds: 'x(adam, 0) == 4'}
        - {name: b-2, say: Two, holds: 'y(adam, 0) == 1'}
      """)
    #expect(scene.story.map(\.claims) == [["b-2", "A_1"], [], nil])
    #expect(scene.claims.map(\.name) == ["A_1", nil, "b-2"])
  }

  @Test("a byte-order mark, CRLF and a missing last line break don't matter")
  func readsForeignText() throws {
    let text = "\u{FEFF}title: T\r\nloss: 0\r\nstart: [4, 1]"
    #expect(try scene(text).start == Vector(4, 1))
  }
}
