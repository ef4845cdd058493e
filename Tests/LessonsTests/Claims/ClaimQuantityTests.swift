import Foundation
import Simulation
import Testing

@testable import Lessons

private typealias Moment = ClaimFailure.Moment

@Suite("What claims ask of one step")
struct ClaimQuantityTests {
  /// The roundings of 300 multiplications, far below anything that a claim is about.
  private static let rounding = 1e-13

  @Test(
    "weights and what is computed from them",
    arguments: [
      ("x(adam, 300)", 4), ("y(adam, 17)", 1), ("norm(adam, 0)", 17.0.squareRoot()),
      ("x(adamw, 50)", 4 * pow(0.99, 50)),
      ("norm(adamw, steps)", 17.0.squareRoot() * pow(0.99, 300)),
      ("angle(adamw, 200)", atan(0.25) * 180 / .pi), ("angle(axis, 5)", 180),
      ("distance(adam, 9)", 3), ("distance(axis, 0)", 17.0.squareRoot()),
      ("loss(adamw, 3)", 0), ("validation(adam, 0)", 10), ("validation(adam, 1)", 10),
      ("validation(adam, 30)", 39),
      ("gap(adam, adam, 30)", 0), ("gap(adam, axis, 0)", 50.0.squareRoot()),
    ] as [(String, Double)])
  func weights(text: String, expected: Double) throws {
    let value = try measured(text)
    #expect(abs(value - expected) <= Self.rounding * max(1, abs(expected)))
  }

  @Test(
    "the parts of a step",
    arguments: [
      ("gradient_x(adam_l2, 3)", 0), ("adaptive_step_x(adamw, 7)", 0),
      ("decay_step_x(adamw, 1)", -0.04), ("decay_step_y(adamw, 2)", -0.0099),
      ("decay_rate_x(adamw, 33)", 0.01), ("decay_rate_y(adamw_2, 33)", 0.005),
      ("decay_step_x(adam_l2, 1)", -0.02 / (1 + 1e-8 / 2)),
      ("x(adam_l2, 1)", 4 - 0.02 / (1 + 1e-8 / 2)),
      ("first_moment_x(adam_l2, 1)", 0.2), ("second_moment_y(adam_l2, 1)", 0.00025),
      ("second_moment_max_y(adamw_2, 9)", 0), ("first_moment_y(adamw, 300)", 0),
    ] as [(String, Double)])
  func parts(text: String, expected: Double) throws {
    #expect(abs(try measured(text) - expected) <= Self.rounding)
  }

