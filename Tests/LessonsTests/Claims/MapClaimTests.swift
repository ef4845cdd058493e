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
    let sweep = try scene(Self.text).weightSweeps()[0]
    let map = try #require(SweepPlan([sweep]).maps())[0]
    #expect(results.map(\.measured) == [map.ridgeSlope, map.transfer])
    #expect(map.ridgeSlope != nil && map.ridgeSlope != 0)
  }

  @Test(
    "a map that states no law fails the claim, and says why",
    arguments: ["ridge_slope", "transfer"])
  func noLaw(name: String) throws {
    let holds = "claims: [{say: T, holds: \(name)(RUN) < 9}]\n"
    let flat = try results(holds.replacing("RUN", with: "plain"))
    #expect(flat.map(\.failure) == [.noLaw(of: name, run: "plain", .flat)])
    for (size, course) in [("[2, 2]", .highestRow), ("[3, 15]", .tooFew), ("[4, 3]", .tooFew)]
      as [(String, SweepMap.Course)]
    {
      let small = Self.text.replacing("size: [4, 15]", with: "size: \(size)")
      let scene = try scene(small + holds.replacing("RUN", with: "sgdw"))
      #expect(
        Verification(of: scene).results.map(\.failure) == [.noLaw(of: name, run: "sgdw", course)])
    }
  }
}
