import Simulation
import Testing

@testable import Lessons

/// `weight_decay: [λx, λy]`: λ is the larger, and each weight feels its share.
@Suite("A weight decay for each weight, in scenes")
struct DecayOfWeightsTests {
  private func plain(_ decay: String, _ optimizers: String = "adamw") throws -> Scene {
    try scene(
      """
      title: t
      loss: 0.5*((x-1)^2 + (y-2)^2)
      start: [0, 0]
      weight_decay: \(decay)
      optimizers: [\(optimizers)]
      sweep: {size: [2, 2]}
      """)
  }

  private func decays(_ scene: Scene) -> [Vector] {
    scene.experiment().runs.map(\.hyperparameters.weightDecays)
  }

  @Test(
    "the larger by size is λ",
    arguments: [
      ("[0.1, 0]", 0.1, Vector(1, 0)), ("[0, 0.2]", 0.2, Vector(0, 1)),
      ("[0.1, -0.4]", -0.4, Vector(-0.25, 1)), ("[0, 0]", 0, Vector(1, 1)),
      ("[0.3, 0.3]", 0.3, Vector(1, 1)), ("0.3", 0.3, Vector(1, 1)),
    ])
  func reading(text: String, decay: Double, shares: Vector) throws {
    let values = try plain(text).hyperparameters
    #expect(values.weightDecay == decay)
    #expect(values.decayShares == shares)
  }

  @Test("an optimizer's own is one number or two, whatever the scene's is")
  func own() throws {
    let both = "adamw, {rule: adamw, weight_decay: 0.5}, {rule: adamw, weight_decay: [0, 0.5]}"
    #expect(
      try decays(plain("[0.1, 0]", both)) == [Vector(0.1, 0), Vector(0.5, 0.5), Vector(0, 0.5)])
    #expect(
      try decays(plain("0.1", both)) == [Vector(0.1, 0.1), Vector(0.5, 0.5), Vector(0, 0.5)])
  }

  @Test("another λ scales both, and so do maps")
  func scaling() throws {
    var scene = try plain("[0.25, 0.5]", "adamw, {rule: adamw, weight_decay: [1, 0.5]}")
    scene.apply(.number(.weightDecay, 2))
    #expect(decays(scene) == [Vector(1, 2), Vector(1, 0.5)])
    let sweep = try scene.weightSweeps()[1]
    let cell = sweep.run(row: 0, column: 0).hyperparameters
    #expect(cell.weightDecays == Vector(sweep.weightDecays[0], 0.5 * sweep.weightDecays[0]))
  }

  @Test("whatever λ becomes, what is saved is read again", arguments: 0..<300)
  func saving(number: Int) throws {
    let stream = RandomStream(seed: 17)
    func draw(_ index: Int) -> Double {
      (stream.normal(at: UInt64(4 * number + index)) * 1000).rounded() / 1000
    }
    var scene = try plain("[\(draw(0)), \(draw(1))]")
    #expect(try Scene(text: scene.fileText, file: "t", name: scene.name) == scene)
    // Two zeros have no shares.
    guard draw(2) != 0 else { return }
    scene.apply(.number(.weightDecay, draw(2) / 3))
    #expect(try Scene(text: scene.fileText, file: "t", name: scene.name) == scene)
  }

  @Test("numbers are written as they were read")
  func writing() throws {
    let text = try plain("[0.1, 0.02]", "{rule: adamw, weight_decay: [0.03, 0.07]}").fileText
    #expect(text.contains("weight_decay: [0.1, 0.02]\n"))
    #expect(text.contains("weight_decay: [0.03, 0.07]}"))
  }

  @Test("claims ask for λ and for what each weight feels of it")
  func claims() throws {
    let lesson = try scene(
      """
      title: t
      loss: 0
      start: [1, 1]
      weight_decay: [0.1, 0]
      optimizers: [adamw, {rule: adamw, weight_decay: [0.25, 0.5], name: own}]
      claims:
        - {say: a, holds: "weight_decay(adamw) == 0.1"}
        - {say: b, holds: "max(weight_decay_x(adamw) - 0.1, weight_decay_y(adamw)) == 0"}
        - {say: c, holds: "weight_decay(own) == 0.5"}
        - {say: d, holds: "weight_decay_x(own) == 0.25"}
        - {say: e, holds: "weight_decay_x > weight_decay_y(adamw)"}
        - {say: f, holds: "y(adamw, 300) == 1"}
      """)
    #expect(Verification(of: lesson).failed == 0)
  }

  @Test("three numbers are too many, and a rule without decay has none")
  func refusals() throws {
    #expect(throws: SceneError.self) { try plain("[1, 2, 3]") }
    #expect(throws: SceneError.self) { try plain("0.1", "{rule: adam, weight_decay: [1, 2]}") }
  }
}
