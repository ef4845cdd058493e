/// An update rule that somebody wrote as formulas, with its constants bound to values.
///
/// What the formulas mean is the matter of who understands them (`RuleDefinition`); here they are one rule
/// among the others.
public struct FormulaRule: Hashable, Sendable {
  package let definition: any RuleDefinition
  /// In the order in which the definition names them.
  package var constants: [Double]
  /// T, which formulas may read.
  package var steps = 0

  /// - Precondition: a value for each constant.
  package init(_ definition: any RuleDefinition, constants: [Double]) {
    precondition(constants.count == definition.constantNames.count, "a value for each constant")
    self.definition = definition
    self.constants = constants
  }

  /// By which it is known: `lion`.
  public var name: String { definition.name }

  /// What the numbers are called that are its own, in their order.
  public var constantNames: [String] { definition.constantNames }

  /// What is drawn, evaluated and exported as the weights: `w`, or a name that starts there.
  public var shownName: String { definition.shown }

  /// The first function of its formulas that looks at all weights at once: `norm`; nil where each weight
  /// is stepped by itself.
  public var functionOverAllWeights: String? { definition.functionOverAllWeights }

  /// What its names are called that have a value for each weight after a step, in the order of `states`.
  public var stateNames: [String] { definition.states }

  /// The lines of a step, as they are written, with whether λ enters the step there.
  public var lines: [RuleLine] { definition.lines }

  /// Their values, in the same order.
  public var constantValues: [Double] { constants }

  /// The value of one of its constants; nil if it has none of that name.
  public subscript(constant name: String) -> Double? {
    get { index(of: name).map { constants[$0] } }
    set {
      guard let index = index(of: name), let newValue else { return }
      constants[index] = newValue
    }
  }

  private func index(of constant: String) -> Int? {
    definition.constantNames.firstIndex(of: constant)
  }

  /// The rule's blocks with all that is the same in every lane bound: everything but lr and λ.
  func program(_ values: Hyperparameters) -> any RuleProgram {
    definition.program(constants: constants, hyperparameters: values, steps: steps)
  }

  public static func == (a: FormulaRule, b: FormulaRule) -> Bool {
    a.constants.elementsEqual(b.constants) { $0.bitPattern == $1.bitPattern }
      && a.steps == b.steps && a.definition.isSame(as: b.definition)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(constants)
    hasher.combine(steps)
  }
}

/// What is asked of a rule's formulas by those who don't read formulas.
package protocol RuleDefinition: Sendable {
  var name: String { get }
  /// What the screen calls it.
  var label: String { get }
  /// What the numbers are called that are its own.
  var constantNames: [String] { get }
  /// The names that have a value of their own for each weight, in the order in which exports list them:
  /// those that its lines assign, w only where something else is shown.
  var states: [String] { get }
  /// What is drawn, evaluated and exported: `w`, or a name that starts there.
  var shown: String { get }
  /// Each line of a step, as it is written.
  var lines: [RuleLine] { get }
  /// The first function of its formulas that looks at all weights at once: `norm`; nil where each weight
  /// is stepped by itself.
  var functionOverAllWeights: String? { get }
  /// Whether a hyperparameter or option changes what it does.
  func reads(_ hyperparameter: Hyperparameter) -> Bool
  /// Its steps, with these numbers.
  func program(
    constants: [Double], hyperparameters: Hyperparameters, steps: Int
  ) -> any RuleProgram
  func isSame(as other: any RuleDefinition) -> Bool
}

extension RuleDefinition where Self: Equatable {
  package func isSame(as other: any RuleDefinition) -> Bool { self == (other as? Self) }
}

/// A line of a rule's step.
public struct RuleLine: Hashable, Sendable {
  /// What it assigns.
  public let name: String
  /// `w = w - lr*(u + weight_decay*w)`.
  public let text: String
  /// Whether λ enters the step here.
  public let readsWeightDecay: Bool

  package init(name: String, text: String, readsWeightDecay: Bool) {
    self.name = name
    self.text = text
    self.readsWeightDecay = readsWeightDecay
  }
}
