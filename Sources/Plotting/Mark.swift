/// A place that matters: bright, bold and never on a trail's colour.
package struct Mark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case minimum, start, origin }

  package var x: Double
  package var y: Double
  package var kind: Kind
  /// Written beside it, in the label colour.
  package var word: String?

  package init(x: Double, y: Double, kind: Kind, word: String? = nil) {
    self.x = x
    self.y = y
    self.kind = kind
    self.word = word
  }
}
