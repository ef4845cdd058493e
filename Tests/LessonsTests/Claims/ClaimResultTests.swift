import Testing

@testable import Lessons

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
    #expect(equality(.infinity, .infinity, tolerance).passed)
    #expect(
      equality(.infinity, 3, tolerance).failure == .outside(difference: .infinity, tolerance: 0))
  }

  @Test("NaN equals nothing, not even within an infinite tolerance")
  func notANumber() {
    #expect(equality(.nan, .nan, .absolute(.infinity)).failure == .notANumber)
    #expect(equality(1, .nan, .absolute(1)).failure == .notANumber)
  }

  @Test("a condition is true if it is neither 0 nor NaN")
  func conditions() {
    #expect(ClaimResult(text: "T", holds: .success(1)).passed)
    #expect(ClaimResult(text: "T", holds: .success(-0.5)).passed)
    #expect(ClaimResult(text: "T", holds: .success(-0.0)).failure == .isFalse)
    #expect(ClaimResult(text: "T", holds: .success(.nan)).failure == .notANumber)
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
      (.isFalse, "it is not so"), (.notANumber, "the value is not a number"),
      (.unreadable("unknown run 'a'; b"), "unknown run 'a'; b"),
      (
        .noSuchStep(12.5, steps: 300),
        "12.5 is no step of the runs; use a whole number from 0 to 300"
      ),
      (.emptyWindow(from: 9, to: 8), "no step lies between 9 and 8; begin with the earlier one"),
      (.diverged(run: "sgd", step: 41), "sgd diverged at step 41"),
      (.notReached(level: 0.1, steps: 300), "0.1 is not reached in 300 steps"),
      (.noValue(of: "angle", run: "adam", step: 2), "angle has no value in adam at step 2"),
      (
        .noValue(of: nil, run: "adam", step: 2), "what is watched has no value in adam at step 2"
      ),
      (.noMinimum, "no single minimum is known; give the scene a 'target'"),
      (
        .noMapValue(of: "transfer", run: "adamw"),
        "the map of adamw has no transfer; widen the ranges of its sweep"
      ),
      (
        .relativeToZero, "a tolerance in per cent of 0 allows nothing; give an absolute one"
      ),
    ] as [(ClaimFailure, String)])
  func sentences(failure: ClaimFailure, sentence: String) {
    #expect(failure.sentence == sentence)
  }
}
