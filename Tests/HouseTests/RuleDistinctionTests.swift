import Testing

@Suite("Who tells rules apart")
struct RuleDistinctionTests {
  /// The cases that are a rule's and nobody else's; the others are families and kernels, too.
  private static let cases = [
    "sgdL2", "sgdW", "adamL2", "adamW", "adamWPaper", "adamWProximal", "adamWAfter",
    "adamL2FirstMoment", "adamL2SecondMoment",
  ]

  /// Whether a line of code treats rules by name: as a case of a switch, or by comparing.
  private static func distinguishes(_ line: Substring) -> Bool {
    let code = line.drop(while: \.isWhitespace)
    guard !code.hasPrefix("//") else { return false }
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    let names = words.filter { word in cases.contains { word == "." + $0 || word == "Rule." + $0 } }
    let isCase = code.hasPrefix("case ") || code.hasPrefix("case(")
    if !names.isEmpty, isCase || code.contains("== ") || code.contains("!= ") { return true }
    if !names.isEmpty, code.contains(".contains(") { return true }
    let compared = ["rule == .", "rule != .", "rule == Rule", "rule != Rule", "switch rule {"]
    return compared.contains { code.contains($0) } || code.contains(".rule {") && isSwitch(code)
  }

  private static func isSwitch(_ code: Substring) -> Bool { code.hasPrefix("switch ") }

  @Test("at most three files tell rules apart by name; the others ask for traits")
  func files() throws {
    let files = try SourceFile.all().filter { file in
      file.isSwift && file.lines.contains(where: Self.distinguishes)
    }
    #expect(files.map(\.path).count <= 3, "ask Rule.traits instead: \(files.map(\.path))")
  }

  @Test(
    "a distinction is seen in every form",
    arguments: [
      ("    case .sgd, .sgdL2, .sgdW: true", true), ("rule == .adam || other", true),
      ("if [.sgd, .sgdL2].contains(rule) {", true), ("switch run.rule {", true),
      ("switch rule {", true), ("case (.adamW, true):", true), ("x != .adamW", true),
      ("case .adam(let average, _, _, _):", false), ("switch rule.family {", false),
      ("// case .adamW", false), ("[.adam, .adamL2, .adamW]", false),
    ])
  func forms(line: String, isSeen: Bool) {
    #expect(Self.distinguishes(line[...]) == isSeen)
  }
}
