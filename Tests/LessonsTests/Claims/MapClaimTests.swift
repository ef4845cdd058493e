import Simulation
import Testing

@testable import Lessons

@Suite("Claims about the map")
struct MapClaimTests {
  /// The loss draws x to 2, decay to 0, and the metric wants it half way: at λ = 1, whatever the
  /// learning rate, once the run has converged.
  private static let text = """
    title: T
    loss: 0.5*(x-2)^2
    start: [2, 0]
    steps: 400
    optimizers: [sgdw, {rule: sgd, name: plain}]
    sweep:
      lr: [0.02, 0.08]
      weight_decay: [0.1, 10]
      size: [4, 15]
      metric: (x-1)^2 + 0.01

    """

  private func results(_ claims: String) throws -> [ClaimResult] {
    Verification(of: try scene(Self.text + claims)).results
  }

  @Test("ridge_slope and transfer are those of the run's own map")
  func values() throws {
    let results = try results(
      """
      claims:
        - {say: The best λ is 1 for every lr, measure: ridge_slope(sgdw), expect: 0, tolerance: 0.1}
        - {say: So it can be borrowed, measure: transfer(sgdw), expect: 1, tolerance: 1e-9}
      """)
    #expect(results.map(\.failure) == [nil, nil])
    let sweep = try scene(Self.text).sweeps()[0]
    let map = try #require(SweepPlan([sweep]).maps())[0]
    #expect(results.map(\.measured) == [map.ridgeSlope, map.transfer])
    #expect(map.ridgeSlope != nil && map.ridgeSlope != 0)
  }

  @Test("a map without a ridge fails the claim, and says why")
  func noRidge() throws {
    let results = try results("claims: [{say: T, holds: ridge_slope(plain) < 0}]\n")
    #expect(results.map(\.failure) == [.noMapValue(of: "ridge_slope", run: "plain")])
  }
}
