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
    case .adam(let average, let divisor, let placement):
      AdamStepper(
        runs: runs, vectors: vectors, code: Self.adamCode(average, divisor, placement))
    }
  }

  // One switch for each type, so that the compiler sees, and makes, every combination.

  private static func adamCode(
    _ average: Average, _ divisor: Divisor, _ placement: Placement
  ) -> AdamStepper.Code {
    switch average {
    case .long: adamCode(LongAverage.self, divisor, placement)
    case .short: adamCode(ShortAverage.self, divisor, placement)
    }
  }

  private static func adamCode<A: MovingAverage>(
    _ average: A.Type, _ divisor: Divisor, _ placement: Placement
  ) -> AdamStepper.Code {
    switch divisor {
    case .secondMoment: adamCode(average, SecondMoment.self, placement)
    case .largestSecondMoment: adamCode(average, LargestSecondMoment.self, placement)
    case .identity: adamCode(average, Identity.self, placement)
    }
  }

  private static func adamCode<A: MovingAverage, D: Preconditioner>(
    _ average: A.Type, _ divisor: D.Type, _ placement: Placement
  ) -> AdamStepper.Code {
    switch placement {
    case .before: AdamStepper.Code(average, divisor, DecayBefore.self)
    case .after: AdamStepper.Code(average, divisor, DecayAfter.self)
    case .proximal: AdamStepper.Code(average, divisor, DecayProximal.self)
    }
  }
}
