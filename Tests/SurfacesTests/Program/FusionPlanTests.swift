import Testing

@testable import Surfaces

@Suite("FusionPlan")
struct FusionPlanTests {
  private func codes(_ text: String) throws -> [Instruction.Code] {
    var graph = Graph()
    let formula = try Formula(text, variables: ["x", "y"])
    let root = graph.insert(formula, parameters: [:], seed: 1)
    return FusionPlan(results: [root], in: graph).passes.map(\.code)
  }

  @Test(
    "operations that only one other reads share its loop",
    arguments: [
      ("2*x + y", .productPlus), ("x - 2*y", .minusProduct), ("x/y/3", .quotientOver),
      ("x/(y+1)", .overSum), ("sqrt(x) + 1", .rootPlus), ("1/sqrt(x)", .overRoot),
      ("sqrt(x/y)", .rootOfQuotient), ("sqrt(x/y) + 1", .rootOfQuotientPlus),
      ("(x-1)^2", .differenceSquared), ("2*x + 3*y", .productPlusProduct),
      ("2*x - 3*y", .productMinusProduct), ("2*x + 3*y^2", .productPlusScaledSquare),
      ("3*y^2 + 2*x", .productPlusScaledSquare),
    ] as [(String, Fusion)])
  func fusions(text: String, fusion: Fusion) throws {
    #expect(try codes(text) == [.fused(fusion)])
  }

  @Test("what two read is worked out once, for both")
  func sharedOperands() throws {
    #expect(
      try codes("(x-1)*((x-1)+y)") == [.operation(.subtract), .fused(.sumTimes)])
  }
}
