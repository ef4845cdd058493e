import Surfaces

/// Reads the fields of a mapping, whatever their order in the file, and knows which are left over.
///
/// A field that can't be read doesn't stop the reading: `finish` reports the first mistake in the
/// order of the file. What was read is valid only if `finish` doesn't throw.
struct MappingReader {
  let subject: String
  let place: Place
  /// nil where the file chooses the keys.
  private let section: SceneSection?
  private let fields: [String: SceneNode.Field]
  private let source: SceneText
  private var known: [String] = []
  private var mistakes: [Mistake] = []

  init(
    subject: String, place: Place, section: SceneSection?, fields: [SceneNode.Field],
    source: SceneText
  ) {
    self.subject = subject
    self.place = place
    self.section = section
    self.fields = Dictionary(fields.map { ($0.key, $0) }) { first, _ in first }
    self.source = source
  }

  /// The keys in the order of the file.
  var keys: [String] { fields.values.sorted { $0.keyPlace < $1.keyPlace }.map(\.key) }

  /// Whether the file has the key.
  func has(_ key: String) -> Bool { fields[key] != nil }

  /// Whether everything so far could be read.
  var isSound: Bool { mistakes.isEmpty }

  /// Where the key stands.
  func place(of key: String) -> Place? { fields[key]?.keyPlace }

  /// The field's value; nil if the file doesn't have it or it can't be read.
  ///
  /// - Precondition: the section, if there is one, has the key.
  mutating func optional<Value>(
    _ key: String, read: (ValueReader) throws(Mistake) -> Value
  ) -> Value? {
    precondition(
      section?.names.contains(key) ?? true, "'\(key)' is not in the table of \(subject)'s keys")
    known.append(key)
    guard let field = fields[key] else { return nil }
    do {
      return try read(ValueReader(subject: key, node: field.value, source: source))
    } catch {
      mistakes.append(error)
      return nil
    }
  }

  /// The field's value as one of the reader's methods reads it: `as: ValueReader.text`.
  mutating func optional<Value>(
    _ key: String, as read: (ValueReader) -> () throws(Mistake) -> Value
  ) -> Value? {
    optional(key) { value throws(Mistake) in try read(value)() }
  }

  /// The field's value; the placeholder, which `finish` keeps from being used, if it is missing or
  /// can't be read.
  mutating func required<Value>(
    _ key: String, placeholder: Value, example: String,
    read: (ValueReader) throws(Mistake) -> Value
  ) -> Value {
    if fields[key] == nil {
      report(.key(.missing(key, of: subject, example: example)), at: place)
    }
    return optional(key, read: read) ?? placeholder
  }

  /// The same with one of the reader's methods.
  mutating func required<Value>(
    _ key: String, placeholder: Value, example: String,
    as read: (ValueReader) -> () throws(Mistake) -> Value
  ) -> Value {
    required(key, placeholder: placeholder, example: example) { value throws(Mistake) in
      try read(value)()
    }
  }

  /// Notes a mistake that concerns several fields.
  mutating func report(_ problem: SceneProblem, at place: Place? = nil) {
    mistakes.append(Mistake(place: place ?? self.place, problem: problem))
  }

  /// - Throws: the first mistake in the order of the file, keys that don't exist included. Where there
  ///   is one of those, nothing is said to be missing: it may be the missing one, misspelt.
  func finish() throws(Mistake) { try finish(allowing: section?.names ?? known) }

  /// The same where more keys may stand than were asked for.
  func finish(allowing allowed: [String]) throws(Mistake) {
    let unknown = fields.values.filter { !allowed.contains($0.key) }
    var found = mistakes
    if let field = unknown.min(by: { $0.keyPlace < $1.keyPlace }) {
      found.removeAll { $0.problem.isAbsence }
      found.append(Mistake(place: field.keyPlace, problem: .unknownKey(field.key, among: allowed)))
    }
    if let first = found.min(by: { $0.place < $1.place }) { throw first }
  }
}

extension SceneProblem {
  /// Whether the mistake is that something isn't there.
  fileprivate var isAbsence: Bool {
    switch self {
    case .key(.missing), .key(.missingLoss), .key(.noChoice), .key(.withoutPartner): true
    default: false
    }
  }

  fileprivate static func unknownKey(_ key: String, among allowed: [String]) -> SceneProblem {
    if let meant = ForeignKey.meaning(of: key, among: allowed) {
      return .key(.foreign(key, meant: meant))
    }
    return .key(.unknown(key, nearest: nearestName(to: key, in: allowed), allowed: allowed))
  }
}
