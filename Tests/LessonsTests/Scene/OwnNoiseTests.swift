import Simulation
import Testing

@testable import Lessons

@Suite("A run's own noise")
struct OwnNoiseTests {
  private func noisy(_ optimizers: String) throws -> Scene {
    try scene(
      """
      title: t
      loss: 0
      noise: {alternating: [1, 2]}
      start: [1, 1]
      steps: 3
      optimizers: [\(optimizers)]
      """)
  }

  private func gradients(_ scene: Scene) -> [Vector?] {
    scene.experiment().trajectories().map { $0.row(at: 1).update?.gradient }
  }

  @Test("it stands in the place of the scene's")
  func own() throws {
    let scene = try noisy(
      "sgd, {rule: sgd, noise: none}, {rule: sgd, noise: {formula: [3*t, 0]}}")
    #expect(gradients(scene) == [Vector(1, 2), .zero, Vector(3, 0)])
    #expect(scene.experiment().runs.map { $0.noise == nil } == [true, false, false])
    #expect(scene.noise(of: 0) == scene.noise && scene.noise(of: 1) == .none)
  }

  @Test("draws of normal(k) are those of the scene's seed")
  func draws() throws {
    var scene = try noisy("{rule: sgd, noise: {formula: [normal(t), 0]}}")
    let first = gradients(scene)
    scene.seed = 2
    #expect(gradients(scene) != first)
  }

  @Test("it is read, written and refused as the scene's")
  func text() throws {
    let scene = try noisy("{rule: sgd, noise: none}, {rule: sgd, noise: {gaussian: [1, 0]}}")
    #expect(try Scene(text: scene.fileText, file: "t", name: scene.name) == scene)
    #expect(throws: SceneError.self) { try noisy("{rule: sgd, noise: {gaussian: [-1, 0]}}") }
    var edited = scene
    edited.optimizers[0].noise = .gaussian(Vector(-1, 0))
    #expect(edited.validate()?.contains("at least 0") == true)
  }
}
