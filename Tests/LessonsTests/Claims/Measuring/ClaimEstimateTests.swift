import Simulation
import Testing

@testable import Lessons

@Suite("What claims cost")
struct ClaimEstimateTests {
  private static func scene(side: Int, steps: Int, claims: String) throws -> Scene {
    try LessonsTests.scene(
      """
      title: A large map
      loss: sin(x)*exp(-y^2)+x^2+y^2
      start: [1, 1]
      steps: \(steps)
      optimizers: [adamw, adam]
      sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-4, 1], size: [\(side), \(side)], metric: loss}
      claims:
      \(claims)

      """)
  }

  private static let ridge =
    #"  - {say: a ridge, measure: ridge_slope(adamw), expect: "-1", tolerance: 1}"#

  @Test("a claim whose map takes too long is refused in its own row")
  func largeMap() throws {
    let scene = try Self.scene(
      side: 512, steps: 20_000,
      claims: Self.ridge + "\n  - {say: it starts at 1, holds: 'x(adamw, 0) == 1'}")
    let results = Verification(of: scene).results
    #expect(results.map(\.passed) == [false, true])
    guard case .mapTooLarge(let steps, let limit)? = results[0].failure else {
      Issue.record("measured: \(results[0])")
      return
    }
    #expect(steps == 512 * 512 * 20_000 && limit < steps && limit > 100_000_000)
    #expect(results[0].expected == -1)
    #expect(
      results[0].failure?.sentence.hasPrefix("its map takes 5.2e9 steps, at most ") == true)
  }

  @Test("the limit is the same for one map of many steps and for few")
  func mapOfMillionSteps() throws {
    let refusals = try [1_000_000, 1000].map { steps in
      let scene = try Self.scene(side: 512, steps: steps, claims: Self.ridge)
      var estimate = ClaimEstimate(of: scene, runs: scene.experiment().runs)
      let language = ClaimLanguage(of: scene)
      return estimate.cost(of: try ClaimExpression("ridge_slope(adamw)", in: language)).refusal
    }
    guard case .mapTooLarge(262_144_000_000, _)? = refusals[0] else {
      Issue.record("\(refusals)")
      return
    }
    #expect(refusals[1] == nil)
  }

  @Test("a map counts once for each run, and in what is watched every quantity counts")
  func counting() throws {
    let scene = try Self.scene(side: 8, steps: 1000, claims: Self.ridge)
    let language = ClaimLanguage(of: scene)
    var estimate = ClaimEstimate(of: scene, runs: scene.experiment().runs)
    func cost(_ text: String) throws -> ClaimCost {
      estimate.cost(of: try ClaimExpression(text, in: language))
    }
    let one = try cost("ridge_slope(adamw)")
    #expect(one.mapSteps == 64_000 && one.watching == .none)
    #expect(try cost("ridge_slope(adamw) + transfer(adamw)") == one)
    #expect(try cost("ridge_slope(adamw) + transfer(adam)").mapSteps == 128_000)
    let (x, loss) = (
      try cost("max_over(adamw, x, 0, 9)"), try cost("max_over(adamw, x*loss, 0, 9)")
    )
    #expect(x.watchedSteps == 1001 && x.maps == .none)
    #expect(loss.watching > x.watching)
    #expect(try cost("lr(adamw) + sin(2)").total == .none)
  }

  @Test(
    "every bundled claim takes a twentieth of what it may at most",
    arguments: BundledScenes.ofTwoWeights)
  func bundled(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    var estimate = ClaimEstimate(of: scene, runs: scene.experiment().runs)
    let language = ClaimLanguage(of: scene)
    for text in scene.claims.flatMap(\.expressions) {
      let cost = estimate.cost(of: try ClaimExpression(text, in: language)).total
      #expect(20 * cost < SceneLimits.claimCost, "\(text): \(cost.milliseconds) ms")
    }
  }

  @Test("a refusal names the number to lower")
  func sentences() {
    #expect(
      ClaimFailure.mapTooLarge(steps: 262_144_000_000, limit: 1_099_999_999).sentence
        == "its map takes 2.6e11 steps, at most 1e9; make the sweep smaller or steps fewer")
    #expect(
      ClaimFailure.watchesTooMuch(steps: 1_000_001, limit: 999).sentence
        == "it watches 1e6 steps of a loss as large as this, at most 999; take fewer steps")
  }

  @Test("a million steps of a loss of a hundred thousand rows are too much to watch")
  func largeData() throws {
    let rows = (0..<1000).map { "  - [\($0), 1, 0]\n" }.joined()
    let scene = try LessonsTests.scene(
      "title: T\nstart: [0, 0]\nsteps: 1000000\noptimizers: [adam]\ndata:\n model: logistic\n"
        + " rows:\n" + rows)
    var estimate = ClaimEstimate(of: scene, runs: scene.experiment().runs)
    let language = ClaimLanguage(of: scene)
    let refusal = estimate.cost(
      of: try ClaimExpression("mean_over(adam, gradient_x, 1, 9)", in: language)
    ).refusal
    guard case .watchesTooMuch(1_000_001, _)? = refusal else {
      Issue.record("\(refusal as ClaimFailure?)")
      return
    }
  }
}
