import Simulation
import Surfaces

/// Reads one value of a scene file as what it is meant to be.
///
/// Scalars are read as text where text is meant and as numbers where numbers are meant: YAML's own
/// guesses (`yes` is true, `1_000` is a number) play no part.
struct ValueReader {
  /// What messages call the value: its key, or its number in a list.
  var subject: String
  var node: SceneNode
  var source: SceneText

  var place: Place { node.place }

  func mistake(_ problem: SceneProblem) -> Mistake { Mistake(place: place, problem: problem) }

  /// The scalar as it is written, without white space at its ends.
  func scalar(wanted: String) throws(Mistake) -> String {
    guard case .scalar(let text, _) = node.content else {
      throw mistake(.value(.wrongShape(subject: subject, found: node.shape, wanted: wanted)))
    }
    let trimmed = text.trimmingWhitespace
    if trimmed.isEmpty { throw mistake(.value(.emptyText(subject: subject, wanted: wanted))) }
    return trimmed
  }

  /// A sentence, a title, a label.
  func text() throws(Mistake) -> String {
    let text = try scalar(wanted: "a text")
    guard text.count <= SceneLimits.textLength else {
      throw mistake(
        .value(.tooLong(subject: subject, count: text.count, limit: SceneLimits.textLength)))
    }
    return text
  }

  /// A finite number.
  func number() throws(Mistake) -> Double { try number { _ in nil } }

  /// A finite number for which `violation` is nil; else it says what the number must be.
  func number(_ violation: (Double) -> String?) throws(Mistake) -> Double {
    let text = try scalar(wanted: "a number, such as 0.02")
    let number: Double
    do {
      number = try Double(written: text)
    } catch {
      throw mistake(.value(.notANumber(subject: subject, text: text, cause: error)))
    }
    try require(violation(number), of: text)
    return number
  }

  private func require(_ requirement: String?, of text: String) throws(Mistake) {
    if let requirement {
      throw mistake(.value(.outOfRange(subject: subject, text: text, requirement: requirement)))
    }
  }

  /// A whole number; `1e6` is one.
  func wholeNumber(in range: ClosedRange<Int>) throws(Mistake) -> Int {
    let text = try scalar(wanted: "a whole number")
    guard let number = try? Int(written: text), range.contains(number) else {
      throw mistake(
        .value(
          .notAWholeNumber(
            subject: subject, text: text, lowest: SceneProblem.grouped(range.lowerBound),
            highest: SceneProblem.grouped(range.upperBound))))
    }
    return number
  }

  /// A seed: any number of 64 bits.
  func seed() throws(Mistake) -> UInt64 {
    let text = try scalar(wanted: "a whole number")
    guard let seed = try? UInt64(written: text) else {
      throw mistake(
        .value(
          .notAWholeNumber(subject: subject, text: text, lowest: "0", highest: "\(UInt64.max)")))
    }
    return seed
  }

  func flag() throws(Mistake) -> Bool {
    switch try scalar(wanted: "true or false") {
    case "true": return true
    case "false": return false
    case let text: throw mistake(.value(.notAFlag(subject: subject, text: text)))
    }
  }

