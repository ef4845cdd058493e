/// What can be wrong with an update rule, as data.
package enum RuleProblem: Hashable, Sendable {
  case name(NameProblem)
  case line(LineProblem)
  case start(StartProblem)
  case use(UseProblem)

  /// Its name, and the keys beside it.
  package enum NameProblem: Hashable, Sendable {
    case name(String)
    case builtInName(String)
    case foreignKeyOfFile(String)
    case noRules
  }

  /// The lines of its step.
  package enum LineProblem: Hashable, Sendable {
    case noWeight
    case weightTwice(firstLine: Int)
    case weightEarly(before: Int)
    case mapping(entry: String)
    case nothingAssigned(entry: String)
    case badName(String)
    case twice(String, firstLine: Int)
    case readOnly(String)
    case reserved(String)
    case assignsConstant(String, line: Int)
    case tooManyParts(limit: Int)
    case tooManyCarried(Int, limit: Int)
  }

  /// Constants and starts.
  package enum StartProblem: Hashable, Sendable {
    case reservedConstant(String)
    case constantUnread(String)
    case startOfWeight
    case startUnused(String, nearest: String?)
    case startUseless(String)
    case startOfConstant(String)
    case startsInCircle([String])
    case startReadsStep(String)
    case startReadsState(String)
  }

  /// `at` and `show`, and the rule where it is used.
  package enum UseProblem: Hashable, Sendable {
    case placeReadsGradient(String)
    case unknownShown(String, nearest: String?)
    case shownElsewhere(String)
    case unknown(String, nearest: String?)
    case unknownConstant(String, rule: String, nearest: String?)
    case noConstants(rule: String)
    case unread(String, rule: String, constants: [String])
    case builtInOption(String, rule: String)
  }
}

extension RuleProblem {
  /// What is wrong; what to do.
  var sentence: String {
    switch self {
    case .name(let problem): problem.sentence
    case .line(let problem): problem.sentence
    case .start(let problem): problem.sentence
    case .use(let problem): problem.sentence
    }
  }
}

extension RuleProblem.NameProblem {
  fileprivate var sentence: String {
    switch self {
    case .name(let name):
      "a rule's name is \(Words.quoted(name)); use letters, digits, '_', '+' and '-', "
        + "and begin with a letter"
    case .builtInName(let name):
      "'\(name)' is a built-in rule; choose another name, such as '\(name)-2'"
    case .foreignKeyOfFile(let key):
      "unknown key \(Words.quoted(key)); a rule file has 'rules' alone, and a scene has 'title', "
        + "'start' and a loss"
    case .noRules: "rules is empty; define a rule or remove the key"
    }
  }
}

extension RuleProblem.LineProblem {
  fileprivate var sentence: String {
    switch self {
    case .noWeight: "no line assigns w; end the step with one, such as 'w = w - lr*m'"
    case .weightTwice(let line): "w is assigned twice, first in line \(line); keep one"
    case .weightEarly(let line):
      "w is assigned before line \(line); make it the last line of step"
    case .mapping(let entry): "\(entry) is a mapping; write it with '=', as in 'w = w - lr*g'"
    case .nothingAssigned(let entry):
      "\(entry) assigns nothing; write NAME = FORMULA, as in 'w = w - lr*g'"
    case .badName(let name):
      "\(Words.quoted(name)) is no name; use letters, digits and _, and begin with a letter"
    case .twice(let name, let line):
      "'\(name)' is assigned twice, first in line \(line); give one of them another name"
    case .readOnly(let name):
      "'\(name)' can only be read in a rule; give the line another name"
    case .reserved(let name):
      "'\(name)' has a meaning of its own; choose another name"
    case .assignsConstant(let name, let line):
      "'\(name)' is a constant of 'with' (line \(line)); give the line another name, "
        + "or move '\(name)' to 'init' to let it change"
    case .tooManyParts(let limit):
      "the lines of the rule have more than \(Words.grouped(limit)) parts; simplify them"
    case .tooManyCarried(let count, let limit):
      "\(count) names carry a value to the next step; keep at most \(limit)"
    }
  }
}

extension RuleProblem.StartProblem {
  fileprivate var sentence: String {
    switch self {
    case .reservedConstant(let name):
      "a constant cannot be called '\(name)', which has a meaning of its own; choose another name"
    case .constantUnread(let name):
      "the constant '\(name)' is not read in the rule; use it or remove it"
    case .startOfWeight: "w begins at the scene's start; remove it from init"
    case .startUnused(let name, let nearest):
      "no line assigns or reads '\(name)'; " + Words.question(nearest, else: "remove it from init")
    case .startUseless(let name):
      "'\(name)' is assigned before it is read, so it needs no start; remove it from init"
    case .startOfConstant(let name):
      "'\(name)' is a constant of 'with' already; keep one of them"
    case .startsInCircle(let names):
      "the init of " + names.map { "'\($0)'" }.joined(separator: " needs ")
        + "; write one of them without the others"
    case .startReadsStep(let name):
      "'\(name)' belongs to a step, and init is worked out before the first one; "
        + "use w, constants and hyperparameters"
    case .startReadsState(let name): "'\(name)' has no init of its own; write 0, or give it one"
    }
  }
}

extension RuleProblem.UseProblem {
  fileprivate var sentence: String {
    switch self {
    case .placeReadsGradient(let name):
      "'\(name)' is not known yet where 'at' decides on its place; "
        + "use w and states, or a state that keeps the last g"
    case .unknownShown(let name, let nearest):
      "show is \(Words.quoted(name)); " + Words.question(nearest, else: "write a name of the rule")
    case .shownElsewhere(let name):
      "'\(name)' is shown, so it must begin at the start; add 'init: {\(name): w}'"
    case .unknown(let name, let nearest):
      "rule is \(Words.quoted(name)); "
        + Words.question(
          nearest, else: "'decouple list rules' shows those there are, and 'rules:' defines others")
    case .unknownConstant(let name, let rule, let nearest):
      "\(rule) has no constant '\(name)'; " + Words.question(nearest, else: "remove it")
    case .noConstants(let rule): "\(rule) is built in and has no constants; remove 'with'"
    case .unread(let name, let rule, let constants):
      "\(rule) does not read \(name); "
        + (constants.isEmpty
          ? "remove it"
          : "its constants are \(Words.listed(constants, "and")), set with 'with'; remove \(name)")
    case .builtInOption(let name, let rule):
      "\(name) is an option of built-in rules, and \(rule) is a formula; "
        + "write it into the formula or remove it"
    }
  }
}

private typealias Words = SceneProblem

extension SceneProblem {
  /// Asks for the name that is probably meant, or says something else.
  fileprivate static func question(_ nearest: String?, else remedy: String) -> String {
    nearest.map { "did you mean '\($0)'?" } ?? remedy
  }
}
