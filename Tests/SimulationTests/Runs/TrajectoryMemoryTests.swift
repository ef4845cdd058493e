import Testing

@testable import Simulation

@Suite struct TrajectoryMemoryTests {
  private func run(steps: Int, x: Double = 3) -> Trajectory {
    Experiment(
      runs: [
        Experiment.Run(
          rule: .adamW, hyperparameters: Hyperparameters(), start: Vector(x, -1),
          surface: Surfaces.bowl(2, 0.3, x: 1, y: -2))
      ], steps: steps
    ).trajectories()[0]
  }

  @Test("norms are those of the points, to the last bit", arguments: [0, 6, 7, 8, 300])
  func norms(steps: Int) {
    let trajectory = run(steps: steps)
    #expect(trajectory.norms() == trajectory.path.map(\.norm))
  }

  @Test("a path that is still held keeps its points when its run is gone")
  func heldPath() {
    let path = run(steps: 300).path
    let copy = path.map { $0 }
    for x in 1...20 { _ = run(steps: 300, x: Double(x)) }
    #expect(path == copy)
  }

  @Test("a spare path comes back empty")
  func emptySpare() {
    SparePaths.give(run(steps: 300).path)
    let path = SparePaths.take(capacity: 300)
    #expect(path.isEmpty)
    #expect(path.capacity >= 300)
  }
}
