import Surfaces
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  private enum Query: LanguageFunction {
    case norm, mean
    case formula(FormulaFunction)

    var name: String {
      switch self {
      case .norm: "norm"
      case .mean: "mean"
      case .formula(let function): function.name
      }
    }

    var arguments: [String] {
      switch self {
      case .norm: ["run", "t"]
      case .mean: ["run", "q", "from"]
      case .formula(let function): function.arguments
      }
    }

    func kind(ofArgument index: Int) -> ArgumentKind {
      switch (self, index) {
      case (.norm, 0), (.mean, 0): .word
      case (.mean, 1): .inner
      default: .expression
      }
    }
  }

  private static let vocabulary = Vocabulary<Query>(
    outer: .init(variables: ["lr"], functions: [.norm, .mean, .formula(.abs)]),
    inner: .init(variables: ["lr", "norm"], functions: [.formula(.abs)]),
    words: .init(noun: "run", all: ["adam", "adamw"]))

  @Test("words and inner names stand where their arguments are, and nowhere else")
  func places() throws {
    let tree = try SyntaxTree(
      "mean(adamw, abs(norm - lr), norm(adam, 1))", vocabulary: Self.vocabulary)
    #expect(
      tree.nodes == [
        .variable("adamw"), .variable("norm"), .variable("lr"), .binary(.subtract, 1, 2),
        .call(.formula(.abs), [3]), .variable("adam"), .number(1), .call(.norm, [5, 6]),
        .call(.mean, [0, 4, 7]),
      ])
  }

  @Test(
    "a name in the wrong place is explained there",
    arguments: [
      ("norm(adanw, 1)", 5..<10, "unknown run 'adanw'; did you mean 'adamw'?"),
      ("norm(sgd, 1)", 5..<8, "unknown run 'sgd'; the runs are adam, adamw"),
      ("norm(1, 1)", 5..<6, "a run's name is missing here; the runs are adam, adamw"),
      ("norm()", 0..<6, "norm takes 2 arguments, not 0; write norm(run, t)"),
      ("norm((adam), 1)", 5..<6, "a run's name is missing here; the runs are adam, adamw"),
      (
        "norm(adam + 1, 1)", 5..<9,
        "'adam' is a run, not a number; ask a function for a number of the run"
      ),
      (
        "1 + adam", 4..<8, "'adam' is a run, not a number; ask a function for a number of the run"
      ),
      ("norm + 1", 0..<4, "'norm' is a function; write norm(run, t)"),
      (
        "mean(adam, norm(adam, 1), 0)", 11..<15,
        "'norm' is not a function; write norm*( to multiply"
      ),
      ("mean(adam, norm, norm)", 17..<21, "'norm' is a function; write norm(run, t)"),
      ("norm(adam)", 0..<10, "norm takes 2 arguments, not 1; write norm(run, t)"),
    ] as [(String, Range<Int>, String)])
  func mistakes(text: String, range: Range<Int>, message: String) {
    #expect(throws: FormulaError(range: range, message: message)) {
      try SyntaxTree(text, vocabulary: Self.vocabulary)
    }
  }
}
