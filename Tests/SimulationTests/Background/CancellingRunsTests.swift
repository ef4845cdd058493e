import Testing

@testable import Simulation

/// Whatever takes long looks often enough whether it is still wanted: the surface itself cancels, and
/// counts what is asked of it afterwards.
@Suite struct CancellingRunsTests {
  /// An experiment on a surface that cancels at its n-th block.
  private func experiment(
    cancelsAt number: Int = 1, milliseconds: Double, steps: Int = 30_000
  ) -> (Experiment, CountingSurface, Cancellation) {
    let cancellation = Cancellation()
    let surface = CountingSurface(milliseconds: milliseconds) {
      if $0 == number { cancellation.cancel() }
    }
    var values = Hyperparameters()
    values.learningRate = 0.01
    let runs = [Rule.adamW, .sgdW].map {
      Experiment.Run(rule: $0, hyperparameters: values, start: Vector(3, 1), surface: surface)
    }
    return (Experiment(runs: runs, steps: steps), surface, cancellation)
  }

  @Test("a cheap run stops within 256 steps, a dear one after the step")
  func trajectories() {
    for (milliseconds, most) in [(0.0, 256), (1, 4), (20, 1)] {
      let (experiment, surface, cancellation) = experiment(milliseconds: milliseconds)
      #expect(experiment.trajectories(unless: cancellation) == nil)
      #expect(surface.count.value <= most)
    }
  }

  @Test("slices change no bit, nor where a run diverges")
  func slices() {
    for rate in [0.01, 2.5] {
      let paths = [0.0, 0.3, 20].map { milliseconds in
        var (experiment, _, _) = experiment(milliseconds: milliseconds, steps: 1000)
        for run in experiment.runs.indices {
          experiment.runs[run].hyperparameters.learningRate = rate
        }
        return experiment.trajectories().map { ($0.path, $0.outcome) }
      }
      for sliced in paths.dropFirst() {
        for (a, b) in zip(sliced, paths[0]) { #expect(a == b) }
      }
    }
  }

  @Test("progress only grows and ends at 1")
  func progress() {
    let (experiment, _, _) = experiment(milliseconds: 1, steps: 700)
    var fractions: [Double] = []
    let made = experiment.trajectories(unless: .never) { fractions.append($0) }
    #expect(made?.count == 2)
    #expect(fractions == fractions.sorted() && fractions.last == 1)
    #expect(fractions.count > 100)
  }

  @Test("a limit is given up while runs go on, and while places are searched")
  func limits() {
    for number in [1, 50, 40_001, 40_005, 40_020] {
      let (experiment, surface, cancellation) = experiment(
        cancelsAt: number, milliseconds: 20, steps: 5000)
      #expect(experiment.limits(of: [0, 1], unless: cancellation) == nil)
      #expect(surface.count.value == number)
    }
    let (whole, _, _) = experiment(milliseconds: 20, steps: 5000)
    #expect(whole.limits(of: [0, 1], unless: Cancellation()) == whole.limits(of: [0, 1]))
  }

  @Test("a search for minima is given up between any two blocks, also within a row of its sample")
  func minima() {
    for number in [1, 5, 400, 2500] {
      let cancellation = Cancellation()
      let surface = CountingSurface(milliseconds: 20) {
        if $0 == number { cancellation.cancel() }
      }
      #expect(surface.minima(x: -2...2, y: -2...2, unless: cancellation) == [])
      #expect(surface.count.value == number)
    }
    let surface = CountingSurface(milliseconds: 20)
    let minima = surface.minima(x: -2...2, y: -2...2, unless: Cancellation())
    #expect(minima == CountingSurface().minima(x: -2...2, y: -2...2) && minima.count == 1)
  }

  @Test("steps that are made again and losses are given up after a block")
  func rows() {
    let cancellation = Cancellation()
    let surface = CountingSurface { if $0 == 1200 { cancellation.cancel() } }
    let run = Experiment.Run(
      rule: .adam, hyperparameters: Hyperparameters(), start: Vector(3, 1), surface: surface)
    let trajectory = Experiment(runs: [run], steps: 1000).trajectories()[0]
    var steps = 0
    #expect(!trajectory.forEachUpdate(in: 1...1000, unless: cancellation) { _, _ in steps += 1 })
    #expect(surface.count.value == 1200 && steps == 0)
    #expect(trajectory.losses(at: Array(0...1000), unless: cancellation) == nil)
    #expect(surface.count.value == 1200)
  }

  @Test("updates are those of the rows")
  func updates() {
    let trajectory = experiment(milliseconds: 0, steps: 600).0.trajectories()[0]
    var rows: [Row.Update?] = []
    trajectory.forEachRow(in: 200...520) { rows.append($0.update) }
    var updates: [Row.Update?] = []
    #expect(trajectory.forEachUpdate(in: 200...520) { updates.append($1) })
    #expect(rows == updates)
  }
}
