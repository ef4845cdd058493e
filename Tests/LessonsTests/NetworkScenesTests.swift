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

  @Test("whatever λ is, Adam+L2 leaves as much of the pixels", .enabled(if: isThorough))
  func anyDecay() throws {
    var scene = try scene("pixels")
    scene.steps = 100
    let left = try [1e-4, 1e-3, 1e-2].map { value -> [Double] in
      let l2 = try #require(scene.optimizers.firstIndex { $0.rule == .adamL2 })
      scene.optimizers[l2].settings = [.number(.weightDecay, value)]
      let runs = try #require(scene.networkExperiment()?.trajectories())
      let (start, end) = (runs[l2].kept[0].weights, runs[l2].weights(at: 100))
      return [0, 32, 39].map { pixel in
        let places = (0..<32).map { $0 * 64 + pixel }
        let norm = { (weights: [Double]) -> Double in
          places.reduce(0.0) { $0 + weights[$1] * weights[$1] }
        }
        return (norm(end) / norm(start)).squareRoot()
      }
    }
    for other in left.dropFirst() {
      for (a, b) in zip(left[0], other) { #expect((a / b - 1).magnitude < 0.01) }
    }
  }

  @Test(
    "λ over four decades changes when Adam+L2 understands by less than four times",
    .enabled(if: isThorough))
  func fourDecades() throws {
    var scene = try scene("grokking")
    let l2 = try #require(scene.optimizers.firstIndex { $0.rule == .adamL2 })
    scene.optimizers = [scene.optimizers[l2]]
    let times = try [1e-8, 1e-4].map { value -> Double in
      scene.optimizers[0].settings = [.number(.weightDecay, value)]
      let run = try #require(scene.networkExperiment()?.trajectories()?.first)
      let kept = try #require(run.kept.first { $0.validation?.accuracy ?? 0 >= 0.9 })
      return Double(kept.step)
    }
    #expect(times[1] < times[0] && times[0] < 4 * times[1])
  }

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
