import Lessons

/// Which of the runs are shown, and on which of them the hand is. Runs are counted from 0, in the
/// scene's order.
package struct Panes: Hashable, Sendable {
  private(set) var hidden: Set<Int> = []
  /// The run whose pane the hand is on.
  package internal(set) var focus: Int?
  /// Whether the focused run's pane has the whole width.
  private(set) var isZoomed = false
  /// What the hand has chosen to see of a network; nil for what scene and story ask for.
  var content: PaneContent?

  /// The runs that are not hidden, of so many.
  func visible(of count: Int) -> [Int] { (0..<count).filter { !hidden.contains($0) } }

  /// Those of them that have a pane or a path in the common one.
  func drawn(of count: Int) -> [Int] {
    guard isZoomed, let focus else { return visible(of: count) }
    return [focus]
  }

  /// Goes to the next or the previous pane; from none, to the first or the last.
  mutating func moveFocus(by offset: Int, of count: Int) {
    let shown = visible(of: count)
    if let index = focus.flatMap(shown.firstIndex(of:)) {
      focus = shown[(index + offset + shown.count) % shown.count]
    } else {
      focus = offset > 0 ? shown.first : shown.last
    }
  }

  /// Gives the focused pane the whole width, or takes it back.
  mutating func toggleZoom(of count: Int) {
    isZoomed.toggle()
    if isZoomed, focus == nil { focus = visible(of: count).first }
  }

  /// Hides a run or shows it again; false if it is the last that is shown, which has to stay.
  mutating func toggle(_ run: Int, of count: Int) -> Bool {
    if hidden.remove(run) != nil { return true }
    guard visible(of: count).count > 1 else { return false }
    hidden.insert(run)
    if focus == run { letGo() }
    return true
  }

  /// Takes the hand off the panes: first the zoom, then the focus; false if there is neither.
  mutating func letGoOnce() -> Bool {
    guard isZoomed || focus != nil else { return false }
    if isZoomed { isZoomed = false } else { focus = nil }
    return true
  }

  /// Forgets runs that are no longer there.
  mutating func settle(count: Int) {
    hidden.formIntersection(0..<count)
    if hidden.count == count { hidden = [] }
    if let focus, focus >= count { letGo() }
  }

  private mutating func letGo() {
    focus = nil
    isZoomed = false
  }
}
