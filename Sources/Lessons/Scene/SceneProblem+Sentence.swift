import Networks

extension SceneProblem {
  /// What is wrong; what to do. One line without control characters, whatever the file held.
  package var sentence: String {
    let words =
      switch self {
      case .file(let problem): problem.sentence
      case .key(let problem): problem.sentence
      case .value(let problem): problem.sentence
      case .name(let problem): problem.sentence
      case .combination(let problem): problem.sentence
      case .data(let problem): problem.sentence
      case .rule(let problem): problem.sentence
      }
    return Self.printable(words)
  }
}

/// What puts texts and numbers of a file into a sentence.
private typealias Words = SceneProblem

extension SceneProblem.FileProblem {
  fileprivate var sentence: String {
    switch self {
    case .empty: "the file is empty; write at least 'title', 'loss' and 'start'"
    case .tooLarge(let bytes, let limit):
      "the file has \(Words.grouped(bytes)) bytes; a scene has at most \(Words.grouped(limit))"
    case .notUTF8: "the text is not UTF-8 from here on; save the file as UTF-8"
    case .controlCharacter(let value):
      "the character U+\(Words.hexadecimal(value)) is not allowed in a scene; remove it"
    case .syntax(let what, let remedy): "\(what); \(remedy)"
    case .secondDocument: "a second document begins here; keep one scene in a file"
    case .nesting: "this is nested too deeply; a scene needs four levels"
    case .anchor: "anchors (&) are not part of scene files; write the value out at each place"
    case .alias: "aliases (*) are not part of scene files; write the value out, or put it in quotes"
    case .tag: "tags (!) are not part of scene files; remove the tag, or put the text in quotes"
    case .mergeKey: "merge keys (<<) are not part of scene files; write the keys out"
    }
  }
}

extension SceneProblem.KeyProblem {
  fileprivate var sentence: String {
    switch self {
    case .complex: "a key must be a plain word; put the list or mapping behind a 'key:'"
    case .duplicate(let key, let line):
      "the key \(Words.quoted(key)) is given twice, first in line \(line); keep one"
    case .unknown(let key, let nearest, let allowed):
      "unknown key \(Words.quoted(key)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? Words.keyRemedy(allowed))
    case .foreign(let key, let meant):
      "unknown key \(Words.quoted(key)); write \(Words.enumerated(meant, "and"))"
    case .missing(let key, let subject, let example):
      "\(subject) has no '\(key)'; add one, such as '\(key): \(example)'"
    case .missingLoss: "the scene has no loss; add one of 'loss', 'batch', 'data' and 'network'"
    case .rivals(let key, let other): "'\(key)' stands beside '\(other)'; keep one of them"
    case .withoutPartner(let key, let partner):
      "'\(key)' has no meaning without '\(partner)'; add '\(partner)' or remove '\(key)'"
    case .noChoice(let subject, let allowed):
      "\(subject) needs one of \(Words.enumerated(allowed)); add it"
    }
  }
}

extension SceneProblem.ValueProblem {
  fileprivate var sentence: String {
    switch self {
    case .wrongShape(let subject, let found, let wanted):
      "\(subject) is \(found.rawValue); write \(wanted)"
    case .emptyText(let subject, let wanted): "\(subject) is empty; write \(wanted)"
    case .notANumber(let subject, let text, let cause):
      "\(subject) is \(Words.quoted(text)); "
        + (cause?.remedy ?? "write a number, such as 0.02 or 1e-3")
    case .notAWholeNumber(let subject, let text, let lowest, let highest):
      "\(subject) is \(Words.quoted(text)); write a whole number from \(lowest) to \(highest)"
    case .notAFlag(let subject, let text):
      "\(subject) is \(Words.quoted(text)); write true or false"
    case .outOfRange(let subject, let text, let requirement):
      "\(subject) is \(Words.shortened(text)); it \(requirement)"
    case .unknownChoice(let subject, let text, let nearest, let allowed):
      "\(subject) is \(Words.quoted(text)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "write \(Words.enumerated(allowed))")
    case .foreignRule(let subject, let text, let remedy):
      "\(subject) is \(Words.quoted(text)); \(remedy)"
    case .wrongCount(let subject, let count, let wanted):
      "\(subject) has \(Words.counted(count, "entry", "entries")); write \(wanted)"
    case .tooMany(let subject, let count, let limit):
      "\(subject) has \(Words.counted(count, "entry", "entries")); "
        + "keep at most \(Words.grouped(limit))"
    case .tooFew(let subject, let wanted): "\(subject) is empty; list \(wanted)"
    case .tooLong(let subject, let count, let limit):
      "\(subject) has \(Words.grouped(count)) characters; keep at most \(Words.grouped(limit))"
    case .notIncreasing(let subject, let lower, let upper):
      "\(subject) goes from \(Words.shortened(lower)) to \(Words.shortened(upper)); "
        + "write the lower bound first, then a greater one"
    case .listedTwice(let subject, let text):
      "\(subject) lists \(Words.quoted(text)) twice; remove one"
    case .formula(let message): message
    }
  }
}

