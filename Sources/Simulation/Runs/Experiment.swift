/// What is to be run: optimizers from their starts, over the same steps and on the same noise.
public struct Experiment: Sendable {
  /// One run: an update rule with its hyperparameters, a start and the surface it descends.
  public struct Run: Sendable {
    public var rule: Rule
    public var hyperparameters: Hyperparameters
    /// The weights before the first step.
    public var start: Vector
    public var surface: any Surface
    /// s(t), by which the learning rate of step t is multiplied; nil for a constant 1.
    public var schedule: StepFunction?
    /// What is added to this run's gradients; nil for the experiment's noise.
    public var noise: Noise?

    public init(
      rule: Rule, hyperparameters: Hyperparameters, start: Vector, surface: any Surface,
      schedule: StepFunction? = nil, noise: Noise? = nil
    ) {
      self.rule = rule
      self.hyperparameters = hyperparameters
      self.start = start
      self.surface = surface
      self.schedule = schedule
      self.noise = noise
    }
  }

  public var runs: [Run]
  /// T: the runs take steps 1…T.
  public var steps: Int
  /// What gaussian noise and random batches are drawn from.
  public var seed: UInt64
  /// Added to every gradient after it is evaluated and before decay; the same for all runs but those
  /// with noise of their own.
  public var noise: Noise

  public init(runs: [Run], steps: Int, seed: UInt64 = 1, noise: Noise = .none) {
    self.runs = runs
    self.steps = steps
    self.seed = seed
    self.noise = noise
  }

  /// What is added to the gradients of one of its runs.
  public func noise(of run: Run) -> Noise { run.noise ?? noise }
}

/// A number that depends on the step t = 1, 2, … alone.
public typealias StepFunction = @Sendable (_ step: Int) -> Double
