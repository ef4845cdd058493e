/// The code that steps a run. Runs with equal kernels can be lanes of one block.
enum Kernel: Hashable {
  case sgd
  case normalized
  case adam(Average, Divisor, Intake, Placement)
  /// Nothing but lr and λ differs, and the starts.
  case formulas(FormulaRule, Hyperparameters)

  enum Average { case long, short }
  enum Divisor { case secondMoment, largestSecondMoment, identity }
  enum Intake { case common, separate }
  enum Placement { case before, after, proximal }

  init(_ run: Experiment.Run) { self.init(run.lane) }

  init(_ lane: LaneSetup) {
    switch lane.rule.family {
    case .sgd: self = .sgd
    case .normalized: self = .normalized
    case .adam: self = .adam(lane.rule.placeOfDecay, lane.hyperparameters)
    case .formulas(let rule):
      var common = lane.hyperparameters
      (common.learningRate, common.weightDecay) = (0, 0)
      self = .formulas(rule, common)
    }
  }

  private static func adam(
    _ place: RuleTraits.PlaceOfDecay, _ values: Hyperparameters
  ) -> Kernel {
    let divisor: Divisor =
      !values.isPreconditioned
      ? .identity : values.usesAMSGrad ? .largestSecondMoment : .secondMoment
    let intake: Intake =
      place == .firstMoment || place == .secondMoment ? .separate : .common
    let placement: Placement =
      switch place {
      case .weight(.after): .after
      case .weight(.proximal): .proximal
      default: .before
      }
    return .adam(1 - values.beta1 < 0.5 ? .long : .short, divisor, intake, placement)
  }

  /// Whether x and y of a lane may lie in one vector.
  var isPackable: Bool {
    if case .formulas(let rule, let common) = self {
      rule.program(common).stepsWeightsApart
    } else {
      false
    }
  }

  /// A stepper at the start of these lanes, which must all have this kernel.
  func stepper(lanes: [LaneSetup], shape: BlockShape) -> any Stepper {
    let vectors = shape.length / 2
    return switch self {
    case .sgd: SGDStepper(lanes: lanes, vectors: vectors)
    case .normalized: NormalizedStepper(lanes: lanes, vectors: vectors)
    case .adam(let average, let divisor, let intake, let placement):
      AdamStepper(
        lanes: lanes, vectors: vectors, code: Self.adamCode(average, divisor, intake, placement))
    case .formulas(let rule, let common):
      FormulaStepper(rule.program(common), lanes: lanes, shape: shape)
    }
  }

  // One switch for each type, so that the compiler sees, and makes, every combination.

  private static func adamCode(
    _ average: Average, _ divisor: Divisor, _ intake: Intake, _ placement: Placement
  ) -> AdamStepper.Code {
    switch average {
    case .long: adamCode(LongAverage.self, divisor, intake, placement)
    case .short: adamCode(ShortAverage.self, divisor, intake, placement)
    }
  }

  private static func adamCode<A: MovingAverage>(
    _ average: A.Type, _ divisor: Divisor, _ intake: Intake, _ placement: Placement
  ) -> AdamStepper.Code {
    switch divisor {
    case .secondMoment: adamCode(average, SecondMoment.self, intake, placement)
    case .largestSecondMoment: adamCode(average, LargestSecondMoment.self, intake, placement)
    case .identity: adamCode(average, Identity.self, intake, placement)
    }
  }

  private static func adamCode<A: MovingAverage, D: Preconditioner>(
    _ average: A.Type, _ divisor: D.Type, _ intake: Intake, _ placement: Placement
  ) -> AdamStepper.Code {
    switch intake {
    case .common: adamCode(average, divisor, CommonIntake.self, placement)
    case .separate: adamCode(average, divisor, SeparateIntake.self, placement)
    }
  }

  private static func adamCode<A: MovingAverage, D: Preconditioner, I: SecondIntake>(
    _ average: A.Type, _ divisor: D.Type, _ intake: I.Type, _ placement: Placement
  ) -> AdamStepper.Code {
    switch placement {
    case .before: AdamStepper.Code(average, divisor, intake, DecayBefore.self)
    case .after: AdamStepper.Code(average, divisor, intake, DecayAfter.self)
    case .proximal: AdamStepper.Code(average, divisor, intake, DecayProximal.self)
    }
  }
}
