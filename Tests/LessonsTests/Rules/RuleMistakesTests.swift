import Foundation
import Testing

@testable import Lessons

@Suite("Mistakes in rules")
struct RuleMistakesTests {
  struct Mistake: Decodable, CustomTestStringConvertible {
    var text: String
    var place: String
    /// nil for a text that is valid.
    var sentence: String?
    var testDescription: String { sentence ?? "valid: \(text)" }
  }

  static let mistakes: [Mistake] = {
    guard
      let url = Bundle.module.url(
        forResource: "mistakes", withExtension: "json", subdirectory: "Goldens"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return (try? JSONDecoder().decode([Mistake].self, from: data)) ?? []
  }()

  @Test("there are mistakes")
  func count() { #expect(Self.mistakes.count == 63) }

  @Test("each has its place and its remedy, in rule files and scenes", arguments: mistakes)
  func sentence(mistake: Mistake) {
    let bytes = Array(mistake.text.utf8)
    do throws(SceneError) {
      if RuleFile.isOne(bytes) {
        _ = try RuleFile.rules(bytes: bytes, file: "f")
      } else {
        _ = try Scene(bytes: bytes, file: "f", name: "f")
      }
      #expect(mistake.sentence == nil)
    } catch {
      #expect("\(error.line):\(error.column)" == mistake.place)
      #expect(error.message == mistake.sentence)
    }
  }

  @Test(
    "more of their kinds",
    arguments: [
      ("{step: [m = g, w = w - lr*m], with: {}}", nil),
      ("{step: [w = w - lr*g], init: {a: w}}", "no line assigns or reads 'a'; remove it from init"),
      (
        "{step: [w = w - lr*g*a], with: {a: 1}, init: {a: 2}}",
        "'a' is a constant of 'with' already; keep one of them"
      ),
      (
        "{step: [a = a + g, w = w - lr*a], init: {a: t}}",
        "'t' belongs to a step, and init is worked out before the first one; use w, constants and "
          + "hyperparameters"
      ),
      (
        "{step: [w = w - lr*y]}",
        "'y' is one of the weights; a formula here is for each weight by itself; write w for the "
          + "weight, or sum, mean, norm and dot for all of them"
      ),
      ("{step: [pi = g, w = w - lr*pi]}", "'pi' has a meaning of its own; choose another name"),
      ("{step: [norm = g, w = w - lr*g]}", "'norm' has a meaning of its own; choose another name"),
      ("{step: [gap = g, w = w - lr*g]}", "'gap' has a meaning of its own; choose another name"),
      (
        "{step: [t = t + 1, w = w - lr*g]}",
        "'t' can only be read in a rule; give the line another name"
      ),
      ("{step: [w = w - lr*g], show: g}", "show is 'g'; write a name of the rule"),
      (
        "{step: [w := w - lr*g]}",
        "'w :' is no name; use letters, digits and _, and begin with a letter"
      ),
      (
        "{step: [w <= w - lr*g]}",
        "entry 1 of step assigns nothing; write NAME = FORMULA, as in 'w = w - lr*g'"
      ),
    ] as [(String, String?)])
  func kin(rule: String, sentence: String?) {
    do throws(SceneError) {
      _ = try RuleFile.rules(bytes: Array("rules: {mine: \(rule)}".utf8), file: "f")
      #expect(sentence == nil)
    } catch {
      #expect(error.message == sentence)
    }
  }

  @Test("as many rules, lines, constants and parts as may be, and one more")
  func limits() {
    func complaint(_ rules: String) -> String? {
      do throws(SceneError) {
        _ = try RuleFile.rules(bytes: Array(rules.utf8), file: "f")
        return nil
      } catch { return error.message }
    }
    func rules(_ count: Int) -> String {
      "rules: {" + (0..<count).map { "r\($0): {step: [w = w]}" }.joined(separator: ", ") + "}"
    }
    #expect(complaint(rules(16)) == nil)
    #expect(complaint(rules(17)) == "rules has 17 entries; keep at most 16")
    func constants(_ count: Int) -> String {
      let names = (0..<count).map { "c\($0)" }
      return "rules: {r: {with: {" + names.map { $0 + ": 1" }.joined(separator: ", ")
        + "}, step: [w = w + " + names.joined(separator: "+") + "]}}"
    }
    #expect(complaint(constants(16)) == nil)
    #expect(complaint(constants(17)) == "with has 17 entries; keep at most 16")
    func parts(_ count: Int) -> String {
      "rules: {r: {step: [v = 1, w = w" + String(repeating: "+g", count: count) + "]}}"
    }
    #expect(complaint(parts(1001))?.contains("parts") == true)
  }
}
