extension SceneProblem {
  /// What is wrong; what to do. One line without control characters, whatever the file held.
  package var sentence: String {
    Self.printable(fileSentence ?? keySentence ?? valueSentence ?? meaningSentence)
  }

  private var fileSentence: String? {
    switch self {
    case .empty: "the file is empty; write at least 'title', 'loss' and 'start'"
    case .tooLarge(let bytes, let limit):
      "the file has \(Self.grouped(bytes)) bytes; a scene has at most \(Self.grouped(limit))"
    case .notUTF8: "the text is not UTF-8 from here on; save the file as UTF-8"
    case .controlCharacter(let value):
      "the character U+\(Self.hexadecimal(value)) is not allowed in a scene; remove it"
    case .syntax(let what, let remedy): "\(what); \(remedy)"
    case .secondDocument: "a second document begins here; keep one scene in a file"
    case .anchor: "anchors (&) are not part of scene files; write the value out at each place"
    case .alias: "aliases (*) are not part of scene files; write the value out, or put it in quotes"
    case .tag: "tags (!) are not part of scene files; remove the tag, or put the text in quotes"
    case .mergeKey: "merge keys (<<) are not part of scene files; write the keys out"
    default: nil
    }
  }

  private var keySentence: String? {
    switch self {
    case .complexKey: "a key must be a plain word; put the list or mapping behind a 'key:'"
    case .duplicateKey(let key, let line):
      "the key \(Self.quoted(key)) is given twice, first in line \(line); keep one"
    case .unknownKey(let key, let nearest, let allowed):
      "unknown key \(Self.quoted(key)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? Self.keyRemedy(allowed))
    case .missingKey(let key, let subject, let example):
      "\(subject) has no '\(key)'; add one, such as '\(key): \(example)'"
    case .missingLoss: "the scene has no loss; add one of 'loss', 'batch' and 'data'"
    case .rivalKeys(let key, let other): "'\(key)' stands beside '\(other)'; keep one of them"
    case .keyWithoutPartner(let key, let partner):
      "'\(key)' has no meaning without '\(partner)'; add '\(partner)' or remove '\(key)'"
    case .noChoiceOfKey(let subject, let allowed):
      "\(subject) needs one of \(Self.enumerated(allowed)); add it"
    default: nil
    }
  }

  private var valueSentence: String? {
    switch self {
    case .wrongShape(let subject, let found, let wanted):
      "\(subject) is \(found.rawValue); write \(wanted)"
    case .emptyText(let subject, let wanted): "\(subject) is empty; write \(wanted)"
    case .notANumber(let subject, let text):
      "\(subject) is \(Self.quoted(text)); write a number, such as 0.02 or 1e-3"
    case .notAWholeNumber(let subject, let text, let lowest, let highest):
      "\(subject) is \(Self.quoted(text)); write a whole number from \(lowest) to \(highest)"
    case .notAFlag(let subject, let text):
      "\(subject) is \(Self.quoted(text)); write true or false"
    case .outOfRange(let subject, let text, let requirement):
      "\(subject) is \(Self.shortened(text)); it \(requirement)"
    case .unknownChoice(let subject, let text, let nearest, let allowed):
      "\(subject) is \(Self.quoted(text)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "write \(Self.enumerated(allowed))")
    case .wrongCount(let subject, let count, let wanted):
      "\(subject) has \(Self.counted(count, "entry", "entries")); write \(wanted)"
    case .tooMany(let subject, let count, let limit):
      "\(subject) has \(Self.counted(count, "entry", "entries")); "
        + "keep at most \(Self.grouped(limit))"
    case .tooFew(let subject, let wanted): "\(subject) is empty; list \(wanted)"
    case .tooLong(let subject, let count, let limit):
      "\(subject) has \(Self.grouped(count)) characters; keep at most \(Self.grouped(limit))"
    case .notIncreasing(let subject, let lower, let upper):
      "\(subject) goes from \(Self.shortened(lower)) to \(Self.shortened(upper)); "
        + "write the lower bound first, then a greater one"
    case .listedTwice(let subject, let text):
      "\(subject) lists \(Self.quoted(text)) twice; remove one"
    case .formula(let message): message
    default: nil
    }
  }

  private var meaningSentence: String {
    switch self {
    case .illegalName(let subject, let text):
      "\(subject) is \(Self.quoted(text)); use letters, digits and '_', and begin with a letter"
    case .reservedName(let name):
      "a parameter cannot be called \(Self.quoted(name)), which has a meaning of its own; "
        + "choose another name"
    case .unknownParameter(let name, let nearest):
      "the scene has no parameter \(Self.quoted(name)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "add it to the scene's 'parameters' first")
    case .runNameTaken(let name):
      "another optimizer is named \(Self.quoted(name)) already; choose a different name"
    case .illegalClaimName(let text):
      "the claim's name is \(Self.quoted(text)); begin with a letter, then use letters, digits, "
        + "'-' and '_', at most 64"
    case .claimNameTaken(let name):
      "another claim is named \(Self.quoted(name)) already; choose a different name"
    case .unknownClaim(let name, let nearest):
      "no claim is named \(Self.quoted(name)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "give the claim that is meant this 'name'")
    case .nesterovWithoutMomentum(let rule):
      "nesterov needs a momentum above 0 for \(rule); set momentum, such as 0.9, or remove nesterov"
    case .nesterovWithDampening(let rule):
      "nesterov needs a dampening of 0 for \(rule); set dampening to 0 or remove nesterov"
    case .logisticTarget(let row, let text):
      "the target of row \(row) is \(Self.shortened(text)); write 0 or 1, as a logistic model needs"
    case .validationMissing:
      "the metric is 'validation' and the scene has no such surface; add 'validation: FORMULA'"
    case .targetMissing:
      "the metric is 'distance' and the scene has no target; add 'target: [X, Y]'"
    case .beatGoesBack(let at, let previous):
      "this beat is at step \(at) and the one before it at \(previous); put the beats in order"
    case .answerNotAmongChoices(let answer, let choices):
      "answer is \(Self.quoted(answer)), which is no choice; "
        + "write \(Self.enumerated(choices))"
    case .badTolerance(let text):
      "tolerance is \(Self.quoted(text)); write a number, such as 0.001, or a percentage, such as 1%"
    case .relativeToZero:
      "a tolerance in per cent of 0 allows nothing; write an absolute one, such as 0.001"
    case .claimsTooMuch(let limit):
      "the claims up to here watch more than \(Self.grouped(limit)) values step by step; "
        + "watch less or take fewer steps"
    default: ""
    }
  }
}
