import CYAML

/// The events of a YAML text in order, as libyaml finds them.
struct YAMLEvents: ~Copyable {
  struct Event {
    enum Content {
      case scalar(String, ScalarStyle)
      case listStart
      case mappingStart
      /// Of the list or mapping that began last.
      case end
      case alias
      case documentStart
      case documentEnd
      case streamEnd
    }

    var place: Place
    var content: Content
  }

  private let text: SceneText
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  init(_ text: SceneText) {
    self.text = text
    var bytes: [UInt8] = []
    for line in text.lines {
      for scalar in line { bytes.append(contentsOf: scalar.utf8) }
      bytes.append(UInt8(ascii: "\n"))
    }
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    // It fails for want of memory only.
    precondition(yaml_parser_initialize(parser) == 1)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; not to be called again after the stream's end or a mistake.
  ///
  /// - Throws: what keeps the text from being YAML.
  mutating func next() throws(Mistake) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        throw Mistake(parser.pointee, in: text)
      }
      defer { yaml_event_delete(&event) }
      if let content = Event.Content(event) {
        return Event(place: Place(event.start_mark), content: content)
      }
    }
  }
}

extension YAMLEvents.Event.Content {
  /// Nil for the start of the stream, which says nothing.
  fileprivate init?(_ event: yaml_event_t) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self = .scalar(String(decoding: bytes, as: UTF8.self), ScalarStyle(scalar.style))
    case YAML_SEQUENCE_START_EVENT: self = .listStart
    case YAML_MAPPING_START_EVENT: self = .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .end
    case YAML_ALIAS_EVENT: self = .alias
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_DOCUMENT_END_EVENT: self = .documentEnd
    case YAML_STREAM_END_EVENT: self = .streamEnd
    default: return nil
    }
  }
}

extension ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
  }
}

extension Place {
  /// libyaml counts lines and columns from 0.
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}
