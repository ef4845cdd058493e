/// What can be wrong with a scene, as data. `sentence` puts each case into words.
///
/// A `subject` is what the message calls the value in question, usually its key: `lr`, `entry 2 of
/// overlays`. A `requirement` completes "it …": `must be a finite number`.
package enum SceneProblem: Error, Hashable, Sendable {
  // The file.
  case empty
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8
  case controlCharacter(UInt32)

  // YAML, and what of it scenes do without.
  case syntax(what: String, remedy: String)
  case secondDocument
  case anchor
  case alias
  case tag
  case mergeKey
  case complexKey
  case duplicateKey(String, firstLine: Int)

  // Keys.
  case unknownKey(String, nearest: String?, allowed: [String])
  case missingKey(String, of: String, example: String)
  case missingLoss
  case rivalKeys(String, String)
  case keyWithoutPartner(String, partner: String)
  case noChoiceOfKey(subject: String, allowed: [String])

  // Values.
  case wrongShape(subject: String, found: Shape, wanted: String)
  case emptyText(subject: String, wanted: String)
  case notANumber(subject: String, text: String)
  case notAWholeNumber(subject: String, text: String, lowest: String, highest: String)
  case notAFlag(subject: String, text: String)
  case outOfRange(subject: String, text: String, requirement: String)
  case unknownChoice(subject: String, text: String, nearest: String?, allowed: [String])
  case wrongCount(subject: String, count: Int, wanted: String)
  case tooMany(subject: String, count: Int, limit: Int)
  case tooFew(subject: String, wanted: String)
  case tooLong(subject: String, count: Int, limit: Int)
  case notIncreasing(subject: String, lower: String, upper: String)
  case listedTwice(subject: String, text: String)
  /// A formula's own sentence, which has its remedy already.
  case formula(String)

  // Names.
  case illegalName(subject: String, text: String)
  case reservedName(String)
  case unknownParameter(String, nearest: String?)
  case runNameTaken(String)
  case illegalClaimName(String)
  case claimNameTaken(String)
  case unknownClaim(String, nearest: String?)

  // Parts that don't go together.
  case nesterovWithoutMomentum(rule: String)
  case nesterovWithDampening(rule: String)
  case logisticTarget(row: Int, text: String)
  case validationMissing
  case targetMissing
  case beatGoesBack(at: Int, previous: Int)
  case answerNotAmongChoices(String, choices: [String])
  case badTolerance(String)
  case relativeToZero
  case claimsTooMuch(limit: Int)

  /// What a YAML value looks like from outside.
  package enum Shape: String, Hashable, Sendable {
    case nothing = "empty"
    case text = "a text"
    case list = "a list"
    case mapping = "a mapping"
  }
}
