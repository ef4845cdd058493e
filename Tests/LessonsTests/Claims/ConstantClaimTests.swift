import Testing

@testable import Lessons

@Suite("Claims that ask no run")
struct ConstantClaimTests {
  private func failure(_ check: String) throws -> ClaimFailure? {
    let scene = try plateau("claims: [{say: x, \(check)}]")
    return Verification(of: scene).results[0].failure
  }

  @Test(
    "numbers of the scene alone are no measurement",
    arguments: [
      "holds: 1 < 2", "holds: steps == 300", "holds: 'where(lr > 0, 1, 0) > 0.5'",
      "holds: 'max_over(adamw, lr, 0, 5) == lr'", "holds: 'max_over(adamw, t, 0, 5) == 5'",
      "holds: 'steps_until(adam, t, 50) == 50'",
      "holds: 'gap(adam, adam, 50) == 0'", "holds: 'max_gap(adam, adam, 0, steps) == 0'",
      "measure: lr, expect: lr, tolerance: 0", "measure: 1, expect: 1, tolerance: 1%",
    ])
  func constants(check: String) throws {
    #expect(try failure(check) == .asksNoRun)
  }

  @Test("what asks a run anywhere is one")
  func runs() throws {
    #expect(try failure("holds: 'norm(adam, 0) > 1'") == nil)
    #expect(try failure("measure: 4, expect: 'x(adam, 0)', tolerance: 0") == nil)
  }

  @Test("a claim that is false says so first")
  func falsehood() throws {
    #expect(try failure("holds: 1 > 2") == .isFalse)
  }
}
