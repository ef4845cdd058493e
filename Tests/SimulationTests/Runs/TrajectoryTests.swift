import Simulation
import Testing

@Suite struct TrajectoryTests {
  @Test(
    "rows made again carry the run's own weights and losses", arguments: [0, 1, 2, 3] as [UInt64])
  func replay(number: UInt64) {
    var random = RandomExperiment(number: number)
    for trajectory in random.ofEveryRule(steps: 600).trajectories() {
      var seen = 0
      trajectory.forEachRow(in: 0...600) { row in
        #expect(row.step == seen)
        #expect(row.weights == trajectory.path[row.step])
        seen += 1
        guard row.step % 97 == 0 || (254...259).contains(row.step) else { return }
        #expect(row == trajectory.row(at: row.step))
        #expect(row.loss == trajectory.loss(at: row.step))
        #expect(row.decayRate == trajectory.decayRate(at: row.step))
        #expect(row.loss == trajectory.run.surface.loss(at: row.weights))
      }
      #expect(seen == 601)
    }
  }

  @Test("both parts of a step add up to the move, for every rule")
  func parts() {
    // In ulps of the largest number that is added: the parts may be larger than the weights where
    // they nearly cancel.
    let tolerance = 4.0
    for number in 0..<12 as Range<UInt64> {
      var random = RandomExperiment(number: 100 + number)
      for trajectory in random.ofEveryRule(steps: 300).trajectories() {
        trajectory.forEachRow(in: 1...trajectory.lastStep) { row in
          guard let update = row.update else { return }
          let before = trajectory.path[row.step - 1]
          let (a, d) = (update.adaptiveStep, update.decayStep)
          for (w, old, a, d) in [
            (row.weights.x, before.x, a.x, d.x), (row.weights.y, before.y, a.y, d.y),
          ] {
            let largest = [w, old, a, d].map(\.magnitude).max() ?? 0
            let gap = ((w - old) - (a + d)).magnitude
            #expect(
              gap <= tolerance * largest.ulp,
              "\(trajectory.run.rule.id) \(number) at \(row.step)")
          }
        }
      }
    }
  }

  @Test("only a rule with decay has a decay step, L2 in v only has none")
  func noDecay() {
    var random = RandomExperiment(number: 9)
    for trajectory in random.ofEveryRule(steps: 40).trajectories() {
      let rule = trajectory.run.rule
      let decay = trajectory.row(at: 40).update?.decayStep
      #expect((decay == .zero) == (!rule.decaysWeights || rule == .adamL2SecondMoment))
    }
  }

  @Test("row 0 is the start and nothing else")
  func rowZero() {
    var random = RandomExperiment(number: 2)
    let trajectory = random.ofEveryRule(steps: 0).trajectories()[4]
    #expect(trajectory.lastStep == 0)
    let row = trajectory.row(at: 0)
    #expect(row.weights == trajectory.run.start)
    #expect(row.update == nil)
    #expect(row.decayRate == DecayRate())
    #expect(trajectory.decayRate(at: 0) == DecayRate())
  }

  @Test("bulk losses are the single ones, also where the loss depends on the step")
  func losses() {
    let moving = AnalyticSurface(
      dependsOnStep: true, loss: { x, _, step in x * Double(step) },
      gradient: { _, _, step in Vector(Double(step), 0) })
    let run = Experiment.Run(
      rule: .sgd, hyperparameters: Hyperparameters(), start: Vector(2, 0), surface: moving)
    let trajectory = Experiment(runs: [run], steps: 30).trajectories()[0]
    let steps = [0, 30, 5, 5, 1, 2]
    #expect(trajectory.losses(at: steps) == steps.map { trajectory.loss(at: $0) })
    // Time 1 at the start.
    #expect(trajectory.loss(at: 0) == 2)
    #expect(trajectory.loss(at: 5) == 5 * trajectory.weights(at: 5).x)
  }

  @Test("a schedule and noise are the same in the run and when made again")
  func replayWithSchedule() {
    var random = RandomExperiment(number: 21)
    var experiment = random.ofEveryRule(steps: 300)
    for index in experiment.runs.indices {
      experiment.runs[index].schedule = { step in 1 / (1 + 0.01 * Double(step + index)) }
    }
    for trajectory in experiment.trajectories() {
      let row = trajectory.row(at: 299)
      guard let update = row.update else { continue }
      let moved = trajectory.path[298] + update.adaptiveStep + update.decayStep
      #expect((moved - row.weights).norm < 1e-13)
    }
  }
}
