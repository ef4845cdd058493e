import Testing

@testable import Lessons

extension Scene {
  /// Expects the scene's claims to hold. Then falsifies them one by one and expects exactly the
  /// falsified one to fail.
  func expectEveryClaimCanFail(sourceLocation: SourceLocation = #_sourceLocation) {
    var verifier = Verifier(of: self, trajectories: trajectories())
    let truth = verifier.results(of: claims)
    for result in truth where !result.passed {
      Issue.record(
        "\(name): \(result.text): \(result.failure?.sentence ?? "")", sourceLocation: sourceLocation
      )
    }
    for index in claims.indices where truth[index].passed {
      var changed = claims
      changed[index] = claims[index].falsified(after: truth[index])
      let results = verifier.results(of: changed)
      let different = results.indices.filter { results[$0].passed != truth[$0].passed }
      #expect(
        different == [index], "\(name): \(claims[index].say)", sourceLocation: sourceLocation)
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
