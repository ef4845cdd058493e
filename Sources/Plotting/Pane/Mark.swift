/// A place that matters: bright, bold and never on a trail's colour.
package struct Mark: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var sign: Sign
  /// Written beside it, in the label colour: once in a pane, wherever it has room first.
  package var word: String

  /// - Parameter word: the sign's own if nil.
  package init(x: Double, y: Double, _ sign: Sign, word: String? = nil) {
    self.x = x
    self.y = y
    self.sign = sign
    self.word = word ?? sign.word
  }
}
