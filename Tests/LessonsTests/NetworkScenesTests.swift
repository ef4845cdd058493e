import Foundation
import Networks
import Simulation
import Testing

@testable import Lessons

/// The bundled scenes that train networks.
///
/// All that they claim takes a build without optimization minutes: there it is
/// `decouple verify --all`, and with two seeds more
/// `NETWORK_SCENES=all swift test -c release -Xswiftc -enable-testing --filter NetworkScenesTests`.
@Suite("Bundled scenes that train networks")
struct NetworkScenesTests {
  private static let isThorough = ProcessInfo.processInfo.environment["NETWORK_SCENES"] == "all"

  private func scene(_ name: String) throws -> Scene {
    try #require(try BundledScenes.scene(named: name))
  }

  @Test("they are the ones that are listed")
  func names() throws {
    #expect(
      try BundledScenes.names.filter { try scene($0).network != nil } == BundledScenes.networks)
  }

  @Test("every expression of their claims can be read", arguments: BundledScenes.networks)
  func language(name: String) throws {
    let scene = try scene(name)
    let language = ClaimLanguage(of: scene)
    for text in scene.claims.flatMap(\.expressions) {
      #expect(throws: Never.self) { try ClaimExpression(text, in: language) }
    }
  }

  @Test("the first steps of pixels show its law")
  func pixels() throws {
    var scene = try scene("pixels")
    scene.optimizers.removeAll { $0.name == "weak" }
    scene.steps = 3
    let runs = try #require(scene.networkExperiment()?.trajectories())
    let (start, adam) = (runs[0].kept[0].weights, runs[0].weights(at: 3))
    let rate = 1 - scene.hyperparameters.learningRate * scene.hyperparameters.weightDecay
    for pixel in [0, 32, 39] {
      for unit in 0..<32 {
        let place = unit * 64 + pixel
        #expect(adam[place] == start[place])
        let shrunk = runs[2].weights(at: 3)[place] / start[place]
        #expect((shrunk - rate * rate * rate).magnitude < 1e-14)
        #expect(runs[1].weights(at: 3)[place] != start[place])
      }
    }
  }

  @Test(
    "their claims hold, and each of them can fail",
    .enabled(if: isThorough), arguments: BundledScenes.networks.filter { $0 != "valley-map" })
  func claims(name: String) throws { try scene(name).expectEveryClaimCanFail() }

  @Test(
    "and with two other seeds", .enabled(if: isThorough),
    arguments: BundledScenes.networks.filter { $0 != "valley-map" }, [1, 8] as [UInt64])
  func seeds(name: String, seed: UInt64) throws {
    var scene = try scene(name)
    scene.seed = seed
    for result in Verification(of: scene).results {
      #expect(
        result.passed, "\(name), seed \(seed): \(result.text): \(result.failure?.sentence ?? "")")
    }
  }
}
