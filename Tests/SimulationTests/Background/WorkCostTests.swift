import Testing

@testable import Simulation

@Suite struct WorkCostTests {
  private func experiment(_ rules: [Rule], steps: Int, milliseconds: Double = 1) -> Experiment {
    let surface = CountingSurface(milliseconds: milliseconds)
    let runs = rules.map {
      Experiment.Run(rule: $0, hyperparameters: .init(), start: Vector(1, 1), surface: surface)
    }
    return Experiment(runs: runs, steps: steps)
  }

  @Test("runs that are stepped side by side cost as much as one")
  func blocks() {
    let one = experiment([.adam], steps: 100).cost
    #expect(one.milliseconds > 100 && one.milliseconds < 101)
    #expect(experiment([.adam, .adamL2, .adamW], steps: 100).cost == one)
    #expect(experiment([.adam, .sgd], steps: 100).cost == 2 * one)
    #expect(experiment([.adam], steps: 300).cost == 3 * one)
  }

  @Test("a map costs as many vectors of runs as it has, and its metric where it is measured")
  func maps() {
    var sweep = Sweep(
      run: experiment([.adam], steps: 1).runs[0],
      learningRates: SweepAxis.values(from: 0.1, to: 1, count: 10), weightDecays: [0.1, 0.2],
      steps: 50, metric: .surface(CountingSurface(milliseconds: 1)))
    #expect(sweep.stepCount == 1000)
    // Three vectors of eight; fifty steps and one measurement of a millisecond each.
    let cost = sweep.cost.milliseconds
    #expect(cost > 153 && cost < 154)
    sweep.averageAfter = 0
    #expect(sweep.cost.milliseconds > cost + 3 * 48)
  }

  @Test("no limit costs anything where its law is known not to hold")
  func limits() {
    let whole = experiment([.adam, .adamW], steps: 100)
    #expect(whole.limitCost(of: [0, 1]).milliseconds > 20_000)
    var scheduled = whole
    for index in scheduled.runs.indices { scheduled.runs[index].schedule = { 1 / Double($0) } }
    #expect(scheduled.limitCost(of: [0, 1]) == .none)
  }

  @Test("slices are as long as they may be, and at least one step")
  func slices() {
    func count(_ milliseconds: Double) -> Int {
      WorkCost(operations: milliseconds * WorkCost.operationsPerMillisecond)
        .repetitionsPerSlice(atMost: 64)
    }
    #expect([0, 1e-9, 0.05, 0.1, 2, 4, 9, .infinity].map(count) == [64, 64, 64, 40, 2, 1, 1, 1])
  }
}
