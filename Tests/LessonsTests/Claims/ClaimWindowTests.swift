import Foundation
import Testing

@testable import Lessons

private typealias Moment = ClaimFailure.Moment

@Suite("What claims watch over many steps")
struct ClaimWindowTests {
  @Test("a window includes both its ends")
  func ends() throws {
    #expect(try measured("max_over(adamw, x, 10, 20) == x(adamw, 10)") == 1)
    #expect(try measured("min_over(adamw, x, 10, 20) == x(adamw, 20)") == 1)
    #expect(try measured("max_over(adamw, t, 10, 20) - min_over(adamw, t, 10, 20)") == 10)
    #expect(try measured("mean_over(adamw, x, 7, 7) == x(adamw, 7)") == 1)
    #expect(try measured("max_gap(adam, adamw, 3, 9) == gap(adam, adamw, 9)") == 1)
    #expect(try measured("max_gap(adam, adamw, 0, 0)") == 0)
  }

  @Test("a mean is the sum by the count")
  func mean() throws {
    let geometric = 4 * (1 - pow(0.99, 301)) / 0.01 / 301
    #expect(abs(try measured("mean_over(adamw, x, 0, 300)") - geometric) < 1e-13)
    #expect(abs(try measured("mean_over(adamw, decay_rate_y, 1, 300)") - 0.01) < 1e-15)
  }

  @Test("what is watched may be computed from quantities, the step and the scene's numbers")
  func watchedExpressions() throws {
    #expect(try measured("max_over(axis, abs(x) + y*t - -k^2, 0, 300)") == 12)
    #expect(try measured("mean_over(adam, where(t < 2, x, y), 0, 3)") == 2.5)
    #expect(try measured("min_over(adam, min(norm, x) - lr, 0, steps)") == 3.98)
    #expect(try measured("max_over(adam, 2, 0, 1)") == 2)
  }

  @Test("inside, a quantity hides a parameter of its name")
  func hiding() throws {
    let text = restingScene.replacing("{k: 3}", with: "{k: 3, norm: 100}")
    #expect(try measured("max_over(adam, norm, 0, 1) < norm", on: text) == 1)
  }

  @Test("steps_until is the first step on the level or beyond, from the first value's side")
  func reaching() throws {
    #expect(try measured("steps_until(adamw, norm, 0.5*norm(adamw, 0))") == 69)
    #expect(try measured("steps_until(adamw, x, x(adamw, 12))") == 12)
    #expect(try measured("steps_until(adamw, -x, -3)") == 29)
    #expect(try measured("steps_until(adamw, x, 4)") == 0)
    #expect(try measured("steps_until(adam, t, 41.5)") == 42)
  }

  @Test("steps_until watches parts of steps from step 1 on, and looks no further than it must")
  func partsFromStepOne() throws {
    #expect(try measured("steps_until(adamw, decay_step_x, -0.04)") == 1)
    #expect(try measured("steps_until(adamw, decay_step_x + t, 3)") == 4)
    #expect(try measured("steps_until(adamw, log(x - 3), log(0.2))") == 23)
    #expect(
      try failure(of: "steps_until(adamw, log(x - 3), -99)")
        == .notANumber("log(x - 3)", at: Moment(run: "adamw", step: 29)))
  }

  @Test("a level that is never reached, or is none, is a failure")
  func neverReached() throws {
    #expect(try failure(of: "steps_until(adam, x, 3)") == .notReached(level: 3, steps: 300))
    #expect(
      try failure(of: "1 + steps_until(adamw, norm, 9)") == .notReached(level: 9, steps: 300))
    #expect(try failure(of: "steps_until(adamw, x, 0/0)") == .notANumber("0/0"))
  }

  @Test("a window that ends before it begins, or outside the run, is a failure")
  func wrongWindows() throws {
    #expect(try failure(of: "max_over(adam, x, 9, 8)") == .emptyWindow(from: 9, to: 8))
    #expect(try failure(of: "max_gap(adam, adamw, 9, 8)") == .emptyWindow(from: 9, to: 8))
    #expect(
      try failure(of: "mean_over(adam, x, 0, steps + 1)") == .noSuchStep(301, steps: 300))
    #expect(try failure(of: "mean_over(adam, x, 0.5, 3)") == .noSuchStep(0.5, steps: 300))
  }

  @Test("a quantity of any length is kept only while there is room")
  func cache() throws {
    let scene = try scene(restingScene)
    var runs = ClaimRuns(of: scene, trajectories: scene.trajectories())
    var cache = SeriesCache(capacity: 700)
    for quantity in [RunQuantity.x, .y, .norm, .x] {
      let values = try cache.values(of: quantity, run: 2, in: &runs)
      #expect(values == (try runs.values(of: quantity, run: 2, at: 0...300)))
      #expect(cache.count <= 700)
    }
  }
}
