/// What is said at the foot of the screen until the next key.
package enum Notice: Hashable, Sendable, ExpressibleByStringInterpolation {
  case words(String)
  /// A number has been chosen or changed: said where no row shows it.
  case number(String)
  /// What a key changed without a word of its own: said where the screen doesn't show it.
  case change(DocumentChange)
  /// What the chart shows now; it may need more rows than there are.
  case chart(String)
  /// Whether all runs are in one picture; side by side they may need more room than there is.
  case panes(isOverlay: Bool)

  package init(stringLiteral value: String) { self = .words(value) }

  /// The words, as far as they don't hang on the screen's size.
  package var text: String {
    switch self {
    case .words(let words), .number(let words), .chart(let words): words
    case .change(let change): change.words
    case .panes(let isOverlay): isOverlay ? "all in one picture" : "side by side"
    }
  }
}
