import Foundation
import Lessons
import Simulation
import Testing

@Suite("Rules on the command line")
struct RuleCommandTests {
  private static let mine = """
    rules:
      mine:
        with: {b1: 0.9}
        step:
          - m = b1*m + (1-b1)*g
          - w = w - lr*(sign(m) + weight_decay*w)

    """

  private func withRules(_ body: (String) throws -> Void) throws {
    try inTemporaryFolder { folder in
      try Self.mine.write(
        to: folder.appending(path: "mine.yaml"), atomically: true, encoding: .utf8)
      try body(folder.path)
    }
  }

  @Test("the list has every rule with what it does, as text and as JSON")
  func list() throws {
    let lines = try decouple("list", "rules").outputLines
    for rule in RuleLibrary.rules {
      #expect(lines.contains { $0.hasPrefix("  \(rule.id) ") && $0.hasSuffix(rule.about) })
    }
    struct List: Decodable {
      struct Rule: Decodable {
        var name: String
        var isBuiltIn: Bool
        var about: String

        enum CodingKeys: String, CodingKey {
          case name, about
          case isBuiltIn = "built_in"
        }
      }
      var rules: [Rule]
    }
    let json = try decouple("list", "rules", "--json").standardOutput
    let list = try JSONDecoder().decode(List.self, from: Data(json.utf8))
    #expect(list.rules.map(\.name) == RuleLibrary.names)
    #expect(list.rules.filter(\.isBuiltIn).map(\.name) == Rule.builtIn.map(\.id))
    #expect(list.rules.allSatisfy { !$0.about.isEmpty })
  }

  @Test("each bundled rule is shown as its file, which is valid")
  func show() throws {
    let formulas = RuleLibrary.rules.compactMap(\.formulas)
    #expect(formulas.count == 36)
    for name in ["lion", "adamw-formula", "schedule-free-adamw"] {
      let shown = try decouple("show", name)
      #expect(shown.standardOutput == RuleLibrary.text(of: name))
      let check = try decouple("check", "-", input: shown.standardOutput)
      #expect(check.standardOutput == "-: valid, 1 rule\n")
    }
    #expect(try decouple("show", "adamw").standardOutput == RuleLibrary.text(of: "adamw-formula"))
  }

  @Test("a file's rules are run beside others, in every command")
  func files() throws {
    try withRules { folder in
      let run = try shell(
        "decouple run box --rules mine.yaml --optimizers mine,adamw --set mine.b1=0.5 --steps 3 "
          + "--columns name,t,m", directory: folder)
      let lines = run.outputLines
      #expect(lines[0] == "name,t,m_x,m_y")
      #expect(lines[2] == "mine,1,-3.5,-1.1")
      #expect(lines[6] == "adamw,1,,")
      let check = try shell("decouple check mine.yaml", directory: folder)
      #expect(check.standardOutput == "mine.yaml: valid, 1 rule\n")
      let frame = try shell(
        "decouple frame box --rules mine.yaml --optimizers mine --at 3", directory: folder)
      #expect(frame.standardOutput.contains("mine"))
      let sweep = try shell(
        "decouple sweep box --rules mine.yaml --optimizers mine --lr 0.01:0.1:2 "
          + "--weight-decay 0.1:1:2 --steps 5 --format csv", directory: folder)
      #expect(sweep.outputLines.count == 5)
    }
  }

  @Test("a file that isn't there, or isn't right, is said")
  func mistakes() throws {
    let missing = try decouple("run", "box", "--rules", "nothing.yaml")
    #expect(
      missing.errorLines == [
        "decouple: --rules nothing.yaml: there is no such file; give the path of a rule file"
      ])
    #expect(missing.status == .code(2))
    let unknown = try decouple("run", "box", "--optimizers", "lyon,adamw")
    #expect(
      unknown.errorLines == [
        "decouple: --optimizers lyon,adamw: 'lyon' is not known; did you mean 'lion'?"
      ])
    try inTemporaryFolder { folder in
      try "rules: {a: {step: [w = w - q]}}\n".write(
        to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      let wrong = try shell("decouple run box --rules a.yaml", directory: folder.path)
      #expect(wrong.errorLines.count == 1)
      #expect(wrong.errorLines.first?.hasPrefix("a.yaml:1:28: unknown name 'q'; ") == true)
      #expect(wrong.status == .code(1))
    }
  }

  @Test("JSON has states by name and constants beside the hyperparameters")
  func json() throws {
    let text = try decouple(
      "run", "box", "--optimizers", "lion,adamw", "--steps", "1", "--format", "json"
    ).standardOutput
    #expect(text.contains(#""with":{"b1":0.9,"b2":0.99}"#))
    #expect(text.contains(#""first_moment":null,"second_moment":null,"states":{"u":[-1"#))
  }
}
