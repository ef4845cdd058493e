import Simulation

/// Experiments drawn from a number, for properties that must hold for all of them.
struct RandomExperiment {
  private let stream: RandomStream
  private var index: UInt64 = 0

  init(number: UInt64) { stream = RandomStream(seed: number) }

  private mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    index += 1
    let u = stream.uniform(at: index)
    return range.lowerBound + u * (range.upperBound - range.lowerBound)
  }

  private mutating func coin() -> Bool { uniform(0...1) < 0.5 }

  /// Hyperparameters that make no rule diverge on the surface below.
  mutating func hyperparameters() -> Hyperparameters {
    var values = Hyperparameters()
    values.learningRate = uniform(0.001...0.1)
    values.beta1 = uniform(0.1...0.95)
    values.beta2 = uniform(0.9...0.9999)
    values.epsilon = uniform(1e-8...1e-3)
    values.weightDecay = uniform(-0.1...1)
    values.momentum = coin() ? uniform(0.1...0.9) : 0
    values.usesNesterov = values.momentum > 0 && coin()
    values.dampening = values.usesNesterov ? 0 : uniform(0...0.9)
    values.usesAMSGrad = coin()
    values.isPreconditioned = uniform(0...1) < 0.8
    values.biasCorrection = BiasCorrection.allCases[Int(uniform(0...3.999))]
    return values
  }

  /// A run of each rule, from one start on one bowl with gaussian noise and a schedule.
  mutating func ofEveryRule(steps: Int) -> Experiment {
    let surface = Surfaces.bowl(
      uniform(0.1...3), uniform(0.1...3), x: uniform(-3...3), y: uniform(-3...3))
    let start = Vector(uniform(-4...4), uniform(-4...4))
    let values = hyperparameters()
    let slope = coin() ? uniform(0...0.5) / Double(steps) : 0
    let schedule: StepFunction = { 1 - slope * Double($0) }
    let runs = Rule.builtIn.map { rule in
      Experiment.Run(
        rule: rule, hyperparameters: values, start: start, surface: surface,
        schedule: slope == 0 ? nil : schedule)
    }
    let noise = Noise.gaussian(Vector(uniform(0.1...1), uniform(0.1...1)))
    return Experiment(runs: runs, steps: steps, seed: UInt64(uniform(1...1e9)), noise: noise)
  }
}