extension SceneProblem.NameProblem {
  fileprivate var sentence: String {
    switch self {
    case .illegal(let subject, let text):
      "\(subject) is \(Words.quoted(text)); use letters, digits and '_', and begin with a letter"
    case .reserved(let name):
      "a parameter cannot be called \(Words.quoted(name)), which has a meaning of its own; "
        + "choose another name"
    case .unknownParameter(let name, let nearest):
      "the scene has no parameter \(Words.quoted(name)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "add it to the scene's 'parameters' first")
    case .runTaken(let name):
      "another optimizer is named \(Words.quoted(name)) already; choose a different name"
    case .illegalClaim(let text):
      "the claim's name is \(Words.quoted(text)); begin with a letter, then use letters, digits, "
        + "'-' and '_', at most 64"
    case .claimTaken(let name):
      "another claim is named \(Words.quoted(name)) already; choose a different name"
    case .unknownClaim(let name, let nearest):
      "no claim is named \(Words.quoted(name)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "give the claim that is meant this 'name'")
    }
  }
}

extension SceneProblem.MemoryRemedy {
  fileprivate var words: String {
    switch self {
    case .evaluate(let interval):
      "raise evaluate_every to \(SceneProblem.grouped(interval))"
    case .fewerSteps: "lower steps"
    case .smallerLayers: "make the layers smaller"
    }
  }
}

extension SceneProblem.CombinationProblem {
  fileprivate var sentence: String {
    switch self {
    case .nesterovWithoutMomentum(let rule):
      "nesterov needs a momentum above 0 for \(rule); set momentum, such as 0.9, or remove nesterov"
    case .nesterovWithDampening(let rule):
      "nesterov needs a dampening of 0 for \(rule); set dampening to 0 or remove nesterov"
    case .unusedSetting(let key, let rule, let user):
      "\(key) changes nothing for \(rule); remove it, or choose a rule that uses it, such as \(user)"
    case .logisticTarget(let row, let text):
      "the target of row \(row) is \(Words.shortened(text)); "
        + "write 0 or 1, as a logistic model needs"
    case .validationMissing:
      "the metric is 'validation' and the scene has no such surface; add 'validation: FORMULA'"
    case .targetMissing:
      "the metric is 'distance' and the scene has no target; add 'target: [X, Y]'"
    case .chartWithout(let chart, let lack):
      "chart is '\(chart)' and \(lack); choose another chart"
    case .mapWithoutDecay:
      "no optimizer decays the weights, so there is no map; list one that does, such as adamw"
    case .network(let problem): problem.sentence
    case .beatGoesBack(let at, let previous):
      "this beat is at step \(at) and the one before it at \(previous); put the beats in order"
    case .waitsBesideTheWay(let start, let end): Self.waits(from: start, to: end)
    case .answerNotAmongChoices(let answer, let choices):
      "answer is \(Words.quoted(answer)), which is no choice; "
        + "write \(Words.enumerated(choices))"
    case .badTolerance(let text):
      "tolerance is \(Words.quoted(text)); "
        + "write a number, such as 0.001, or a percentage, such as 1%"
    case .relativeToZero:
      "a tolerance in per cent of 0 allows nothing; write an absolute one, such as 0.001"
    case .claimsTooMuch(let limit):
      "the claims up to here watch more than \(Words.grouped(limit)) values step by step; "
        + "watch less or take fewer steps"
    case .runsTooLong(let steps, let limit):
      "\(Words.grouped(steps)) steps of these runs would take more than ten minutes; "
        + "lower steps to \(Words.grouped(limit))"
    case .mapsTooLong(let cells, let steps, let limit):
      "maps of \(Words.grouped(cells)) runs of \(Words.grouped(steps)) steps would take more than an "
        + "hour of one core; make them smaller, or lower steps to \(Words.grouped(limit))"
    }
  }

  private static func waits(from start: Int, to end: Int) -> String {
    end - start < 2
      ? "between step \(start) of the beat before and this one's \(end) there is nothing to wait at; "
        + "remove waits"
      : "waits are steps on the way from \(start) to \(end); name some between them, in order"
  }
}

extension SceneProblem.NetworkProblem {
  fileprivate var sentence: String {
    switch self {
    case .nothingToNormalize:
      "the network has no hidden layer whose rows could be normalized; add one, or remove normalize"
    case .panesWithout(let panes, let lack):
      "panes is '\(panes)' and \(lack); choose other panes"
    case .layerOfOtherSize(let units, let needed, let what):
      "the layer has \(units) and the data \(needed) \(what); write \(needed)"
    case .twoDecays:
      "weight_decay has a number for each of two weights, and a network has more; write one"
    case .tooLarge(let bytes, let limit, let remedy):
      "the runs would keep \(Words.gibibytes(bytes)) of weights, at most \(Words.gibibytes(limit)); "
        + remedy.words
    case .ruleOverAllWeights(let rule, let function):
      "\(rule) reads all weights at once with '\(function)', which networks don't do yet; "
        + "choose another rule"
    case .metricOfTwoWeights(let metric):
      "the metric is \(Words.quoted(metric)), which a network doesn't have; write "
        + Words.enumerated(NetworkMetric.allCases.map(\.rawValue))
    case .metricOfNetworks(let metric):
      "the metric is \(Words.quoted(metric)), which only networks have; write loss, validation, "
        + "norm, distance or a formula"
    case .noValidationRows(let metric):
      "the metric is '\(metric)' and all rows are trained on; lower 'train' to leave some"
    }
  }
}
