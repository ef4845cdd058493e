import Screen

/// A line of text that is being typed, with a cursor.
///
/// It opens with a value in it that the first character typed replaces, and that every other key
/// leaves there to be changed.
package struct LineEditor: Hashable, Sendable {
  private(set) var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  private(set) var cursor: Int
  /// Nothing has been typed yet: the next character replaces everything.
  private(set) var isFresh = true
  /// Why the text was refused, until the next key.
  var problem: String?

  /// How many scalars it takes.
  private let limit: Int

  static let longest = 64

  /// What a key does to the line, beside inserting its character.
  package enum Action: Hashable, Sendable {
    case left, right, home, end
    case deleteBefore, deleteAfter, clear
  }

  init(_ text: String, limit: Int = longest, isFresh: Bool = true) {
    scalars = Array(text.unicodeScalars.prefix(limit))
    cursor = scalars.count
    self.limit = limit
    self.isFresh = isFresh
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  mutating func insert(_ scalar: Unicode.Scalar) {
    problem = nil
    if isFresh { perform(.clear) }
    guard scalars.count < limit else { return refuse() }
    scalars.insert(scalar, at: cursor)
    cursor += 1
  }

  /// Inserts all of a pasted text, or nothing.
  mutating func paste(_ text: [Unicode.Scalar]) {
    problem = nil
    guard (isFresh ? 0 : scalars.count) + text.count <= limit else { return refuse() }
    for scalar in text { insert(scalar) }
  }

  private mutating func refuse() { problem = "at most \(limit) characters have room here" }

  /// Inserts scalars at the cursor into what is there.
  mutating func insert(contentsOf text: [Unicode.Scalar]) {
    (isFresh, problem) = (false, nil)
    for scalar in text { insert(scalar) }
  }

  var textBeforeCursor: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(cursor))
    return String(view)
  }

  mutating func perform(_ action: Action) {
    problem = nil
    isFresh = false
    switch action {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(scalars.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = scalars.count
    case .deleteBefore where cursor > 0:
      cursor -= 1
      scalars.remove(at: cursor)
    case .deleteAfter where cursor < scalars.count: scalars.remove(at: cursor)
    case .deleteBefore, .deleteAfter: break
    case .clear:
      scalars = []
      cursor = 0
    }
  }
}
