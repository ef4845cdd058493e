import Simulation

extension Formula {
  /// The names that a scene's parameters may not take: functions, variables, constants and
  /// hyperparameters.
  public static let reservedNames: Set<String> = {
    let functions = FormulaFunction.allCases.map(\.name) + FunctionAlias.all
    let hyperparameters = Hyperparameter.all.map(\.name)
    return Set(functions + hyperparameters + ["x", "y", "t", "e", "pi", "steps"])
  }()

  /// Why a parameter can't have this name, as "what is wrong; what to do"; nil if it can.
  public static func problem(withParameterName name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    let isName =
      scalars.first.map(Unicode.Scalar.canBeginName) == true
      && scalars.allSatisfy(Unicode.Scalar.canContinueName)
    if !isName {
      let quoted = scalars.text(scalars.indices)
      return "'\(quoted)' is no name; use letters, digits and _, and begin with a letter"
    }
    if reservedNames.contains(name) {
      return "'\(name)' has a meaning of its own; choose another name"
    }
    return nil
  }
}

extension Unicode.Scalar {
  static func canBeginName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default: false
    }
  }

  static func canContinueName(_ scalar: Unicode.Scalar) -> Bool {
    canBeginName(scalar) || isDigit(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
