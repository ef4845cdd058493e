/// How a terminal writes the next character: its colours and attributes, as SGR sets them (ECMA-48,
/// 8.3.117).
struct Pen: Equatable {
  var ink = SGRColor.own
  var paper = SGRColor.own
  var attributes: Attributes = []

  /// What SGR switches on by 1…9.
  struct Attributes: OptionSet {
    let rawValue: UInt16

    static let bold = Attributes(code: 1)
    static let faint = Attributes(code: 2)
    static let italic = Attributes(code: 3)
    static let underlined = Attributes(code: 4)
    static let reversed = Attributes(code: 7)

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(code: Int) { rawValue = 1 << code }
  }

  /// The pen that shows a blank just as this one does and is closest to another one: where nothing
  /// is written, neither ink nor weight is seen.
  func forBlank(near other: Pen) -> Pen {
    guard attributes.union(other.attributes).isDisjoint(with: [.reversed, .underlined]) else {
      return self
    }
    let unseen: Attributes = [.bold, .faint, .italic]
    var pen = self
    pen.ink = other.ink
    pen.attributes.subtract(unseen)
    pen.attributes.formUnion(other.attributes.intersection(unseen))
    return pen
  }

  /// Follows an SGR sequence; false if it says something else too.
  ///
  /// - Parameters:
  ///   - parameters: what stands between `ESC [` and `m`.
  ///   - direct: what stands behind the numbers of a palette, if something does.
  mutating func follow(_ parameters: OutputBytes, direct: DirectColors? = nil) -> Bool {
    var fields = SGRFields(parameters)
    var isUnderstood = true
    repeat {
      let field = fields.next()
      switch field.number {
      case 0: self = Pen()
      // 6, the rapid blink, shares its end with 5 and isn't followed.
      case let code where 1...9 ~= code && code != 6: attributes.insert(Attributes(code: code))
      case 22: attributes.subtract([.bold, .faint])
      case let code where 23...29 ~= code: attributes.remove(Attributes(code: code - 20))
      case 30...37, 90...97, 38:
        isUnderstood = set(\.ink, fields.color(from: field, direct: direct)) && isUnderstood
      case 40...47, 100...107, 48:
        isUnderstood = set(\.paper, fields.color(from: field, direct: direct)) && isUnderstood
      case 39: ink = .own
      case 49: paper = .own
      default: isUnderstood = false
      }
    } while !fields.isAtEnd
    return isUnderstood
  }

  private mutating func set(_ side: WritableKeyPath<Pen, SGRColor>, _ color: SGRColor?) -> Bool {
    if let color { self[keyPath: side] = color }
    return color != nil
  }
}