  @Test("every quantity is that of the trajectory's row")
  func rows() throws {
    let scene = try scene(restingScene)
    let row = scene.experiment().trajectories()[1].row(at: 40)
    let update = try #require(row.update)
    let expected: [String: Double?] = [
      "x": row.weights.x, "y": row.weights.y, "norm": row.norm, "loss": row.loss,
      "gradient_x": update.gradient.x, "gradient_y": update.gradient.y,
      "first_moment_x": update.firstMoment?.x, "first_moment_y": update.firstMoment?.y,
      "second_moment_x": update.secondMoment?.x, "second_moment_y": update.secondMoment?.y,
      "adaptive_step_x": update.adaptiveStep.x, "adaptive_step_y": update.adaptiveStep.y,
      "decay_step_x": update.decayStep.x, "decay_step_y": update.decayStep.y,
      "decay_rate_x": update.decayRate.x, "decay_rate_y": update.decayRate.y,
    ]
    for (name, value) in expected { #expect(try measured("\(name)(adam_l2, 40)") == value) }
    let others = ["angle", "distance", "validation", "second_moment_max_x", "second_moment_max_y"]
    #expect(Set(RunQuantity.all.map(\.name)) == Set(expected.keys).union(others))
  }

  @Test(
    "hyperparameters of the scene and of its runs",
    arguments: [
      ("lr", 0.02), ("lr(adamw)", 0.02), ("lr(adamw_2)", 0.01), ("weight_decay(adam)", 0.5),
      ("beta1", 0.9), ("beta2(axis)", 0.999), ("eps", 1e-8), ("momentum(runaway)", 0),
      ("dampening", 0), ("amsgrad", 0), ("amsgrad(adamw_2)", 1), ("nesterov(adam)", 0),
      ("precondition", 1), ("precondition(adam)", 1), ("steps", 300), ("seed", 7), ("k", 3),
      ("2*k + lr(adamw_2)^2 - -1", 7.0001), ("where(k > 2, pi, e)", .pi), ("k == 3", 1),
    ] as [(String, Double)])
  func settings(text: String, expected: Double) throws {
    #expect(try measured(text) == expected)
  }

  @Test(
    "a time is a whole number of steps that the run has taken",
    arguments: [
      ("x(adam, -1)", .noSuchStep(-1, steps: 300)),
      ("x(adam, 301)", .noSuchStep(301, steps: 300)),
      ("x(adam, 12.5)", .noSuchStep(12.5, steps: 300)),
      ("gap(adam, adamw, 1e300)", .noSuchStep(1e300, steps: 300)),
      (
        "gradient_x(adam, 0)",
        .noValue(of: "gradient_x", at: Moment(run: "adam", step: 0), because: .noStepYet)
      ),
      (
        "decay_rate_y(axis, 1)",
        .noValue(of: "decay_rate_y", at: Moment(run: "axis", step: 1), because: .weightNearZero)
      ),
      (
        "second_moment_max_x(adamw, 1)",
        .noValue(
          of: "second_moment_max_x", at: Moment(run: "adamw", step: 1), because: .ruleKeepsNone)
      ),
    ] as [(String, ClaimFailure)])
  func times(text: String, expected: ClaimFailure) throws {
    #expect(try failure(of: text) == expected)
  }

  @Test("a time that is not a number is none")
  func notANumber() throws {
    #expect(try failure(of: "x(adam, 0/0)") == .notANumber("0/0"))
  }

  @Test("what a diverged run had before is known, what comes after isn't")
  func divergence() throws {
    let trajectory = try scene(restingScene.replacing("steps: 300", with: "steps: 2000"))
      .experiment().trajectories()[5]
    guard case .diverged(let end) = trajectory.outcome else {
      Issue.record("each step multiplies by -1.5")
      return
    }
    let long = restingScene.replacing("steps: 300", with: "steps: 2000")
    let gone = ClaimFailure.diverged(run: "runaway", step: end, because: trajectory.cause)
    #expect(try measured("x(runaway, \(end - 1))", on: long) == trajectory.weights(at: end - 1).x)
    for text in [
      "x(runaway, \(end))", "norm(runaway, steps)", "gap(adam, runaway, \(end))",
      "max_gap(runaway, adam, 0, steps)", "mean_over(runaway, y, 1, \(end))",
      "steps_until(runaway, abs(x), -1)",
    ] {
      #expect(try failure(of: text, on: long) == gone)
    }
    #expect(try measured("steps_until(runaway, abs(x), 4*1.5^10)", on: long) == 10)
  }

  @Test("without a target, distance is from the minimum of the mean loss")
  func minimum() throws {
    let bowl = "title: T\nbatch: [(x-4)^2+y^2, (x-2)^2+y^2+20*x]\nstart: [0, 1]\nsteps: 5\n"
    let minimum = -2.0
    let expected = (minimum * minimum + 1).squareRoot()
    #expect(abs(try measured("distance(adam, 0)", on: bowl) - expected) < 1e-9)
  }

  @Test("where there is no single minimum either, there is no distance")
  func noOrigin() throws {
    let text = restingScene.replacing("target: [1, 1]\n", with: "")
    #expect(try failure(of: "distance(adam, 1)", on: text) == .noMinimum)
  }
}
