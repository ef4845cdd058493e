package import Simulation
import Surfaces

/// The claims of a scene, measured on its own runs.
package struct Verification: Hashable, Sendable {
  /// The scene's id.
  package let scene: String
  /// In the order of the claims.
  package let results: [ClaimResult]
  /// What of the story the claims back.
  package let sentences: SentenceCount

  package var passed: Int { results.count(where: \.passed) }
  package var failed: Int { results.count - passed }

  /// Makes the scene's runs, if it claims anything, and measures its claims on them.
  package init(of scene: Scene) {
    let runs = scene.claims.isEmpty ? nil : scene.experiment().trajectories()
    self.init(of: scene, trajectories: runs)
  }

  /// Measures the claims on runs that have been made already.
  ///
  /// - Parameter trajectories: one for each of the scene's optimizers, in their order, over all its
  ///   steps.
  package init(of scene: Scene, trajectories: [Trajectory]) {
    self.init(of: scene, trajectories: Optional(trajectories))
  }

  private init(of scene: Scene, trajectories: [Trajectory]?) {
    self.scene = scene.name
    sentences = SentenceCount(of: scene.story)
    guard let trajectories else {
      results = []
      return
    }
    var verifier = Verifier(of: scene, trajectories: trajectories)
    results = verifier.results(of: scene.claims)
  }
}

/// Reads and measures the expressions of claims, one after the other; what they watch is computed
/// once for all of them.
struct Verifier {
  private let language: ClaimLanguage
  private var meter: ClaimMeter

  init(of scene: Scene, trajectories: [Trajectory]) {
    language = ClaimLanguage(of: scene)
    meter = ClaimMeter(
      runs: ClaimRuns(of: scene, trajectories: trajectories), constants: language.constants)
  }

  mutating func results(of claims: [Scene.Claim]) -> [ClaimResult] {
    claims.map { claim in
      var result = measurement(of: claim)
      if result.passed, !asksRun(claim) { result.failure = .asksNoRun }
      return result
    }
  }

  private func asksRun(_ claim: Scene.Claim) -> Bool {
    let texts =
      switch claim.check {
      case .holds(let text): [text]
      case .equals(let measure, let expect, _): [measure, expect]
      }
    return texts.contains { (try? ClaimExpression($0, in: language))?.asksRun ?? false }
  }

  private mutating func measurement(of claim: Scene.Claim) -> ClaimResult {
    switch claim.check {
    case .holds(let text):
      ClaimResult(text: claim.say, holds: value(of: text, as: ClaimExpression.init(condition:in:)))
    case .equals(let measure, let expect, let tolerance):
      ClaimResult(
        text: claim.say, measured: value(of: measure, as: ClaimExpression.init(_:in:)),
        expected: value(of: expect, as: ClaimExpression.init(_:in:)), tolerance: tolerance)
    }
  }

  private mutating func value(
    of text: String, as read: (String, ClaimLanguage) throws(FormulaError) -> ClaimExpression
  ) -> Result<Double, ClaimFailure> {
    do throws(FormulaError) {
      let expression = try read(text, language)
      return Result { () throws(ClaimFailure) in try meter.value(of: expression) }
    } catch {
      return .failure(.unreadable(error.message))
    }
  }
}
