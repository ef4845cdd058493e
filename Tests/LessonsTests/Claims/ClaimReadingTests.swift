import Testing

@testable import Lessons

@Suite("Claims are understood when the scene is read")
struct ClaimReadingTests {
  @Test(
    "a mistake is placed where it stands",
    arguments: [
      Broken(
        "claims: [{say: x, holds: 'norm(adanw, 3) > 1'}]", at: "4:32", "unknown run 'adanw'",
        "did you mean 'adamw'?"),
      Broken(
        "claims: [{say: x, holds: 'nrm(adamw, 3) > 1'}]", at: "4:27", "unknown function 'nrm'",
        "did you mean 'norm'?"),
      Broken(
        "claims:\n  - say: x\n    measure: 1 + angle(adam)\n    expect: 1\n    tolerance: 0",
        at: "6:18", "angle takes 2 arguments, not 1", "write angle(r, t)"),
      Broken(
        "claims:\n  - say: x\n    measure: 1\n    expect: 1 +\n    tolerance: 0",
        at: "7:15", "'+' needs a value after it", "add one or remove it"),
      Broken(
        "claims:\n  - say: x\n    measure: >-\n      max_over(adamw,\n        nrom, 0, 9)\n"
          + "    expect: 1\n    tolerance: 0",
        at: "8:9", "unknown name 'nrom'", "did you mean 'norm'?"),
      Broken(
        "claims: [{say: x, holds: lr(sgd)}]", at: "4:29", "unknown run 'sgd'",
        "the runs are adam, adam_l2, adamw"),
      Broken(
        "claims: [{say: x, holds: wd > 0}]", at: "4:26", "unknown name 'wd'",
        "the names are lr, beta1, beta2, eps, weight_decay, momentum, dampening, nesterov, "
          + "amsgrad, precondition, weight_decay_x, weight_decay_y, steps, seed, pi, e"),
      Broken(
        "claims: [{say: x, holds: x > 0}]", at: "4:26", "'x' is a function", "write x(r, t)"),
      Broken(
        "claims: [{say: x, holds: 'max_over(adam, x(adamw, 1), 0, 9)'}]", at: "4:42",
        "'x' is not a function", "write x*( to multiply"),
      Broken(
        "claims: [{say: x, holds: 'validation(adam, 1)'}]", at: "4:27",
        "unknown function 'validation'",
        "the functions are x, y, norm, loss, angle, distance, gradient_x, gradient_y, "
          + "first_moment_x, first_moment_y, second_moment_x, second_moment_y, "
          + "second_moment_max_x, second_moment_max_y, adaptive_step_x, adaptive_step_y, "
          + "decay_step_x, decay_step_y, decay_rate_x, decay_rate_y, steps_until, max_over, "
          + "min_over, mean_over, gap, max_gap, lr, beta1, beta2, eps, …"),
    ])
  func mistakes(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }

  @Test(
    "a condition is a comparison, or made of comparisons",
    arguments: [
      "1 < 2", "x(adam, 1) != 3", "(x(adam, 1) < 3) == 0", "lr == 0.001",
      "(x(adam, 1) < 3)*(y(adam, 1) < 3)", "(x(adam, 1) < 3) + (y(adam, 1) < 3)",
      "min(x(adam, 1) < 3, max(y(adam, 1) < 3, lr < 1))",
      "where(x(adam, 1) < 3, y(adam, 1) < 3, 0)", "where(lr < 1, 1, (lr > 2)*(lr > 3))",
    ])
  func conditions(text: String) throws {
    let scene = try plateau("claims: [{say: x, holds: \"\(text)\"}]")
    #expect(scene.claims.map(\.check) == [.holds(text)])
  }

  private static let remedy =
    "neither true nor false; compare it, with <, <=, >, >=, == or !="

  @Test(
    "a number is none, and is named",
    arguments: [
      ("x(adam, 1)", 1, "x(adam, 1)"), ("1", 1, "1"), ("lr", 1, "lr"), ("-(1 < 2)", 1, "-(1 < 2)"),
      ("(1 < 2) - (1 < 3)", 1, "(1 < 2) - (1 < 3)"), ("amsgrad(adam)", 1, "amsgrad(adam)"),
      ("x(adam, 1) + y(adam, 1)", 1, "x(adam, 1) + y(adam, 1)"),
      ("(1 < 2)*x(adam, 1)", 9, "x(adam, 1)"), ("min(1 < 2, max(1 < 3, lr))", 23, "lr"),
      ("where(1 < 2, 1 < 3, 2)", 21, "2"), ("where(1, 1 < 3, 0)", 7, "1"),
      ("where(1 < 2, lr, 0)", 14, "lr"),
      ("max_over(adam, x < 3, 0, 9)", 1, "max_over(adam, x < 3, 0, 9)"),
    ])
  func numbers(text: String, column: Int, culprit: String) {
    let broken = "title: T\nloss: 0\nstart: [4, 1]\nclaims: [{say: x, holds: '\(text)'}]"
    #expect(complaint(broken) == "4:\(26 + column): \(culprit) is a number, \(Self.remedy)")
  }

  @Test("runs and parameters may stand below the claims")
  func order() throws {
    let scene = try plateau(
      """
      claims:
        - {say: x, holds: 'norm(mine, 9) > k'}
        - {say: x, holds: 'gap(adamw_2, sgd_l2, 9) > lr(adamw)'}
      parameters: {k: 1}
      optimizers: [{rule: adam, name: mine}, adamw, adamw, sgd+l2]
      """)
    #expect(scene.claims.count == 2)
  }

  @Test("what is wrong elsewhere is not blamed on the claims")
  func blame() {
    let text = """
      title: T
      loss: 0
      start: [4, 1]
      claims: [{say: x, holds: 'norm(sgd, 9) > 0'}]
      optimizers: [sgd, adamq]
      """
    #expect(
      complaint(text) == "5:19: rule is 'adamq'; did you mean 'adam'?")
  }

  @Test("claims can't watch for ever")
  func watching() throws {
    let window = "max_over(adam, x, 0, steps)"
    let sum = Array(repeating: window, count: 250).joined(separator: " + ")
    let claim = "  - {say: x, holds: '\(sum) < 1'}\n"
    let claims = "steps: 1000000\nclaims:\n"
    #expect(try plateau(claims + claim + claim + claim).claims.count == 3)
    #expect(
      complaint("title: T\nloss: 0\nstart: [4, 1]\n" + claims + claim + claim + claim + claim)
        == "9:5: the claims up to here watch more than 1,000,000,000 values step by step; "
        + "watch less or take fewer steps")
  }
}
