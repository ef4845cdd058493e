/// What became of a claim when it was measured.
package struct ClaimResult: Hashable, Sendable {
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
  package let failure: ClaimFailure?

  package var passed: Bool { failure == nil }
}

extension ClaimResult {
  /// A condition: true if it is neither 0 nor NaN.
  init(text: String, holds measured: Result<Double, ClaimFailure>) {
    var failure = measured.failure
    if let value = measured.value {
      if value == 0 { failure = .isFalse }
      if value.isNaN { failure = .notANumber }
    }
    self.init(
      text: text, kind: .holds, measured: measured.value, expected: nil, tolerance: nil,
      failure: failure)
  }

  /// An equality: true if │measured − expected│ is at most the tolerance, or if the two are equal,
  /// which is the only way where the tolerance is 0.
  init(
    text: String, measured: Result<Double, ClaimFailure>, expected: Result<Double, ClaimFailure>,
    tolerance: Scene.Claim.Tolerance
  ) {
    let allowed = expected.value.map(tolerance.around)
    self.init(
      text: text, kind: .equals, measured: measured.value, expected: expected.value,
      tolerance: allowed,
      failure: measured.failure ?? expected.failure
        ?? Self.difference(
          measured.value ?? .nan, expected.value ?? .nan, tolerance, allowed: allowed ?? 0))
  }

  private static func difference(
    _ measured: Double, _ expected: Double, _ tolerance: Scene.Claim.Tolerance, allowed: Double
  ) -> ClaimFailure? {
    if case .relative = tolerance, expected == 0 { return .relativeToZero }
    if measured.isNaN || expected.isNaN { return .notANumber }
    if measured == expected { return nil }
    let difference = (measured - expected).magnitude
    return difference <= allowed && difference.isFinite
      ? nil : .outside(difference: difference, tolerance: allowed)
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

extension Result where Failure == ClaimFailure {
  fileprivate var value: Success? { if case .success(let value) = self { value } else { nil } }
  fileprivate var failure: ClaimFailure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
