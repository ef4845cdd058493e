extension Model {
  /// Goes to the next or the previous pane; from none, to the first or the last.
  mutating func moveFocus(by offset: Int) {
    let shown = visibleRuns
    if let index = focusedRun.flatMap(shown.firstIndex(of:)) {
      focusedRun = shown[(index + offset + shown.count) % shown.count]
    } else {
      focusedRun = offset > 0 ? shown.first : shown.last
    }
  }

  /// Gives the focused pane the whole width, or takes it back.
  mutating func toggleZoom() {
    isZoomed.toggle()
    if isZoomed, focusedRun == nil { focusedRun = visibleRuns.first }
  }

  /// Lays the panes over each other, or side by side where the screen is large enough.
  mutating func toggleOverlay() {
    guard fitsSideBySide else {
      notice =
        size.columns < LabLayout.sideBySideColumns
        ? "side by side needs \(LabLayout.sideBySideColumns) columns"
        : "side by side needs a larger screen"
      return
    }
    isOverlay.toggle()
  }

  /// Whether there is room for a pane for each shown run.
  var fitsSideBySide: Bool {
    !LabLayout(
      size: size, paneCount: paneRuns.count, isOverlay: false, showsCaption: showsCaption
    ).isOverlay
  }

  mutating func toggleOptimizer(_ index: Int) {
    guard runs.names.indices.contains(index) else { return }
    defer { keepMapFocus() }
    if hiddenRuns.remove(index) != nil { return }
    guard visibleRuns.count > 1 else {
      notice = "one optimizer has to stay"
      return
    }
    hiddenRuns.insert(index)
    guard focusedRun == index else { return }
    focusedRun = nil
    isZoomed = false
  }
}
