import Testing

@testable import Lessons

extension Scene {
  /// Expects the scene's claims to hold. Then falsifies every other one, and those between, and expects
  /// exactly the falsified ones to fail.
  func expectEveryClaimCanFail(sourceLocation: SourceLocation = #_sourceLocation) {
    var verifier = Verifier(of: self, trajectories: trajectories())
    let truth = verifier.results(of: claims)
    for result in truth where !result.passed {
      Issue.record(
        "\(name): \(result.text): \(result.failure?.sentence ?? "")", sourceLocation: sourceLocation
      )
    }
    for turn in 0...1 {
      let falsified = claims.indices.filter { $0 % 2 == turn && truth[$0].passed }
      var changed = claims
      for index in falsified { changed[index] = claims[index].falsified(after: truth[index]) }
      let results = verifier.results(of: changed)
      for index in claims.indices {
        #expect(
          (results[index].passed != truth[index].passed) == falsified.contains(index),
          "\(name): \(claims[index].say)", sourceLocation: sourceLocation)
      }
    }
  }
}

extension Scene.Claim {
  /// The claim with its condition negated, or with its expected value moved by three tolerances
  /// (an exact one by a millionth of itself, or from 0 by 1).
  fileprivate func falsified(after result: ClaimResult) -> Scene.Claim {
    switch check {
    case .holds(let text):
      return Scene.Claim(say: say, check: .holds("(\(text)) == 0"))
    case .equals(let measure, _, _):
      let (expected, tolerance) = (result.expected ?? .nan, result.tolerance ?? .nan)
      let exact = expected == 0 ? 1 : 1e-6 * expected.magnitude
      let moved = expected + (tolerance == 0 ? exact : 3 * tolerance)
      return Scene.Claim(
        say: say,
        check: .equals(measure: measure, expect: "\(moved)", tolerance: .absolute(tolerance)))
    }
  }
}
