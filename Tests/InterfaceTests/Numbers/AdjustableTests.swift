import Lessons
import Simulation
import Testing

@testable import Interface

@Suite("Adjustable")
struct AdjustableTests {
  private func scene(_ text: String) throws -> Scene {
    try Scene(
      text: "{title: x, loss: k*x^2+y^2, parameters: {k: 2}, start: [1, 1], \(text)}", file: "-",
      name: "x")
  }

  @Test("a scene offers what its rules use, its constants, the shared numbers and the options")
  func offered() throws {
    let adam = try scene("optimizers: [adam]")
    #expect(
      Adjustable.all(in: adam).map(\.label) == [
        "lr", "β1", "β2", "eps", "k", "steps", "start_x", "start_y", "noise_x", "noise_y",
        "amsgrad", "bias_correction", "precondition",
      ])
    let sgd = try scene("optimizers: [sgdw], noise: {formula: [\"sin(t)\", \"0\"]}")
    #expect(
      Adjustable.all(in: sgd).map(\.label) == [
        "lr", "weight_decay", "momentum", "dampening", "k", "steps", "start_x", "start_y",
        "nesterov",
      ])
  }

  @Test("the seed is offered where something is drawn with it")
  func seed() throws {
    let drawn = try scene("optimizers: [adam], noise: {gaussian: [1, 0]}")
    #expect(Adjustable.all(in: drawn).contains(.seed))
    let alternating = try scene("optimizers: [adam], noise: {alternating: [1, 0]}")
    #expect(!Adjustable.all(in: alternating).contains(.seed))
    let formula = try scene("optimizers: [adam], noise: {formula: [normal(t), 0]}")
    #expect(Adjustable.all(in: formula).contains(.seed))
    let own = try scene("optimizers: [adam, {rule: sgd, noise: {gaussian: [1, 0]}}]")
    #expect(Adjustable.all(in: own).contains(.seed))
  }

  @Test("every offered quantity can be set to a new value and read back")
  func everyOne() throws {
    let scene = try scene(
      "optimizers: [adamw, sgdw], momentum: 0.9, noise: {gaussian: [1, 0.5]}")
    for quantity in Adjustable.all(in: scene) {
      let value = quantity.value(in: scene)
      for up in [true, false] {
        let next = Increment.moved(value, up: up, in: quantity) ?? value
        var edited = scene
        try quantity.set(next, in: &edited)
        #expect(quantity.value(in: edited) == next, "\(quantity.label)")
        #expect(edited.validate() == nil)
      }
    }
  }

  @Test(
    "what makes no sense is refused with its requirement, and nothing changes",
    arguments: [
      (Adjustable.hyperparameter(.beta1), "1", "must be at least 0 and less than 1"),
      (.hyperparameter(.learningRate), "-1", "must be a finite number, at least 0"),
      (.steps, "0", "must be from 1 to 1000000"),
      (.steps, "1.5", "must be a whole number, such as 500"),
      (.noise(.y), "-1", "must be at least 0, being a standard deviation"),
      (.hyperparameter(.biasCorrection), "all", "must be both or none or first or second"),
      (
        .hyperparameter(.weightDecay), "inf",
        "is not a finite number; write a finite number"
      ),
      (.hyperparameter(.weightDecay), "abc", "must be a number, such as 0.02 or 1e-3"),
      (.parameter("k"), "1,5", "is not a number; write 1.5"),
      (.parameter("k"), "1 000", "is not a number; write 1000"),
      (.parameter("k"), "0x10", "is not a number; write it with the digits 0 to 9"),
      (.parameter("k"), "", "must be a number, such as 0.02 or 1e-3"),
    ])
  func refused(quantity: Adjustable, text: String, requirement: String) throws {
    let scene = try scene("optimizers: [adamw], noise: {gaussian: [1, 1]}")
    var edited = scene
    #expect(throws: Adjustable.Refusal(requirement: requirement)) {
      try quantity.set(quantity.value(typed: text), in: &edited)
    }
    #expect(edited == scene)
  }

  @Test(
    "numbers are typed as one writes them",
    arguments: [
      ("1e-3", 1e-3), ("-0.5", -0.5), (".02", 0.02), (" 3 ", 3), ("−2", -2), ("1/4", 0.25),
      ("1.2e−7", 1.2e-7),
    ])
  func typed(text: String, number: Double) throws {
    #expect(try Adjustable.parameter("k").value(typed: text) == .number(number))
  }

  @Test("a whole number may be typed with an exponent")
  func typedWhole() throws {
    #expect(try Adjustable.steps.value(typed: "1e3") == .whole(1000))
    #expect(try Adjustable.seed.value(typed: "18446744073709551615") == .whole(.max))
  }

  @Test("nesterov without momentum is refused in PyTorch's words")
  func nesterov() throws {
    var scene = try scene("optimizers: [sgd]")
    #expect(throws: Adjustable.Refusal.self) {
      try Adjustable.hyperparameter(.nesterov).set(.choice("true"), in: &scene)
    }
  }

  @Test("an optimizer's own value begins as the common one and hides it until it is taken away")
  func own() throws {
    var scene = try scene("optimizers: [adam+l2, adamw], weight_decay: 0.1")
    let decay = Adjustable.hyperparameter(.weightDecay)
    let before = scene
    decay.toggleOwn(of: 1, in: &scene)
    #expect(decay.value(in: scene, of: 1) == .number(0.1))
    try decay.set(.number(0.5), in: &scene, of: 1)
    #expect(scene.experiment().runs.map(\.hyperparameters.weightDecay) == [0.1, 0.5])
    try decay.set(.number(0.2), in: &scene, of: 0)
    #expect(scene.experiment().runs.map(\.hyperparameters.weightDecay) == [0.2, 0.5])
    scene.hyperparameters = before.hyperparameters
    decay.toggleOwn(of: 1, in: &scene)
    #expect(scene == before)
  }

  @Test("where each weight has its λ, the row says both, and a change scales both")
  func decayOfWeights() throws {
    var scene = try scene(
      "optimizers: [adamw, {rule: adamw, weight_decay: [0, 0.3]}], weight_decay: [0.1, 0.02]")
    let decay = Adjustable.hyperparameter(.weightDecay)
    #expect(decay.text(in: scene) == "[0.1, 0.02]")
    #expect(decay.text(in: scene, of: 1) == "[0, 0.3]")
    try decay.set(.number(0.5), in: &scene)
    try decay.set(.number(1), in: &scene, of: 1)
    #expect(decay.text(in: scene) == "[0.5, 0.1]")
    #expect(decay.text(in: scene, of: 1) == "[0, 1]")
    decay.toggleOwn(of: 1, in: &scene)
    #expect(decay.text(in: scene, of: 1) == "[0.5, 0.1]")
  }

  @Test("noise where there was none is normal; alternating noise stays so")
  func noise() throws {
    var quiet = try scene("optimizers: [adam]")
    try Adjustable.noise(.x).set(.number(2), in: &quiet)
    #expect(quiet.noise == .gaussian(Vector(2, 0)))
    var loud = try scene("optimizers: [adam], noise: {alternating: [1, 0.1]}")
    try Adjustable.noise(.y).set(.number(-3), in: &loud)
    #expect(loud.noise == .alternating(Vector(1, -3)))
  }

  @Test("a number of many digits is rounded where it is shown, and whole where it is typed")
  func shortText() {
    let value = Adjustable.Value.number(0.015848931924611)
    #expect(value.shortText == "≈0.01585")
    #expect(value.text == "0.015848931924611")
    for short in [0.02, 1e-8, 0.999, 31.6228, -3] {
      #expect(Adjustable.Value.number(short).shortText == Adjustable.Value.number(short).text)
    }
  }
}
