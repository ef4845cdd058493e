import Testing

@testable import Lessons

/// Sentences are one harmless line, whatever the file held.
@Suite struct SceneProblemTests {
  @Test("escape sequences and line breaks of the file don't reach the message")
  func removesControls() {
    let text = "title: T\nloss: 0\nstart: [1, 1]\nlr: \"\\e[31mred\\nline\\u202E\"\n"
    #expect(
      complaint(text)
        == "4:5: lr is '\u{FFFD}[31mred line\u{FFFD}'; write a number, such as 0.02 or 1e-3")
  }

  @Test("file names are shown without control characters")
  func cleansFileNames() {
    let error = SceneError(file: "a\u{1B}[2J\n.yaml", line: 1, column: 2, problem: .empty)
    #expect(error.description.hasPrefix("a\u{FFFD}[2J .yaml:1:2: the file is empty; "))
  }

  @Test("long texts are shortened to 40 characters")
  func shortens() {
    let long = String(repeating: "ab", count: 500)
    #expect(
      SceneProblem.notANumber(subject: "lr", text: long).sentence
        == "lr is '\(long.prefix(39))…'; write a number, such as 0.02 or 1e-3")
  }

  @Test("every message is what; what to do", arguments: SceneProblem.examples)
  func hasARemedy(_ problem: SceneProblem) {
    let parts = problem.sentence.split(separator: "; ", maxSplits: 1)
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { !$0.isEmpty })
  }
}

extension SceneProblem {
  /// Each case without or with little data.
  static let examples: [SceneProblem] = [
    .empty, .tooLarge(bytes: 2, limit: 1), .notUTF8, .controlCharacter(7), .secondDocument,
    .anchor, .alias, .tag, .mergeKey, .complexKey, .duplicateKey("a", firstLine: 1),
    .unknownKey("a", nearest: nil, allowed: []), .missingKey("a", of: "b", example: "c"),
    .missingLoss, .rivalKeys("a", "b"), .keyWithoutPartner("a", partner: "b"),
    .noChoiceOfKey(subject: "a", allowed: ["b", "c"]),
    .wrongShape(subject: "a", found: .list, wanted: "b"), .emptyText(subject: "a", wanted: "b"),
    .notANumber(subject: "a", text: "b"),
    .notAWholeNumber(subject: "a", text: "b", lowest: "1", highest: "2"),
    .notAFlag(subject: "a", text: "b"), .outOfRange(subject: "a", text: "b", requirement: "c"),
    .unknownChoice(subject: "a", text: "b", nearest: nil, allowed: ["c"]),
    .wrongCount(subject: "a", count: 3, wanted: "b"), .tooMany(subject: "a", count: 3, limit: 2),
    .tooFew(subject: "a", wanted: "b"), .tooLong(subject: "a", count: 3, limit: 2),
    .notIncreasing(subject: "a", lower: "1", upper: "0"), .listedTwice(subject: "a", text: "b"),
    .illegalName(subject: "a", text: "b"), .reservedName("a"),
    .unknownParameter("a", nearest: nil), .runNameTaken("a"), .illegalClaimName("a"),
    .claimNameTaken("a"), .unknownClaim("a", nearest: nil), .unknownClaim("a", nearest: "b"),
    .nesterovWithoutMomentum(rule: "sgd"), .nesterovWithDampening(rule: "sgd"),
    .logisticTarget(row: 1, text: "2"), .validationMissing, .targetMissing,
    .beatGoesBack(at: 1, previous: 2),
    .answerNotAmongChoices("a", choices: ["b", "c"]), .badTolerance("a"), .relativeToZero,
    .claimsTooMuch(limit: 1),
  ]
}
