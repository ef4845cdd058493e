import Simulation
import Testing

@testable import Lessons

/// A claim may not hold because something in it has no value: not through a comparison that is false
/// of NaN, not through a `min` that overlooks it, not through a branch that isn't taken.
@Suite("Claims can't pass on nothing")
struct NothingMeasuredTests {
  /// Runs that have everything, and some that lack something at every step.
  private static let text = """
    title: T
    loss: 0
    start: [4, 1]
    steps: 12
    lr: 0.02
    weight_decay: 0.5
    target: [1, 1]
    validation: (x-1)^2
    optimizers:
      - {rule: adamw, amsgrad: true, name: all}
      - {rule: adamw, name: plain}
      - {rule: adamw, start: [0, 0], name: origin}
      - {rule: normalized, name: bare}

    """

  /// Conditions that a value of nothing at `E` would let pass.
  private static let conditions = [
    "E < 1e9", "E != 5", "(E > 1e9) == 0", "(E < 1e9) + (E >= 1e9)", "min(E, 1) < 2",
    "max(E, 1) > 0",
    "min(E < 1e9, 1 < 2)", "max(E > 1e9, 1 < 2)", "E^0 == 1", "0*E == 0", "sign(E) < 2",
    "where(E > 1e9, 0, 1) == 1", "where(1 < 2, 1, E) == 1", "where(2 < 1, E, 1) == 1",
    "where(E > 1e9, 1 < 0, 1 < 2)", "(1 < 2)*(E < 1e9)", "abs(E - E) < 1", "hypot(1/E, 1) > 0",
  ]

  /// Ways to watch `E` over the steps from A to B.
  private static let windows = ["max_over", "min_over", "mean_over"]

  /// Nothing at all, as an expression.
  private static let voids = ["log(Q - Q - 1)", "1/(Q - Q)", "-1/(Q - Q)", "sqrt(-1 - Q^2)", "0/0"]

  private func expectFailures(
    of claims: [Scene.Claim.Check], on text: String, sourceLocation: SourceLocation
  ) throws {
    let scene = try scene(text)
    var verifier = Verifier(of: scene, trajectories: scene.trajectories())
    for check in claims {
      let result = verifier.results(of: [Scene.Claim(say: "T", check: check)])[0]
      switch result.failure {
      case .noValue, .notANumber, .infinite: break
      default:
        Issue.record(
          "\(check): \(result.failure?.sentence ?? "passes")", sourceLocation: sourceLocation)
      }
    }
  }

  /// Every condition, and an equality on each side, of a value at one step and in all windows.
  private func checks(
    of void: (_ quantity: String) -> String, run: String, quantity: RunQuantity, from: Int, to: Int
  )
    -> [Scene.Claim.Check]
  {
    let once = void("\(quantity.name)(\(run), \(from))")
    let inside = void(quantity.name)
    let watched = Self.windows.map { "\($0)(\(run), \(inside), \(from), \(to))" }
    let conditions = ([once] + watched).flatMap { value in
      Self.conditions.map { Scene.Claim.Check.holds($0.replacing("E", with: "(\(value))")) }
    }
    let within = Self.windows.flatMap { window in
      Self.conditions.map { condition in
        let condition = condition.replacing("E", with: "(\(inside))")
        return Scene.Claim.Check.holds("\(window)(\(run), \(condition), \(from), \(to)) >= 0")
      }
    }
    let equalities = ([once] + watched).flatMap { value in
      [
        Scene.Claim.Check.equals(measure: value, expect: "1", tolerance: .absolute(1e300)),
        .equals(measure: "1", expect: value, tolerance: .absolute(1e300)),
        .equals(measure: "1", expect: value, tolerance: .relative(1e300)),
        .equals(measure: value, expect: value, tolerance: .absolute(0)),
      ]
    }
    return conditions + within + equalities
      + [.holds("steps_until(\(run), \(inside), 1e9) >= 0")]
  }

