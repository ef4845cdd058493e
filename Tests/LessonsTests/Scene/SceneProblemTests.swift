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
    let error = SceneError(file: "a\u{1B}[2J\n.yaml", line: 1, column: 2, problem: .file(.empty))
    #expect(error.description.hasPrefix("a\u{FFFD}[2J .yaml:1:2: the file is empty; "))
  }

  @Test("long texts are shortened to 40 characters")
  func shortens() {
    let long = String(repeating: "ab", count: 500)
    #expect(
      SceneProblem.value(.notANumber(subject: "lr", text: long)).sentence
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
    .file(.empty), .file(.tooLarge(bytes: 2, limit: 1)), .file(.notUTF8),
    .file(.controlCharacter(7)), .file(.secondDocument),
    .file(.anchor), .file(.alias), .file(.tag), .file(.mergeKey), .key(.complex),
    .key(.duplicate("a", firstLine: 1)),
    .key(.unknown("a", nearest: nil, allowed: [])), .key(.missing("a", of: "b", example: "c")),
    .key(.missingLoss), .key(.rivals("a", "b")), .key(.withoutPartner("a", partner: "b")),
    .key(.noChoice(subject: "a", allowed: ["b", "c"])),
    .value(.wrongShape(subject: "a", found: .list, wanted: "b")),
    .value(.emptyText(subject: "a", wanted: "b")),
    .value(.notANumber(subject: "a", text: "b")),
    .value(.notAWholeNumber(subject: "a", text: "b", lowest: "1", highest: "2")),
    .value(.notAFlag(subject: "a", text: "b")),
    .value(.outOfRange(subject: "a", text: "b", requirement: "c")),
    .value(.unknownChoice(subject: "a", text: "b", nearest: nil, allowed: ["c"])),
    .value(.wrongCount(subject: "a", count: 3, wanted: "b")),
    .value(.tooMany(subject: "a", count: 3, limit: 2)),
    .value(.tooFew(subject: "a", wanted: "b")), .value(.tooLong(subject: "a", count: 3, limit: 2)),
    .value(.notIncreasing(subject: "a", lower: "1", upper: "0")),
    .value(.listedTwice(subject: "a", text: "b")),
    .name(.illegal(subject: "a", text: "b")), .name(.reserved("a")),
    .name(.unknownParameter("a", nearest: nil)), .name(.runTaken("a")), .name(.illegalClaim("a")),
    .name(.claimTaken("a")), .name(.unknownClaim("a", nearest: nil)),
    .name(.unknownClaim("a", nearest: "b")),
    .combination(.nesterovWithoutMomentum(rule: "sgd")),
    .combination(.nesterovWithDampening(rule: "sgd")),
    .combination(.unusedSetting("a", rule: "b", user: "c")),
    .combination(.logisticTarget(row: 1, text: "2")), .combination(.validationMissing),
    .combination(.targetMissing), .combination(.chartWithout("a", lack: "b")),
    .combination(.mapWithoutDecay),
    .combination(.beatGoesBack(at: 1, previous: 2)),
    .combination(.waitsBesideTheWay(from: 1, to: 2)),
    .combination(.waitsBesideTheWay(from: 1, to: 9)),
    .combination(.answerNotAmongChoices("a", choices: ["b", "c"])),
    .combination(.badTolerance("a")), .combination(.relativeToZero),
    .combination(.claimsTooMuch(limit: 1)),
    .key(.foreign("a", meant: ["b"])), .value(.foreignRule(subject: "a", text: "b", remedy: "c")),
    .data(.unreadable(file: "a", reason: "b")), .data(.tooLarge(file: "a", limit: 1 << 20)),
    .data(.text(.notUTF8)), .data(.text(.openQuote)), .data(.text(.textBehindQuote)),
    .data(.noRows(file: "a")), .data(.tooManyRows(limit: 1)),
    .data(.wrongWidth(count: 1, expected: 2)), .data(.unnamedColumns(names: ["a", "b"])),
    .data(.unknownColumn("a", nearest: nil, names: ["b"])), .data(.ambiguousColumn("a")),
    .data(.foreignSeparator(";")), .data(.emptyCell(column: "a")),
    .data(.thirdLabel(column: "a", text: "b", others: ["c", "d"])),
    .data(.wrongLabels(["1", "2"])),
    .data(.oneLabel(column: "a", text: "b")), .data(.constant(column: "a")),
  ]
}
