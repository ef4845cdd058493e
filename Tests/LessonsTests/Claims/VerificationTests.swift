import Simulation
import Testing

@testable import Lessons

@Suite("Verification")
struct VerificationTests {
  /// Claims of every kind, true by theory.
  private static let lesson =
    restingScene + """
      claims:
        - {say: Adam rests, measure: 'x(adam, steps)', expect: 4, tolerance: 0}
        - say: Its other weight too
          measure: min_over(adam, y, 0, steps)
          expect: 1
          tolerance: 0
        - say: AdamW halves the norm every 69 steps
          measure: steps_until(adamw, norm, 0.5*norm(adamw, 0))
          expect: ceil(-log(2)/log(1-lr*weight_decay))
          tolerance: 0
        - say: It shrinks by one factor
          measure: norm(adamw, 200)
          expect: norm(adamw, 0)*(1-lr*weight_decay)^200
          tolerance: 1e-9%
        - say: It goes straight to the origin
          measure: max_over(adamw, angle, 0, steps) - min_over(adamw, angle, 0, steps)
          expect: 0
          tolerance: 1e-10
        - say: Every step removes the same share
          measure: mean_over(adamw, decay_rate_x, 1, steps)
          expect: lr*weight_decay
          tolerance: 1e-15
        - say: The gradient is 0
          measure: max_over(adam_l2, abs(gradient_x) + abs(gradient_y), 1, steps)
          expect: 0
          tolerance: 0
        - {say: The loss is 0, measure: 'loss(adam_l2, 9)', expect: 0, tolerance: 0}
        - {say: No adaptive step, measure: 'adaptive_step_x(adamw, 3)', expect: -0.0, tolerance: 0}
        - say: The first decay step of Adam+L2 has length lr
          measure: -decay_step_y(adam_l2, 1)
          expect: lr(adam_l2)/(1 + eps/(weight_decay*y(adam_l2, 0)))
          tolerance: 1e-8%
        - say: m begins with λw
          measure: first_moment_x(adam_l2, 1)
          expect: (1-beta1)*weight_decay*4
          tolerance: 1e-15
        - say: v with its square
          measure: second_moment_x(adam_l2, 1)
          expect: (1-beta2)*(weight_decay*4)^2
          tolerance: 1e-15
        - {say: Three apart, measure: 'gap(adam, axis, 0)', expect: 'hypot(7, 1)', tolerance: 1e-12}
        - say: And once more
          measure: max_gap(adam, adamw, 0, 9)
          expect: norm(adam, 0) - norm(adamw, 9)
          tolerance: 1e-12
        - {say: From the target, measure: 'distance(adam, 3)', expect: k, tolerance: 0}
        - {say: The second surface, measure: 'validation(adam, 30)', expect: 39, tolerance: 1%}
        - {say: Half the rate, measure: 'lr(adamw_2)/lr', expect: 1/2, tolerance: 0}
        - {say: It has AMSGrad, holds: amsgrad(adamw_2) == 1}
        - {say: Adam+L2 turns, holds: 'angle(adam_l2, steps) < 0.2*angle(adam_l2, 0)'}
        - {say: Both at once, holds: 'where(x(adam_l2, 60) < 4, y(adam_l2, 60) < 1, 0)'}
        - {say: A negative one, measure: 'x(axis, 0)', expect: -3, tolerance: 2%}
        - {say: SGD+L2 overshoots, holds: 'x(runaway, 1)*x(runaway, 0) < 0'}

      """

  @Test("a scene's claims are measured in their order")
  func lesson() throws {
    let scene = try scene(Self.lesson)
    let verification = Verification(of: scene)
    #expect(verification.scene == "s")
    #expect(verification.results.map(\.text) == scene.claims.map(\.say))
    for result in verification.results {
      #expect(result.passed, "\(result.text): \(result.failure?.sentence ?? "")")
    }
    #expect((verification.passed, verification.failed) == (22, 0))
    #expect(verification.results[2].measured == 69)
    #expect(verification.results.count { $0.kind == .holds } == 4)
  }

  @Test("each of its claims can fail, by itself")
  func falsifying() throws {
    try scene(Self.lesson).expectEveryClaimCanFail()
  }

  @Test("a false claim is found out, and a claim that can't be measured fails")
  func failing() throws {
    let scene = try scene(
      restingScene + """
        claims:
          - {say: One, measure: 'x(adam, 3)', expect: 4.5, tolerance: 10%}
          - {say: Two, holds: 'x(adam, 3) > 4'}
          - {say: Three, measure: 'steps_until(adam, x, 3)', expect: 9, tolerance: 1}
          - {say: Four, holds: ridge_slope(adamw) < 0}
          - {say: Five, measure: 'x(adam, 3)', expect: 5 - 5, tolerance: 1%}
        """)
    let verification = Verification(of: scene)
    #expect((verification.passed, verification.failed) == (0, 5))
    #expect(
      verification.results.map(\.failure) == [
        .outside(difference: 0.5, tolerance: 0.45), .isFalse, .notReached(level: 3, steps: 300),
        .noLaw(of: "ridge_slope", run: "adamw", .highestRow), .relativeToZero,
      ])
  }

  @Test("a scene without claims runs nothing and has no results")
  func nothing() throws {
    let verification = Verification(of: try plateau("steps: 1000000"))
    #expect(verification.results.isEmpty && verification.passed == 0)
  }

  @Test("a claim about a run that was edited away says so")
  func edited() throws {
    var scene = try scene(Self.lesson)
    scene.replaceOptimizers([.adam, .adamL2])
    let results = Verification(of: scene).results
    #expect(results[0].passed)
    #expect(
      results[2].failure == .unreadable("unknown run 'adamw'; did you mean 'adam'?"))
  }

  @Test(
    "every bundled scene's claims hold, and each of them can fail",
    arguments: BundledScenes.ofTwoWeights)
  func bundled(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    scene.expectEveryClaimCanFail()
  }
}
