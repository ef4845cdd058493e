package import Surfaces

/// What can be wrong with a scene, as data. `sentence` puts each case into words.
///
/// A `subject` is what the message calls the value in question, usually its key: `lr`, `entry 2 of
/// overlays`. A `requirement` completes "it …": `must be a finite number`.
package enum SceneProblem: Error, Hashable, Sendable {
  case file(FileProblem)
  case key(KeyProblem)
  case value(ValueProblem)
  case name(NameProblem)
  case combination(CombinationProblem)
  case data(DataProblem)
  case rule(RuleProblem)

  /// The text as a whole, and what of YAML scenes do without.
  package enum FileProblem: Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case notUTF8
    case controlCharacter(UInt32)
    case syntax(what: String, remedy: String)
    case secondDocument
    case nesting
    case anchor
    case alias
    case tag
    case mergeKey
  }

  /// The keys of a mapping.
  package enum KeyProblem: Hashable, Sendable {
    case complex
    case duplicate(String, firstLine: Int)
    case unknown(String, nearest: String?, allowed: [String])
    /// Other programs call so what has these keys here.
    case foreign(String, meant: [String])
    case missing(String, of: String, example: String)
    case missingLoss
    case rivals(String, String)
    case withoutPartner(String, partner: String)
    case noChoice(subject: String, allowed: [String])
  }

  /// One value by itself.
  package enum ValueProblem: Hashable, Sendable {
    case wrongShape(subject: String, found: Shape, wanted: String)
    case emptyText(subject: String, wanted: String)
    case notANumber(subject: String, text: String, cause: NumberError? = nil)
    case notAWholeNumber(subject: String, text: String, lowest: String, highest: String)
    case notAFlag(subject: String, text: String)
    case outOfRange(subject: String, text: String, requirement: String)
    case unknownChoice(subject: String, text: String, nearest: String?, allowed: [String])
    /// An optimizer of other programs. - Parameter remedy: what to write.
    case foreignRule(subject: String, text: String, remedy: String)
    case wrongCount(subject: String, count: Int, wanted: String)
    case tooMany(subject: String, count: Int, limit: Int)
    case tooFew(subject: String, wanted: String)
    case tooLong(subject: String, count: Int, limit: Int)
    case notIncreasing(subject: String, lower: String, upper: String)
    case listedTwice(subject: String, text: String)
    /// A formula's own sentence, which has its remedy already.
    case formula(String)
  }

  /// A name that is given, or one that is meant.
  package enum NameProblem: Hashable, Sendable {
    case illegal(subject: String, text: String)
    case reserved(String)
    case unknownParameter(String, nearest: String?)
    case runTaken(String)
    case illegalClaim(String)
    case claimTaken(String)
    case unknownClaim(String, nearest: String?)
  }

  /// Values that are right alone and don't go together.
  package enum CombinationProblem: Hashable, Sendable {
    case nesterovWithoutMomentum(rule: String)
    case nesterovWithDampening(rule: String)
    /// - Parameter user: a rule that uses it.
    case unusedSetting(String, rule: String, user: String)
    case logisticTarget(row: Int, text: String)
    case validationMissing
    case targetMissing
    /// - Parameter lack: what there is none of: "the scene has no schedule".
    case chartWithout(String, lack: String)
    case mapWithoutDecay
    case network(NetworkProblem)
    case beatGoesBack(at: Int, previous: Int)
    /// - Parameter from: the step of the beat before.
    case waitsBesideTheWay(from: Int, to: Int)
    case answerNotAmongChoices(String, choices: [String])
    case badTolerance(String)
    case relativeToZero
    case claimsTooMuch(limit: Int)
    /// - Parameter limit: as many steps as may be.
    case runsTooLong(steps: Int, limit: Int)
    /// - Parameters:
    ///   - cells: in each map.
    ///   - limit: as many steps as may be.
    case mapsTooLong(cells: Int, steps: Int, limit: Int)
  }

  /// What doesn't make a network.
  package enum NetworkProblem: Hashable, Sendable {
    case nothingToNormalize
    /// - Parameter lack: why panes can't show what they are to.
    case panesWithout(String, lack: String)
    /// - Parameter what: what the data have so many of: "features".
    case layerOfOtherSize(Int, needed: Int, what: String)
    /// A weight decay for each of two weights.
    case twoDecays
    /// The runs of a network would keep so much.
    case tooLarge(bytes: Int, limit: Int, MemoryRemedy)
    /// A rule whose formulas look at all weights together, by this function.
    case ruleOverAllWeights(rule: String, function: String)
    /// A metric that isn't measured of networks.
    case metricOfTwoWeights(String)
    /// One that is measured of networks alone.
    case metricOfNetworks(String)
    /// There are no rows to validate with.
    case noValidationRows(metric: String)
  }

  /// What doesn't make a network.
  static func network(_ problem: NetworkProblem) -> SceneProblem { .combination(.network(problem)) }

  /// What makes a network's runs keep less.
  package enum MemoryRemedy: Hashable, Sendable {
    case evaluate(every: Int)
    case fewerSteps
    case smallerLayers
  }

  /// What a YAML value looks like from outside.
  package enum Shape: String, Hashable, Sendable {
    case nothing = "empty"
    case number = "a number"
    case text = "a text"
    case list = "a list"
    case mapping = "a mapping"
  }
}