  @Test(
    "what was believed without a value is refused with the reason",
    arguments: [
      (
        .holds("max_over(all, decay_rate_x > 0.2, 0, steps) == 0"),
        "decay_rate_x has no value in all at step 0; begin at 1"
      ),
      (
        .holds("max_over(origin, decay_rate_x > 0.2, 1, steps) == 0"),
        "decay_rate_x has no value in origin at step 1; the weight is near 0 there, so end before it"
      ),
      (
        .holds("max_over(origin, sqrt(x-1) > 5, 0, steps) == 0"),
        "sqrt(x-1) is not a number in origin at step 0"
      ),
      (.holds("0/0 != 1"), "0/0 is not a number"),
      (
        .equals(measure: "-log(0)", expect: "1/0", tolerance: .absolute(0)), "log(0) is infinite"
      ),
      (.equals(measure: "2", expect: "1/0", tolerance: .absolute(9)), "1/0 is infinite"),
      (
        .equals(measure: "2", expect: "1e300", tolerance: .relative(1e9)),
        "the tolerance is infinite"
      ),
      (.holds("norm(all, 1) < 1/log(1)"), "1/log(1) is infinite"),
    ] as [(Scene.Claim.Check, String)])
  func reasons(check: Scene.Claim.Check, reason: String) throws {
    let scene = try scene(Self.text)
    var verifier = Verifier(of: scene, trajectories: scene.trajectories())
    let result = verifier.results(of: [Scene.Claim(say: "T", check: check)])[0]
    #expect(!result.passed && result.failure?.sentence == reason)
  }

  @Test("of no quantity, made into nothing in any way", arguments: RunQuantity.all)
  func made(quantity: RunQuantity) throws {
    for void in Self.voids {
      let claims = checks(
        of: { void.replacing("Q", with: "(\($0))") }, run: "all", quantity: quantity, from: 1, to: 9
      )
      try expectFailures(of: claims, on: Self.text, sourceLocation: #_sourceLocation)
    }
  }

  @Test("of no part of a step at step 0", arguments: RunQuantity.all.filter { $0.firstStep == 1 })
  func beforeTheFirstStep(quantity: RunQuantity) throws {
    let claims = checks(of: { $0 }, run: "all", quantity: quantity, from: 0, to: 9).dropLast()
    try expectFailures(of: Array(claims), on: Self.text, sourceLocation: #_sourceLocation)
  }

  @Test(
    "of nothing that a run doesn't have",
    arguments: [
      ("origin", .angle), ("origin", .part(.decayRate, .x)), ("plain", .part(.secondMomentMax, .x)),
      ("bare", .part(.firstMoment, .y)), ("bare", .part(.secondMoment, .x)),
    ] as [(String, RunQuantity)])
  func absent(run: String, quantity: RunQuantity) throws {
    let claims = checks(of: { $0 }, run: run, quantity: quantity, from: 1, to: 9)
    try expectFailures(of: claims, on: Self.text, sourceLocation: #_sourceLocation)
  }

  @Test(
    "of nothing that isn't a finite number in the run itself",
    arguments: [
      ("loss: sqrt(x-5)", .loss), ("loss: 1e308*x^2", .loss), ("loss: -1e308*x^2", .loss),
      ("validation: sqrt(x-5)", .validation), ("validation: 1e308*x^2", .validation),
      ("start: [1.7e308, 1.7e308]", .norm),
      ("target: [-1.7e308, 0]\nstart: [1.7e308, 1]", .distance),
    ] as [(String, RunQuantity)])
  func ofTheRun(keys: String, quantity: RunQuantity) throws {
    var text = Self.text
    for line in keys.split(separator: "\n") {
      let key = line.prefix { $0 != ":" }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      text = lines.map { $0.hasPrefix("\(key):") ? line : $0 }.joined(separator: "\n")
    }
    let claims = checks(of: { $0 }, run: "all", quantity: quantity, from: 0, to: 0)
    try expectFailures(of: claims, on: text, sourceLocation: #_sourceLocation)
  }

  @Test("of no distance between runs that overflows")
  func gaps() throws {
    let text = Self.text.replacing("start: [0, 0]", with: "start: [-1.7e308, 0]")
      .replacing("start: [4, 1]", with: "start: [1.7e308, 1]")
    let gaps = ["gap(all, origin, 0)", "max_gap(all, origin, 0, 0)"]
    let claims = gaps.flatMap { gap in
      Self.conditions.map { Scene.Claim.Check.holds($0.replacing("E", with: gap)) }
    }
    try expectFailures(of: claims, on: text, sourceLocation: #_sourceLocation)
  }
}
