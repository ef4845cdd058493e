/// The code that steps a run. Runs with equal kernels can be lanes of one block.
enum Kernel: Hashable {
  case sgd
  case normalized
  case adam(Average, Divisor, Placement)

  enum Average { case long, short }
  enum Divisor { case secondMoment, largestSecondMoment, identity }
  enum Placement { case before, after, proximal }

  init(_ run: Experiment.Run) {
    let values = run.hyperparameters
    let placement: Placement
    switch run.rule {
    case .sgd, .sgdL2, .sgdW:
      self = .sgd
      return
    case .normalized:
      self = .normalized
      return
    case .adamWAfter: placement = .after
    case .adamWProximal: placement = .proximal
    case .adam, .adamL2, .adamW, .adamWPaper, .adamL2FirstMoment, .adamL2SecondMoment:
      placement = .before
    }
    let divisor: Divisor =
      !values.isPreconditioned
      ? .identity : values.usesAMSGrad ? .largestSecondMoment : .secondMoment
    self = .adam(1 - values.beta1 < 0.5 ? .long : .short, divisor, placement)
  }

  /// A stepper at the start of these runs, which must all have this kernel.
  func stepper(runs: [Experiment.Run], vectors: Int) -> any Stepper {
    switch self {
    case .sgd: SGDStepper(runs: runs, vectors: vectors)
    case .normalized: NormalizedStepper(runs: runs, vectors: vectors)
    case .adam(.long, let divisor, let placement):
      adam(LongAverage.self, divisor, placement, runs, vectors)
    case .adam(.short, let divisor, let placement):
      adam(ShortAverage.self, divisor, placement, runs, vectors)
    }
  }

  // One switch for each type, so that the compiler sees, and makes, every combination.

  private func adam<A: MovingAverage>(
    _: A.Type, _ divisor: Divisor, _ placement: Placement, _ runs: [Experiment.Run], _ vectors: Int
  ) -> any Stepper {
    switch divisor {
    case .secondMoment: adam(A.self, SecondMoment.self, placement, runs, vectors)
    case .largestSecondMoment: adam(A.self, LargestSecondMoment.self, placement, runs, vectors)
    case .identity: adam(A.self, Identity.self, placement, runs, vectors)
    }
  }

  private func adam<A: MovingAverage, D: Preconditioner>(
    _: A.Type, _: D.Type, _ placement: Placement, _ runs: [Experiment.Run], _ vectors: Int
  ) -> any Stepper {
    switch placement {
    case .before: AdamStepper<A, D, DecayBefore>(runs: runs, vectors: vectors)
    case .after: AdamStepper<A, D, DecayAfter>(runs: runs, vectors: vectors)
    case .proximal: AdamStepper<A, D, DecayProximal>(runs: runs, vectors: vectors)
    }
  }
}
