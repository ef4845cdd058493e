import Surfaces
import Testing

@Suite("Parser")
struct ParserTests {
  private enum Query: String, CaseIterable, LanguageFunction {
    case norm, gap
    var name: String { rawValue }
    var arguments: [String] { self == .gap ? ["run", "run", "t"] : ["run", "t"] }
  }

  private static let vocabulary = Vocabulary(
    variables: ["adamw", "norm"], functions: Query.allCases)

  @Test("a language with functions of its own is read by the same parser")
  func ownFunctions() throws {
    let tree = try SyntaxTree(
      "0.5 < gap(adamw, norm, 2) - norm(adamw, 1)", vocabulary: Self.vocabulary)
    #expect(
      tree.nodes == [
        .number(0.5), .variable("adamw"), .variable("norm"), .number(2), .call(.gap, [1, 2, 3]),
        .variable("adamw"), .number(1), .call(.norm, [5, 6]), .binary(.subtract, 4, 7),
        .binary(.less, 0, 8),
      ])
    #expect(tree.variables == ["adamw", "norm"])
  }

  @Test("each node knows the part of the text that it stands for")
  func ranges() throws {
    let text = "-(0.5 < pi)*  norm( adamw , 2^-1 ) - 3"
    let tree = try SyntaxTree(text, vocabulary: Self.vocabulary)
    let scalars = Array(text.unicodeScalars)
    let parts = tree.ranges.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(
      parts == [
        "0.5", "pi", "0.5 < pi", "-(0.5 < pi)", "adamw", "2", "1", "-1", "2^-1",
        "norm( adamw , 2^-1 )", "-(0.5 < pi)*  norm( adamw , 2^-1 )", "3", text,
      ])
  }

  @Test("its mistakes name its own functions")
  func ownMistakes() {
    #expect {
      try SyntaxTree("norn(adamw, 1)", vocabulary: Self.vocabulary)
    } throws: {
      ($0 as? FormulaError)?.message == "unknown function 'norn'; did you mean 'norm'?"
    }
    #expect {
      try SyntaxTree("gap(adamw, 1)", vocabulary: Self.vocabulary)
    } throws: {
      ($0 as? FormulaError)?.message == "gap takes 3 arguments, not 2; write gap(run, run, t)"
    }
  }

  @Test(
    "the nearest name is near",
    arguments: [
      ("lamda", "lambda"), ("LAMBDA", "lambda"), ("lambad", "lambda"), ("l", nil),
      ("rate2", "rate"),
      ("ratio", nil), ("xyzzy", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    #expect(nearestName(to: name, in: ["x", "lambda", "rate"]) == expected)
  }
}
