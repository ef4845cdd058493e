/// How a loss is shown. Where a terminal has no bands, lines stand in for them.
package enum ContourStyle: CaseIterable, Hashable, Sendable {
  case bands, lines, both
  /// Both, with the loss written on each line.
  case levels
}
