/// What a name before an argument stands for.
enum Callee<Function: LanguageFunction> {
  case function(Function)
  /// `pow(a, b)`, which is a^b.
  case power
  /// `relu(x)`, which is max(0, x).
  case rectifier(Function)

  /// nil where the name is no function here.
  init?(_ name: String, in names: Vocabulary<Function>.Names) {
    if let function = names.function(called: name) {
      self = .function(function)
    } else if name == FunctionAlias.power {
      self = .power
    } else if name == FunctionAlias.rectifier, let max = names.function(called: "max") {
      self = .rectifier(max)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .function(let function): function.name
    case .power: FunctionAlias.power
    case .rectifier: FunctionAlias.rectifier
    }
  }

  var arguments: [String] {
    switch self {
    case .function(let function): function.arguments
    case .power: ["a", "b"]
    case .rectifier: ["x"]
    }
  }

  /// A call as messages show it.
  var usage: String { "\(name)(\(arguments.joined(separator: ", ")))" }

  func kind(ofArgument index: Int) -> ArgumentKind {
    if case .function(let function) = self { function.kind(ofArgument: index) } else { .expression }
  }

  /// The function of the same name that takes a part too, if there is one of so many arguments.
  func variant(arguments count: Int) -> Callee? {
    if case .function(let function) = self {
      function.variant(arguments: count).map(Callee.function)
    } else {
      nil
    }
  }

  /// Whether it may stand before a product without parentheses, as in `cos 2πx`.
  var takesProduct: Bool { arguments.count == 1 && kind(ofArgument: 0) == .expression }

  /// The function that undoes it, which an exponent −1 may mean.
  var inverse: String? {
    ["sin": "asin", "cos": "acos", "tan": "atan", "exp": "log", "log": "exp"][name]
  }
}
