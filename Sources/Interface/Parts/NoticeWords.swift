import Screen

/// What of a notice is worth saying under what stands on the screen.
struct NoticeWords {
  let surroundings: FooterView.Surroundings
  let size: Size

  func words(of notice: Notice?) -> String? {
    switch notice {
    case nil: nil
    case .words(let words): words
    case .number(let words): surroundings.showsNumbers ? nil : words
    case .change(let change): surroundings.shows(change) ? nil : change.words
    case .chart(let words): words + (surroundings.hasChart ? "" : "; the chart needs 80x24")
    case .panes(let isOverlay): surroundings.fitsSideBySide ? nil : words(isOverlay: isOverlay)
    }
  }

  private func words(isOverlay: Bool) -> String {
    let need =
      size.columns < Self.sideBySideColumns
      ? "side by side needs \(Self.sideBySideColumns) columns"
      : "side by side needs a larger screen"
    return isOverlay ? "all in one picture; \(need)" : need
  }

  /// Below this many columns the panes are laid over each other.
  static let sideBySideColumns = 80
}
