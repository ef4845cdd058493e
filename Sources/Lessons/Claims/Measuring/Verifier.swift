import Simulation
import Surfaces

/// Reads and measures the expressions of claims, one after the other; what they watch is computed
/// once for all of them.
struct Verifier {
  private let language: ClaimLanguage
  private var meter: ClaimMeter
  private var estimate: ClaimEstimate

  /// - Parameters:
  ///   - threads: how many compute a map; nil for all processors.
  ///   - cancellation: makes every claim that isn't measured yet fail as `cancelled`, soon.
  init(
    of scene: Scene, trajectories: SceneTrajectories, threads: Int? = nil,
    unless cancellation: Cancellation = .never
  ) {
    language = ClaimLanguage(of: scene)
    let runs = ClaimRuns(of: scene, trajectories: trajectories, unless: cancellation)
    meter = ClaimMeter(runs: runs, constants: language.constants, maps: MapCache(threads: threads))
    estimate = ClaimEstimate(of: scene, trajectories)
  }

  mutating func results(of claims: [Scene.Claim]) -> [ClaimResult] { claims.map { result(of: $0) } }

  /// Measures claims, those that cost least first, until it is cancelled.
  ///
  /// - Parameters:
  ///   - progress: called with the fraction that is done, 0…1.
  ///   - deliver: called with the number of each claim and what became of it.
  consuming func measure(
    _ claims: [Scene.Claim], progress: @escaping (Double) -> Void,
    deliver: (Int, ClaimResult) -> Void
  ) {
    let costs = claims.map { estimate.cost(of: $0, in: language) }
    let progress = ClaimProgress(total: costs.sum, report: progress)
    meter.maps.progress = progress
    for index in costs.indices.sorted(by: { (costs[$0], $0) < (costs[$1], $1) }) {
      let result = result(of: claims[index])
      guard !meter.runs.cancellation.isCancelled else { return }
      deliver(index, result)
      progress.finish(costs[index])
    }
  }

  private mutating func result(of claim: Scene.Claim) -> ClaimResult {
    var result = measurement(of: claim)
    if result.passed, !asksRun(claim) { result.failure = .asksNoRun }
    return result
  }

  private func asksRun(_ claim: Scene.Claim) -> Bool {
    claim.expressions.contains { (try? ClaimExpression($0, in: language))?.asksRun ?? false }
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
      if let refusal = estimate.cost(of: expression).refusal { return .failure(refusal) }
      return Result { () throws(ClaimFailure) in try meter.value(of: expression) }
    } catch {
      return .failure(.unreadable(error.message))
    }
  }
}
