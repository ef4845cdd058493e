import Simulation
import Testing

/// PyTorch's trajectories, step for step.
@Suite struct GoldenTests {
  /// On │a − b│/max(1, │b│). Our order of operations is at most 3e-15 away when the gradients are
  /// equal bits; gradients written differently cost a few roundings a step.
  static let tolerance = 1e-12

  static let surfaces: [String: AnalyticSurface] = [
    "g01_plateau_adam_l2": Surfaces.plateau,
    "g02_plateau_adamw": Surfaces.plateau,
    "g03_valley_adam": Surfaces.bowl(100, 1),
    "g04_valley_adam_l2": Surfaces.bowl(20, 1, x: 1, y: 2),
    "g05_valley_adamw": Surfaces.bowl(20, 1, x: 1, y: 2),
    "g06_rosenbrock_adam": Surfaces.rosenbrock,
    "g07_rosenbrock_adam_l2": Surfaces.rosenbrock,
    "g08_rosenbrock_adamw": Surfaces.rosenbrock,
    "g09_doublewell_sgdm": Surfaces.doubleWell,
    "g10_tilted_sgd_wd": Surfaces.tilted,
    "g11_logistic_adam_l2": Surfaces.logistic,
    "g12_logistic_adamw": Surfaces.logistic,
    "g13_valley_adamw_amsgrad": Surfaces.bowl(20, 1, x: 1, y: 2),
    "g14_altnoise_adam_l2": Surfaces.plateau,
    "g15_altnoise_adamw": Surfaces.plateau,
    "g16_bigeps_adamw": Surfaces.bowl(4, 1),
  ]

  @Test("closed loop: weights and moments are PyTorch's", arguments: surfaces.keys.sorted())
  func closedLoop(name: String) throws {
    let golden = try Golden(named: name)
    try check(golden, on: try #require(Self.surfaces[name]))
  }

  @Test(
    "open loop: prescribed gradients give PyTorch's weights",
    arguments: ["g90_openloop_adam_l2", "g91_openloop_adamw"])
  func openLoop(name: String) throws {
    let golden = try Golden(named: name)
    let gradients = try golden.trajectory.dropFirst().map { point in
      let gradient = try #require(point.g)
      return Vector(gradient[0], gradient[1])
    }
    try check(golden, on: Surfaces.prescribed(gradients))
  }

  private func check(_ golden: Golden, on surface: any Surface) throws {
    let trajectory = try golden.experiment(on: surface).trajectories()[0]
    #expect(trajectory.outcome == .completed)
    #expect(trajectory.lastStep == golden.steps)
    for point in golden.trajectory {
      let row = trajectory.row(at: point.t)
      close(row.weights, [point.x, point.y], "weights", point.t)
      guard let update = row.update else { continue }
      close(update.firstMoment, point.m ?? point.buf, "first moment", point.t)
      close(update.secondMoment, point.v, "second moment", point.t)
      close(update.secondMomentMax, point.vmax, "largest second moment", point.t)
    }
  }

  private func close(_ ours: Vector?, _ theirs: [Double]?, _ what: String, _ step: Int) {
    guard let theirs else { return }
    guard let ours else {
      Issue.record("\(what) at \(step): missing")
      return
    }
    for (a, b) in zip([ours.x, ours.y], theirs) {
      let error = (a - b).magnitude / max(1, b.magnitude)
      #expect(error <= Self.tolerance, "\(what) at \(step): \(a) instead of \(b)")
    }
  }
}
