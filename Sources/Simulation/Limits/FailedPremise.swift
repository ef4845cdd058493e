/// Why theory says nothing of a run: something that its law takes for granted isn't so.
public enum FailedPremise: Error, Hashable, Sendable {
  // Of the gradient that the steps see.
  case lossChanges
  case randomBatches
  /// Noise of any kind, for a law that holds without.
  case noise
  /// Noise given as a function, of whose distribution nothing is known.
  case unknownNoise
  /// Noise whose distribution isn't symmetric, which a fast v answers by a pull of its own.
  case skewedNoise
  /// The gradient isn't 0 all along the path.
  case slope

  // Of the rule and its settings.
  case scheduledRate
  case zeroRate
  /// v forgets so fast that it follows single gradients.
  case fastSecondMoment
  /// AMSGrad's v depends on the past for ever.
  case largestSecondMoment
  /// λ < 0 pushes the weights outwards, and where to depends on the start.
  case negativeDecay
  /// Each weight has a λ of its own.
  case unequalDecay
  /// Each step of the decay overshoots the origin.
  case overshootingDecay
  /// A momentum that forgets nothing, or a buffer that doesn't listen.
  case endlessMomentum
  /// eps = 0 makes 0/0 of a gradient of 0.
  case zeroEpsilon
  case largeEpsilon

  // Of where the run goes.
  case largeSteps
  case divergence
  /// The run stays on a ridge from which every other one would fall.
  case ridge
  /// The run is still on its way.
  case stillMoving
  /// Noise carries the run around, perhaps from one basin to another.
  case wandering
  /// Without any noise the run doesn't come to rest.
  case restless
  /// The forces balance nowhere near the place to which the run goes.
  case noBalance
  /// The run settles, but not where its law says.
  case settlesElsewhere
  /// The rule is written as formulas, of which no law is known.
  case ownRule
  /// Steps of length lr would land on the minimum to within rounding.
  case landing

  /// What is the case, to stand after "no limit: ".
  public var reason: String {
    switch self {
    case .lossChanges: "the loss changes with t"
    case .randomBatches: "batches are drawn at random"
    case .noise: "the gradient has noise"
    case .unknownNoise: "the noise is a formula"
    case .skewedNoise: "the noise is skewed"
    case .slope: "the gradient isn't 0 along it"
    case .scheduledRate: "lr follows a schedule"
    case .zeroRate: "lr is 0"
    case .fastSecondMoment: "v forgets too fast"
    case .largestSecondMoment: "v keeps its maximum"
    case .negativeDecay: "λ is negative"
    case .unequalDecay: "each weight has its own λ"
    case .overshootingDecay: "the decay overshoots 0"
    case .endlessMomentum: "the momentum never fades"
    case .zeroEpsilon: "eps is 0, and 0/0 no step"
    case .largeEpsilon: "eps is too large"
    case .largeSteps: "its steps are too large"
    case .divergence: "it diverges"
    case .ridge: "it stays on a ridge"
    case .stillMoving: "it is still on its way"
    case .wandering: "noise carries it around"
    case .restless: "it doesn't come to rest"
    case .noBalance: "no balance is found"
    case .settlesElsewhere: "it settles elsewhere"
    case .ownRule: "no law for this rule"
    case .landing: "it may land by chance"
    }
  }

  /// The same in at most 14 columns.
  public var briefReason: String {
    switch self {
    case .lossChanges: "loss changes"
    case .randomBatches: "random batches"
    case .noise: "noise"
    case .unknownNoise: "noise formula"
    case .skewedNoise: "skewed noise"
    case .slope: "a slope"
    case .scheduledRate: "a schedule"
    case .zeroRate: "lr is 0"
    case .fastSecondMoment: "v is too fast"
    case .largestSecondMoment: "AMSGrad"
    case .negativeDecay: "λ < 0"
    case .unequalDecay: "two λ"
    case .overshootingDecay: "lr·λ too large"
    case .endlessMomentum: "momentum"
    case .zeroEpsilon: "eps is 0"
    case .largeEpsilon: "eps too large"
    case .largeSteps: "large steps"
    case .divergence: "it diverges"
    case .ridge: "on a ridge"
    case .stillMoving: "still moving"
    case .wandering: "it wanders"
    case .restless: "it is restless"
    case .noBalance: "no balance"
    case .settlesElsewhere: "ends elsewhere"
    case .ownRule: "own rule"
    case .landing: "may land"
    }
  }
}
