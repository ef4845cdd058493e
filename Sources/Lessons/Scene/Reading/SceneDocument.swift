/// Makes nodes of YAML's events, and refuses what scene files do without.
struct SceneDocument: ~Copyable {
  private let text: SceneText
  private var events: YAMLEvents
  private var depth = 0

  /// The file's one document.
  ///
  /// - Throws: the first mistake in the file that concerns YAML itself.
  static func root(of text: SceneText) throws(Mistake) -> SceneNode {
    var document = SceneDocument(text: text, events: YAMLEvents(text))
    return try document.root()
  }

  private init(text: SceneText, events: consuming YAMLEvents) {
    self.text = text
    self.events = events
  }

  private mutating func root() throws(Mistake) -> SceneNode {
    if case .streamEnd = try events.next().content { throw Self.empty }
    let root = try node(events.next())
    if case .scalar("", _) = root.content { throw Self.empty }
    _ = try events.next()
    let next = try events.next()
    guard case .streamEnd = next.content else {
      throw Mistake(place: next.place, problem: .file(.secondDocument))
    }
    return root
  }

  private static var empty: Mistake { Mistake(place: .beginning, problem: .file(.empty)) }

  /// The node that begins with this event.
  private mutating func node(_ event: YAMLEvents.Event) throws(Mistake) -> SceneNode {
    try refuseProperties(at: event.place)
    switch event.content {
    case .scalar(let string, let style):
      return SceneNode(place: event.place, content: .scalar(string, style))
    case .alias:
      throw Mistake(place: event.place, problem: .file(.alias))
    case .listStart:
      return try nested(at: event.place) { document throws(Mistake) in
        .list(try document.items())
      }
    case .mappingStart:
      return try nested(at: event.place) { document throws(Mistake) in
        .mapping(try document.fields())
      }
    case .end, .documentStart, .documentEnd, .streamEnd:
      preconditionFailure("no node begins with \(event.content)")
    }
  }

  /// libyaml sets no limit to nesting.
  private mutating func nested(
    at place: Place, read: (inout SceneDocument) throws(Mistake) -> SceneNode.Content
  ) throws(Mistake) -> SceneNode {
    guard depth < SceneLimits.nesting else {
      throw Mistake(place: place, problem: .file(.nesting))
    }
    depth += 1
    defer { depth -= 1 }
    return SceneNode(place: place, content: try read(&self))
  }

  /// A node begins with its anchor or tag, if it has one; and a plain scalar can begin with neither of
  /// these characters.
  private func refuseProperties(at place: Place) throws(Mistake) {
    switch text[place] {
    case "&": throw Mistake(place: place, problem: .file(.anchor))
    case "!": throw Mistake(place: place, problem: .file(.tag))
    default: break
    }
  }

  /// The rest of a list.
  private mutating func items() throws(Mistake) -> [SceneNode] {
    var items: [SceneNode] = []
    while let event = try nextInside() { items.append(try node(event)) }
    return items
  }

  /// The rest of a mapping.
  private mutating func fields() throws(Mistake) -> [SceneNode.Field] {
    var fields: [SceneNode.Field] = []
    var lines: [String: Int] = [:]
    while let event = try nextInside() {
      let key = try self.key(event)
      if let first = lines.updateValue(event.place.line, forKey: key) {
        throw Mistake(place: event.place, problem: .key(.duplicate(key, firstLine: first)))
      }
      fields.append(.init(key: key, keyPlace: event.place, value: try node(events.next())))
    }
    return fields
  }

  private func key(_ event: YAMLEvents.Event) throws(Mistake) -> String {
    try refuseProperties(at: event.place)
    switch event.content {
    case .scalar("<<", _): throw Mistake(place: event.place, problem: .file(.mergeKey))
    case .scalar(let key, _): return key
    case .alias: throw Mistake(place: event.place, problem: .file(.alias))
    case .listStart, .mappingStart, .end, .documentStart, .documentEnd, .streamEnd:
      throw Mistake(place: event.place, problem: .key(.complex))
    }
  }

  /// The next event in a list or mapping, nil at its end.
  private mutating func nextInside() throws(Mistake) -> YAMLEvents.Event? {
    let event = try events.next()
    if case .end = event.content { return nil }
    return event
  }
}
