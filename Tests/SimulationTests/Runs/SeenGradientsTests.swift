import Testing

@testable import Simulation

@Suite struct SeenGradientsTests {
  /// Runs of every rule, with noise, on a surface that is said to take so long.
  private func trajectories(
    on surface: CountingSurface, steps: Int, learningRate: Double? = nil
  ) -> [Trajectory] {
    var random = RandomExperiment(number: 4)
    var experiment = random.ofEveryRule(steps: steps)
    for index in experiment.runs.indices {
      experiment.runs[index].surface = surface
      if let learningRate { experiment.runs[index].hyperparameters.learningRate = learningRate }
    }
    return experiment.trajectories()
  }

  @Test("the rows of a dear surface are those of a cheap one, bit for bit")
  func sameBits() {
    let cheap = trajectories(on: CountingSurface(), steps: 600)
    let dear = trajectories(on: CountingSurface(milliseconds: 0.1), steps: 600)
    for (cheap, dear) in zip(cheap, dear) {
      #expect(cheap.path == dear.path)
      for step in [0, 1, 2, 255, 256, 257, 600] {
        #expect(cheap.row(at: step) == dear.row(at: step))
        guard step > 0 else { continue }
        let (a, b) = (StepAccount(of: cheap, step: step), StepAccount(of: dear, step: step))
        #expect(a.values == b.values)
      }
    }
  }

  @Test("a dear surface is not asked again, a cheap one up to 256 times")
  func questions() {
    func questions(_ surface: CountingSurface) -> Int {
      let trajectory = trajectories(on: surface, steps: 600)[0]
      let before = surface.count.value
      _ = trajectory.decayRate(at: 512)
      _ = trajectory.update(at: 512)
      return surface.count.value - before
    }
    #expect(questions(CountingSurface(milliseconds: 0.1)) == 0)
    #expect(questions(CountingSurface()) == 2 * 256)
  }

  @Test("where a run on a dear surface diverges is found without asking it again")
  func divergence() {
    let surface = CountingSurface(milliseconds: 0.1)
    let dear = trajectories(on: surface, steps: 600, learningRate: 1e200)
    let cheap = trajectories(on: CountingSurface(), steps: 600, learningRate: 1e200)
    #expect(dear.map(\.outcome) == cheap.map(\.outcome))
    #expect(dear.map(\.cause) == cheap.map(\.cause))
    #expect(dear.contains { $0.outcome != .completed })
  }
}
