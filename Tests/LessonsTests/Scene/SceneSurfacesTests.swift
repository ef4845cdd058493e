import Simulation
import Testing

@testable import Lessons

@Suite struct SceneSurfacesTests {
  private let text = """
    title: T
    loss: k*x^2 + y^2
    parameters: {k: 1}
    start: [1, 1]
    optimizers: [adam, {rule: adamw, parameters: {k: 2}}]
    """

  private func losses(_ experiment: Experiment) -> [Double] {
    experiment.runs.map { $0.surface.loss(at: Vector(1, 1)) }
  }

  @Test("an edit of anything but the loss and its constants keeps them")
  func kept() throws {
    var scene = try scene(text)
    let first = SceneSurfaces(of: scene)
    #expect(losses(first.experiment(of: scene)) == [2, 3])
    scene.hyperparameters.weightDecay = 0.5
    let second = SceneSurfaces(of: scene, after: first)
    #expect(second.mean.isSame(as: first.mean))
    #expect(second.experiment(of: scene).runs[0].hyperparameters.weightDecay == 0.5)
  }

  @Test("another constant or another loss makes others")
  func changed() throws {
    var scene = try scene(text)
    let first = SceneSurfaces(of: scene)
    let isKnown = scene.setParameter(named: "k", value: 3)
    #expect(isKnown)
    let second = SceneSurfaces(of: scene, after: first)
    #expect(second.mean.loss(at: Vector(1, 1)) == 4)
    #expect(losses(second.experiment(of: scene)) == [4, 3])
    let other = try self.scene(text.replacing("y^2", with: "3*y^2"))
    let third = SceneSurfaces(of: other, after: second)
    #expect(third.mean.loss(at: Vector(1, 1)) == 4)
    #expect(losses(third.experiment(of: other)) == [4, 5])
  }

  private func scene(_ text: String) throws -> Scene {
    try Scene(text: text, file: "-", name: "test")
  }
}
