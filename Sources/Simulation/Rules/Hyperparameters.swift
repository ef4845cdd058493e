/// The numbers and options of an update rule, spelled as PyTorch spells them in scenes and flags.
public struct Hyperparameters: Hashable, Sendable {
  /// α, `lr`.
  public var learningRate = 0.001
  /// β₁: how slowly the first moment m forgets.
  public var beta1 = 0.9
  /// β₂: how slowly the second moment v forgets.
  public var beta2 = 0.999
  /// ε, `eps`: added to √v̂.
  public var epsilon = 1e-8
  /// λ. May be negative: then the weights grow.
  public var weightDecay = 0.01
  /// The fraction of λ that each weight feels: (1, 0) leaves y alone.
  public var decayShares = Vector(1, 1)
  /// μ of SGD; 0 is plain gradient descent.
  public var momentum = 0.0
  /// 1 − the share of the gradient that enters SGD's buffer after its first step.
  public var dampening = 0.0
  /// Whether SGD steps along g + momentum·b.
  public var usesNesterov = false
  /// Whether Adam divides by the largest second moment so far.
  public var usesAMSGrad = false
  /// Which of Adam's moments are divided by 1 − βᵗ.
  public var biasCorrection = BiasCorrection.both
  /// false: the identity preconditioner, w −= lr·m̂.
  public var isPreconditioned = true

  public init() {}
}

/// Which of Adam's moments are divided by 1 − βᵗ, the first being m.
public enum BiasCorrection: String, CaseIterable, Hashable, Sendable {
  case both, none, first, second
}

extension Hyperparameters {
  /// The λ of each weight.
  public var weightDecays: Vector {
    Vector(weightDecay * decayShares.x, weightDecay * decayShares.y)
  }

  /// Whether λ is the same for both weights.
  public var decaysAlike: Bool { decayShares == Vector(1, 1) }

  /// Whether m is divided by 1 − β₁ᵗ.
  public var correctsFirstMoment: Bool { biasCorrection == .both || biasCorrection == .first }

  /// Whether v is divided by 1 − β₂ᵗ.
  public var correctsSecondMoment: Bool { biasCorrection == .both || biasCorrection == .second }

  /// Whether Adam's step is divided by the root of the largest second moment.
  var dividesByLargest: Bool { usesAMSGrad && isPreconditioned }
}
