import Surfaces

/// Reads the fields of a mapping, whatever their order in the file, and knows which are left over.
///
/// A field that can't be read doesn't stop the reading: `finish` reports the first mistake in the
/// order of the file. What was read is valid only if `finish` doesn't throw.
struct MappingReader {
  let subject: String
  let place: Place
  private let fields: [String: SceneNode.Field]
  private let source: SceneText
  private var known: [String] = []
  private var mistakes: [Mistake] = []

  init(subject: String, place: Place, fields: [SceneNode.Field], source: SceneText) {
    self.subject = subject
    self.place = place
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
  mutating func optional<Value>(
    _ key: String, read: (ValueReader) throws(Mistake) -> Value
  ) -> Value? {
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

  /// - Throws: the first mistake in the order of the file, keys that nobody asked for included.
  func finish() throws(Mistake) {
    let asked = Set(known)
    let unknown = fields.values.filter { !asked.contains($0.key) }
    var found = mistakes
    if let field = unknown.min(by: { $0.keyPlace < $1.keyPlace }) {
      let nearest = nearestName(to: field.key, in: known)
      found.append(
        Mistake(
          place: field.keyPlace,
          problem: .key(.unknown(field.key, nearest: nearest, allowed: known))))
    }
    if let first = found.min(by: { $0.place < $1.place }) { throw first }
  }
}