  /// One of the words of an enumeration.
  func choice<Choice>() throws(Mistake) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = try choice(among: Choice.allCases.map(\.rawValue))
    guard let choice = Choice(rawValue: text) else {
      preconditionFailure("a case can be made of its own raw value")
    }
    return choice
  }

  /// One of a few words.
  func choice(among allowed: [String]) throws(Mistake) -> String {
    let text = try scalar(wanted: "one of " + SceneProblem.enumerated(allowed))
    guard allowed.contains(text) else {
      throw mistake(
        .value(
          .unknownChoice(
            subject: subject, text: text, nearest: nearestName(to: text, in: allowed),
            allowed: allowed)))
    }
    return text
  }

  /// `[x, y]`, or a point as the screen prints it, `(−0.50, −1.20)`; finite.
  func vector() throws(Mistake) -> Vector { try vector { _ in nil } }

  /// The same of numbers that `violation` accepts.
  func vector(_ violation: (Double) -> String?) throws(Mistake) -> Vector {
    guard case .scalar(let text, _) = node.content, let point = try? Vector(written: text) else {
      return try listedVector(violation)
    }
    try require(violation(point.x) ?? violation(point.y), of: text)
    return point
  }

  private func listedVector(_ violation: (Double) -> String?) throws(Mistake) -> Vector {
    let pair = try pair(wanted: "two numbers, such as [1, 1]")
    return Vector(try pair.first.number(violation), try pair.second.number(violation))
  }

  /// `[lower, upper]`, finite, of a finite positive width.
  func interval() throws(Mistake) -> ClosedRange<Double> { try interval { _ in nil } }

  /// The same with bounds that `violation` accepts.
  func interval(_ violation: (Double) -> String?) throws(Mistake) -> ClosedRange<Double> {
    let bounds = try listedVector(violation)
    guard bounds.x < bounds.y else {
      let pair = try pair(wanted: "two numbers")
      throw mistake(
        .value(
          .notIncreasing(
            subject: subject, lower: try pair.first.scalar(wanted: "a number"),
            upper: try pair.second.scalar(wanted: "a number"))))
    }
    guard (bounds.y - bounds.x).isFinite else {
      throw mistake(
        .value(
          .outOfRange(
            subject: subject, text: "[\(bounds.x), \(bounds.y)]",
            requirement: "must have a finite width")))
    }
    return bounds.x...bounds.y
  }

  func pair(wanted: String) throws(Mistake) -> (first: ValueReader, second: ValueReader) {
    let items = try list(of: wanted, limit: nil)
    guard items.count == 2 else {
      throw mistake(.value(.wrongCount(subject: subject, count: items.count, wanted: wanted)))
    }
    return (items[0], items[1])
  }

  /// The entries of a list that isn't empty.
  func list(of wanted: String, limit: Int?) throws(Mistake) -> [ValueReader] {
    guard case .list(let items) = node.content else {
      throw mistake(
        .value(.wrongShape(subject: subject, found: node.shape, wanted: "a list of \(wanted)")))
    }
    if items.isEmpty { throw mistake(.value(.tooFew(subject: subject, wanted: wanted))) }
    if let limit, items.count > limit {
      throw mistake(.value(.tooMany(subject: subject, count: items.count, limit: limit)))
    }
    return items.enumerated().map { index, item in
      ValueReader(subject: "entry \(index + 1) of \(subject)", node: item, source: source)
    }
  }

  /// The fields of a mapping with these keys.
  func fields(of section: SceneSection) throws(Mistake) -> MappingReader {
    try fields(wanted: section.wanted, in: section)
  }

  /// The fields of a mapping; without a section, the file chooses its keys.
  func fields(
    wanted: String, in section: SceneSection? = nil
  ) throws(Mistake) -> MappingReader {
    guard case .mapping(let fields) = node.content else {
      throw mistake(.value(.wrongShape(subject: subject, found: node.shape, wanted: wanted)))
    }
    return MappingReader(
      subject: subject, place: place, section: section, fields: fields, source: source)
  }

  /// A formula that may use these variables; its errors are placed at the offending part.
  func formula(variables: [String]) throws(Mistake) -> Formula {
    try expression { text throws(FormulaError) in try Formula(text, variables: variables) }
  }

  /// A text in the language of formulas, or in one like it; its errors are placed at the offending
  /// part.
  func expression<Value>(
    _ read: (String) throws(FormulaError) -> Value
  ) throws(Mistake) -> Value {
    let text = try scalar(wanted: node.shape.isBracketed ? "the formula in quotes" : "a formula")
    do {
      return try read(text)
    } catch {
      throw Mistake(
        place: place(of: error.range.lowerBound, in: text), problem: .value(.formula(error.message))
      )
    }
  }

  /// What stands between the commas of a text, each part at its place.
  func words() throws(Mistake) -> [ValueReader] {
    let text = try scalar(wanted: "words with commas between them")
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let lead = part.prefix { $0.isWhitespace }
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: lead.endIndex)
      return ValueReader(
        subject: parts.count == 1 ? subject : "entry \(index + 1) of \(subject)",
        node: SceneNode(
          place: place(of: offset, in: text), content: .scalar(String(part), .plain)),
        source: source)
    }
  }

  /// Where the scalar with this offset in the value, without white space at its ends, stands in the file.
  func place(of offset: Int, in trimmed: String) -> Place {
    guard case .scalar(let text, let style) = node.content else { return place }
    let lead = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    return ScalarPlaces(of: node, style: style, in: source).place(of: lead + offset, in: text)
  }
}

extension String {
  var trimmingWhitespace: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
