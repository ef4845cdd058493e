/// What became of a claim when it was measured.
package struct ClaimResult: Hashable, Sendable {
  /// How a claim is put: a number and what it is to equal, or a condition.
  package enum Kind: String, Hashable, Sendable {
    case equals, holds
  }

  /// The sentence that is claimed.
  package let text: String
  package let kind: Kind
  /// nil where it couldn't be measured.
  package let measured: Double?
  /// nil for a claim that holds or doesn't, and where it couldn't be computed.
  package let expected: Double?
  /// The difference that is allowed; nil where `expected` is.
  package let tolerance: Double?
  /// nil if the claim is true.
  package internal(set) var failure: ClaimFailure?

  package var passed: Bool { failure == nil }
}

extension ClaimResult {
  /// A condition: true if it is a finite number other than 0.
  init(text: String, holds measured: Result<Double, ClaimFailure>) {
    let measured = measured.finite("the condition")
    self.init(
      text: text, kind: .holds, measured: measured.value, expected: nil, tolerance: nil,
      failure: measured.value == 0 ? .isFalse : measured.failure)
  }

  /// An equality of finite numbers: true if │measured − expected│ is at most the tolerance.
  init(
    text: String, measured: Result<Double, ClaimFailure>, expected: Result<Double, ClaimFailure>,
    tolerance: Scene.Claim.Tolerance
  ) {
    let measured = measured.finite("what is measured")
    let expected = expected.finite("what is expected")
    let allowed = expected.map(tolerance.around).finite("the tolerance")
    self.init(
      text: text, kind: .equals, measured: measured.value, expected: expected.value,
      tolerance: allowed.value,
      failure: measured.failure ?? allowed.failure
        ?? Self.difference(
          measured.value ?? .nan, expected.value ?? .nan, tolerance, allowed: allowed.value ?? 0))
  }

  private static func difference(
    _ measured: Double, _ expected: Double, _ tolerance: Scene.Claim.Tolerance, allowed: Double
  ) -> ClaimFailure? {
    if case .relative = tolerance, expected == 0 { return .relativeToZero }
    let difference = (measured - expected).magnitude
    return difference <= allowed ? nil : .outside(difference: difference, tolerance: allowed)
  }
}

extension Scene.Claim.Tolerance {
  /// The difference that is allowed from an expected value.
  func around(_ expected: Double) -> Double {
    switch self {
    case .absolute(let difference): difference
    case .relative(let fraction): fraction * expected.magnitude
    }
  }
}

extension Result<Double, ClaimFailure> {
  /// The same, a failure where the number isn't finite.
  fileprivate func finite(_ name: String) -> Self {
    flatMap { value in ClaimFailure(value, of: name).map { .failure($0) } ?? .success(value) }
  }
}

extension Result where Failure == ClaimFailure {
  fileprivate var value: Success? { if case .success(let value) = self { value } else { nil } }
  fileprivate var failure: ClaimFailure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

extension Scene.Claim {
  package var kind: ClaimResult.Kind {
    switch check {
    case .equals: .equals
    case .holds: .holds
    }
  }
}
