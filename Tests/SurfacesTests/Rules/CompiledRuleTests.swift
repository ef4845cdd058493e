import Simulation
import Testing

@testable import Surfaces

@Suite("CompiledRule")
struct CompiledRuleTests {
  /// - Parameter last: the line of w.
  private func rule(_ lines: [String], last: String) throws -> UpdateRule {
    let names = lines.map { String($0.prefix { $0 != " " }) }
    let assignments = try (lines + [last]).map { line in
      let formula = line.split(separator: "=", maxSplits: 1)[1].drop { $0 == " " }
      return UpdateRule.Assignment(
        name: String(line.prefix { $0 != " " }),
        formula: try RuleFormula(String(formula), names: names), text: line)
    }
    return UpdateRule(name: "r", assignments: assignments)
  }

  private func compiled(_ rule: UpdateRule, _ shares: Vector = Vector(1, 1)) -> CompiledRule {
    CompiledRule(rule, numbers: ["beta1": 0.9, "eps": 1e-8], decayShares: shares)
  }

  @Test("weights that don't see each other and feel the same λ have one program")
  func coordinates() throws {
    let apart = try rule([], last: "w = w - lr*(g + weight_decay*w)")
    #expect(compiled(apart).coordinates == 1)
    #expect(compiled(apart, Vector(1, 0)).coordinates == 2)
    #expect(compiled(try rule([], last: "w = w - lr*g/norm(g)")).coordinates == 2)
  }

  @Test("what a scale would be without decay isn't followed, what is divided is")
  func followed() throws {
    let rule = try rule(
      [
        "d = g + weight_decay*w", "m = beta1*m + (1-beta1)*d", "v = beta1*v + (1-beta1)*d*d",
      ], last: "w = w - lr*m/(sqrt(v) + eps)")
    // w, m and v, and m without decay.
    #expect(compiled(rule).layout.quantities == 4)
  }
}
