import Simulation
import Testing

@testable import Lessons

private typealias Moment = ClaimFailure.Moment

@Suite("What makes a claim true")
struct ClaimResultTests {
  private func equality(
    _ measured: Double, _ expected: Double, _ tolerance: Scene.Claim.Tolerance
  ) -> ClaimResult {
    ClaimResult(
      text: "T", measured: .success(measured), expected: .success(expected), tolerance: tolerance)
  }

  @Test("an absolute tolerance includes its ends")
  func absolute() {
    #expect(equality(1.5, 1, .absolute(0.5)).passed)
    #expect(equality(0.5, 1, .absolute(0.5)).passed)
    let result = equality(1.75, 1, .absolute(0.5))
    #expect(result.failure == .outside(difference: 0.75, tolerance: 0.5))
    #expect((result.measured, result.expected, result.tolerance) == (1.75, 1, 0.5))
    #expect(result.kind == .equals && !result.passed)
  }

  @Test("a relative one is a share of what is expected, whatever its sign")
  func relative() {
    #expect(equality(-90, -100, .relative(0.1)).passed)
    #expect(equality(-90, -100, .relative(0.1)).tolerance == 10)
    #expect(
      equality(-89, -100, .relative(0.1)).failure == .outside(difference: 11, tolerance: 10))
    #expect(equality(0, 0, .relative(0.1)).failure == .relativeToZero)
  }

  @Test(
    "tolerance 0 is exact equality", arguments: [Scene.Claim.Tolerance.absolute(0), .relative(0)])
  func exact(tolerance: Scene.Claim.Tolerance) {
    #expect(equality(3, 3, tolerance).passed)
    #expect(
      equality(3.0.nextUp, 3, tolerance).failure == .outside(difference: 3.0.ulp, tolerance: 0))
  }

  @Test("what isn't a finite number equals nothing")
  func nothingFinite() {
    let (measured, expected) = ("what is measured", "what is expected")
    #expect(equality(.nan, .nan, .absolute(1)).failure == .notANumber(measured))
    #expect(equality(1, .nan, .absolute(1)).failure == .notANumber(expected))
    #expect(equality(.infinity, .infinity, .absolute(0)).failure == .infinite(measured))
    #expect(equality(3, -.infinity, .absolute(1)).failure == .infinite(expected))
    #expect(equality(3, 3, .absolute(.infinity)).failure == .infinite("the tolerance"))
    #expect(equality(1, 1e300, .relative(1e10)).failure == .infinite("the tolerance"))
    #expect(equality(1.7e308, -1.7e308, .absolute(1e308)).failure != nil)
  }

  @Test("a condition is true if it is a finite number other than 0")
  func conditions() {
    #expect(ClaimResult(text: "T", holds: .success(1)).passed)
    #expect(ClaimResult(text: "T", holds: .success(-0.5)).passed)
    #expect(ClaimResult(text: "T", holds: .success(-0.0)).failure == .isFalse)
    #expect(ClaimResult(text: "T", holds: .success(.nan)).failure == .notANumber("the condition"))
    #expect(
      ClaimResult(text: "T", holds: .success(.infinity)).failure == .infinite("the condition"))
    #expect(ClaimResult(text: "T", holds: .failure(.noMinimum)).failure == .noMinimum)
    #expect(ClaimResult(text: "T", holds: .success(1)).expected == nil)
  }

  @Test("what could be measured is kept beside what couldn't")
  func halves() {
    let result = ClaimResult(
      text: "T", measured: .failure(.notReached(level: 2, steps: 9)), expected: .success(5),
      tolerance: .absolute(1))
    #expect(result.measured == nil && result.expected == 5 && result.tolerance == 1)
    #expect(result.failure == .notReached(level: 2, steps: 9))
    let other = ClaimResult(
      text: "T", measured: .success(5), expected: .failure(.noMinimum), tolerance: .absolute(1))
    #expect(other.measured == 5 && other.expected == nil && other.tolerance == nil)
    #expect(other.failure == .noMinimum)
  }

  @Test(
    "every failure says what is wrong",
    arguments: [
      (.outside(difference: 0.5, tolerance: 0.1), "off by 0.5, allowed 0.1"),
      (.outside(difference: 1, tolerance: 0), "off by 1, and it is to be exact"),
      (.isFalse, "it is not so"), (.notANumber("0/0"), "0/0 is not a number"),
      (
        .notANumber("log(x)", at: Moment(run: "adam", step: 3)),
        "log(x) is not a number in adam at step 3"
      ),
      (
        .infinite(String(repeating: "1/x+", count: 20), at: Moment(run: "adam", step: 3)),
        "1/x+1/x+1/x+1/x+1/x+1/x+1/x+1/x+1/x+1/x… is infinite in adam at step 3"
      ),
      (.unreadable("unknown run 'a'; b"), "unknown run 'a'; b"),
      (
        .noSuchStep(12.5, steps: 300),
        "12.5 is no step of the runs; use a whole number from 0 to 300"
      ),
      (.emptyWindow(from: 9, to: 8), "no step lies between 9 and 8; begin with the earlier one"),
      (.diverged(run: "sgd", step: 41), "sgd diverged at step 41"),
      (
        .diverged(run: "sgd", step: 41, because: DivergenceCause(.gradient, .x)),
        "sgd diverged at step 41: the gradient in x is not finite"
      ),
      (.notReached(level: 0.1, steps: 300), "0.1 is not reached in 300 steps"),
      (
        .noValue(of: "angle", at: Moment(run: "adam", step: 2), because: .atOrigin),
        "angle has no value in adam at step 2; the origin has no direction, so leave that step out"
      ),
      (
        .noValue(of: "decay_rate_x", at: Moment(run: "adamw", step: 0), because: .noStepYet),
        "decay_rate_x has no value in adamw at step 0; begin at 1"
      ),
      (
        .noValue(of: "decay_rate_x", at: Moment(run: "adamw", step: 9), because: .weightNearZero),
        "decay_rate_x has no value in adamw at step 9; the weight is near 0 there, so end before it"
      ),
      (
        .noValue(of: "second_moment_x", at: Moment(run: "sgd", step: 9), because: .ruleKeepsNone),
        "second_moment_x has no value in sgd at step 9; its rule keeps none, so ask for something else"
      ),
      (
        .noLaw(of: "ridge_slope", run: "adamw", .tooFew),
        "the map of adamw states no law, so it has no ridge_slope; "
          + "a law takes at least 4 learning rates and 5 weight decays: enlarge its size"
      ),
      (.noMinimum, "distance needs a goal, and no minimum is known; give the scene a 'target'"),
      (
        .severalMinima(4),
        "distance needs a goal, and 4 minima are equally low; give the scene a 'target'"
      ),
      (
        .movingMinimum,
        "distance needs a goal, and the loss changes with t; give the scene a 'target'"
      ),
      (
        .noMapValue(of: "transfer", run: "adamw"),
        "the map of adamw has no transfer; widen the ranges of its sweep"
      ),
      (.asksNoRun, "it asks no run, so nothing is measured; ask one, as in norm(r, t)"),
      (
        .relativeToZero, "a tolerance in per cent of 0 allows nothing; give an absolute one"
      ),
    ] as [(ClaimFailure, String)])
  func sentences(failure: ClaimFailure, sentence: String) {
    #expect(failure.sentence == sentence)
  }
}
