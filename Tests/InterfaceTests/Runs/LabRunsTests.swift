import Lessons
import Simulation
import Testing

@testable import Interface

/// What the opening scenes measure, to the digits that the lesson names.
@Suite("LabRuns")
struct LabRunsTests {
  private func runs(_ name: String) throws -> LabRuns {
    let scene = try #require(try BundledScenes.scene(named: name))
    return LabRuns(scene, after: nil)
  }

  /// Half a unit of the third decimal.
  private let thirdDigit = 0.0005

  private func expect(_ a: Vector, near b: Vector, _ tolerance: Double) {
    #expect(abs(a.x - b.x) <= tolerance && abs(a.y - b.y) <= tolerance, "\(a) is not \(b)")
  }

  @Test("first-look at step 1600: a dot, a hook, a straight line")
  func firstLook() throws {
    let runs = try runs("first-look")
    let expected = [Vector(2.975, 2.975), Vector(1.542, 0.117), Vector(0.860, 0.860)]
    for (trajectory, place) in zip(runs.paths, expected) {
      expect(trajectory.weights(at: 1600), near: place, thirdDigit)
    }
    let l2 = runs.paths[1].decayRate(at: 1600)
    #expect(abs(try #require(l2.x) - 0.000501) <= 0.0000005)
    #expect(abs(try #require(l2.y) - 0.00498) <= 0.000005)
    let adamW = runs.paths[2].decayRate(at: 1600)
    #expect(abs(try #require(adamW.x) - 0.001) <= 0.0000005)
    #expect(abs(try #require(adamW.y) - 0.001) <= 0.0000005)
    let adam = runs.paths[0].decayRate(at: 1600)
    #expect(adam.x == 0 || adam.x == nil)
  }

  @Test("first-look's limits are computed: MAP point and noisy equilibrium")
  func limits() throws {
    let runs = try runs("first-look")
    guard case .limit(let l2, _)? = runs.predictions[1].first,
      case .limit(let adamW, _)? = runs.predictions[2].first
    else {
      Issue.record("no limits")
      return
    }
    // λ = 0.05: x = 0.02·3/(0.02 + 0.05), y = 0.002·3/(0.002 + 0.05).
    expect(l2, near: Vector(0.06 / 0.07, 0.006 / 0.052), 1e-9)
    expect(adamW, near: Vector(0.4999, 0.4999), 0.00005)
    #expect(runs.predictions[0].isEmpty)
  }

  @Test("on the plateau AdamW halves its norm at step 69 and keeps its direction")
  func plateau() throws {
    let runs = try runs("plateau")
    let adamW = runs.paths[2]
    #expect(adamW.weights(at: 48).norm == 2.545152452757466)
    let half = adamW.weights(at: 0).norm / 2
    #expect((0...300).first { adamW.weights(at: $0).norm <= half } == 69)
    for step in [69, 150, 300] {
      let weights = adamW.weights(at: step)
      #expect(abs(weights.y / weights.x - 0.25) < 1e-14)
    }
    let l2 = runs.paths[1].weights(at: 70)
    #expect(l2.y / l2.x < 0.02, "Adam+L2 turns to the x axis")
  }

  @Test("a change of λ keeps the surface, another constant of the formula doesn't")
  func surfaceRevision() throws {
    let text = "{title: x, loss: k*x^2+y^2, parameters: {k: 1}, start: [3, 1]}"
    var scene = try Scene(text: text, file: "-", name: "x")
    let first = LabRuns(scene, after: nil)
    scene.hyperparameters.weightDecay = 0.5
    let second = LabRuns(scene, after: first)
    #expect(second.surfaceRevision == first.surfaceRevision)
    #expect(second.revision != first.revision)
    let isKnown = scene.setParameter(named: "k", value: 2)
    #expect(isKnown)
    let third = LabRuns(scene, after: second)
    #expect(third.surfaceRevision != second.surfaceRevision)
  }
}
