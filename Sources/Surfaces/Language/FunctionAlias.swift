/// Other names of functions, and what they are here.
package enum FunctionAlias {
  /// The function that each stands for.
  package static let known = ["ln": "log", "sgn": "sign"]
  /// Functions that are written with others: a power, and `max(0, x)`.
  static let power = "pow"
  static let rectifier = "relu"

  /// All of them: none can be the name of a parameter.
  package static let all = known.keys.sorted() + [power, rectifier]
}

extension Vocabulary.Names {
  /// A function by its own or another name.
  func function(called name: String) -> Function? {
    let own = FunctionAlias.known[name] ?? name
    return functions.first { $0.name == own }
  }
}
