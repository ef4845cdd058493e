import Testing

@testable import Lessons

/// `distance` without a `target` has to know its goal.
@Suite("Claims about a distance")
struct DistanceClaimTests {
  private func failure(
    _ loss: String, start: String, _ claim: String, view: String = "{x: [-2, 2], y: [-2, 2]}"
  ) throws -> ClaimFailure? {
    let scene = try scene(
      """
      title: T
      loss: \(loss)
      start: \(start)
      steps: 300
      optimizers: [adam]
      view: \(view)
      claims: [{say: far, holds: "\(claim)"}]
      """)
    return Verification(of: scene).results[0].failure
  }

  @Test("several equally low minima are no goal")
  func several() throws {
    let four = try failure(
      "(x^2+y-11)^2+(x+y^2-7)^2", start: "[0.1, -0.5]", "distance(adam, steps) > 3",
      view: "{x: [-5, 5], y: [-5, 5]}")
    #expect(four == .severalMinima(4))
    // In this window the loss is least on the border.
    let none = try failure(
      "(x^2+y-11)^2+(x+y^2-7)^2", start: "[0.1, -0.5]", "distance(adam, steps) > 3")
    #expect(none == .noMinimum)
    let two = try failure("(x^2-1)^2+y^2", start: "[0.3, 0.5]", "distance(adam, steps) > 0.1")
    #expect(two == .severalMinima(2))
  }

  @Test("a minimum outside of everything that is shown is none")
  func outside() throws {
    let found = try failure(
      "sin(x+y)+(x-y)^2-1.5*x+2.5*y+1", start: "[0, 0]", "distance(adam, 0) > 30")
    #expect(found != nil)
  }

  @Test("a minimum that moves is none")
  func moving() throws {
    let found = try failure("(x-t/1000)^2+y^2", start: "[0.1, 0]", "distance(adam, steps) > 15")
    #expect(found == .movingMinimum)
  }
}
