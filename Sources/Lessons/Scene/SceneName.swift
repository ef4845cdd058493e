import Simulation

/// Which names a scene may give to parameters and runs.
package enum SceneName {
  /// A letter or `_`, then letters, digits and `_`, all ASCII.
  package static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
    return !isDigit
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// Why a parameter can't have this name; nil if it can.
  package static func problem(ofParameter name: String) -> SceneProblem? {
    let subject = "a parameter's name"
    guard isIdentifier(name) else { return .illegalName(subject: subject, text: name) }
    if let meaning = meanings[name] {
      return .reservedName(subject: subject, text: name, meaning: meaning)
    }
    return nil
  }

  /// What the reserved names stand for.
  private static let meanings: [String: String] = {
    var meanings = ["x": "a weight", "y": "a weight", "t": "the step number"]
    meanings["steps"] = "the number of steps"
    for constant in ["pi", "e"] { meanings[constant] = "a constant" }
    for function in functions { meanings[function] = "a function" }
    for name in HyperparameterName.allCases { meanings[name.rawValue] = "a hyperparameter" }
    for option in ["nesterov", "amsgrad", "bias_correction", "precondition", "seed"] {
      meanings[option] = "an option"
    }
    return meanings
  }()

  private static let functions = [
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "log",
    "log2", "log10", "sqrt", "abs", "sign", "min", "max", "mod", "floor", "ceil", "hypot",
    "sigmoid", "softplus", "where",
  ]
}
