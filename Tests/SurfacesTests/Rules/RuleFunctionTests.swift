import Foundation
import Testing

@testable import Surfaces

/// What every function of rules makes of a value and of what it would be without decay.
@Suite("Functions of rules")
struct RuleFunctionTests {
  struct File: Decodable {
    var single: [Single]
    var across: [Across]
  }

  struct Single: Decodable {
    var formula: String
    /// A value and its second copy, by name.
    var args: [String: [Number]]
    var value: Number
    var second: Number
  }

  struct Across: Decodable {
    var formula: String
    /// The same in three coordinates.
    var a: [[Number]]
    var b: [[Number]]?
    var value: Number
    var second: Number
  }

  struct Number: Decodable {
    var value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        value = number
      } else {
        value = try #require(Double(try container.decode(String.self)))
      }
    }
  }

  private func file() throws -> File {
    let url = try #require(
      Bundle.module.url(
        forResource: "functions", withExtension: "json", subdirectory: "Goldens"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
  }

  private func check(
    _ formula: String, _ arguments: [String: [[Number]]], _ value: Number, _ second: Number
  ) throws {
    var translation = RuleTranslation(coordinates: arguments.values.first?.count ?? 1)
    for (name, pairs) in arguments {
      translation.values[name] = RuleValue(
        real: pairs.map { translation.graph.constant($0[0].value) },
        undecayed: pairs.map { translation.graph.constant($0[1].value) })
    }
    let names = arguments.keys.sorted()
    let result = translation.value(of: try RuleFormula(formula, names: names))
    for (node, wanted) in [(result.real[0], value.value), (result.undecayed[0], second.value)] {
      let number = try #require(translation.graph.constantValue(node))
      if wanted.isNaN {
        #expect(number.isNaN, "\(formula) \(arguments): \(number)")
      } else {
        #expect(
          number == wanted || abs(number - wanted) <= 1e-15 * abs(wanted),
          "\(formula) \(arguments): \(number), not \(wanted)")
      }
    }
    let number = try #require(translation.graph.constantValue(result.real[0]))
    if value.value == 0 { #expect(number.sign == value.value.sign, "\(formula)") }
  }

  @Test("of one weight")
  func single() throws {
    let cases = try file().single
    #expect(cases.count > 100)
    for one in cases {
      try check(one.formula, one.args.mapValues { [$0] }, one.value, one.second)
    }
  }

  @Test("over all weights")
  func across() throws {
    for one in try file().across {
      var arguments = ["a": one.a]
      arguments["b"] = one.b
      try check(one.formula, arguments, one.value, one.second)
    }
  }
}
