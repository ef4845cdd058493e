import Simulation
import Testing

@testable import Lessons

@Suite("What scenes cost")
struct SceneCostTests {
  @Test("the opening scene is made at once, a scene of many rows isn't")
  func brevity() throws {
    let first = try #require(try BundledScenes.scene(named: "first-look"))
    #expect(first.experiment().cost.isBrief)
    let rows = (0..<10_000).map { "  - [\($0), 1, 0]\n" }.joined()
    let large = try scene(
      "title: T\nstart: [0, 0]\noverlays: [minimum]\ndata:\n model: logistic\n rows:\n" + rows)
    let cost = large.pictureCost(of: large.experiment())
    #expect(!large.experiment().cost.isBrief && cost > large.experiment().cost)
    #expect(!large.mapCost().isBrief)
  }

  @Test("every bundled picture takes less than a second", arguments: BundledScenes.ofTwoWeights)
  func bundled(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    let cost = scene.pictureCost(of: scene.experiment())
    #expect(cost.milliseconds < 1000 && cost > .none, "\(cost.milliseconds) ms")
  }
}
