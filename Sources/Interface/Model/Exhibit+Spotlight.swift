extension Exhibit {
  /// The run that the told beat is about, if it is about a single one of several that are shown. A
  /// question has tags of its own.
  var spotlitRun: Int? {
    guard let told = toldBeat, !isChanged, askedQuestion == nil, visibleRuns.count > 1 else {
      return nil
    }
    let run = Spotlight.onlyLabel(of: runs.names.map(\.label), mentionedIn: told.say)
    return run.flatMap { visibleRuns.contains($0) ? $0 : nil }
  }

  /// Whether a run's name is to stand out: the hand is on its pane, or the story speaks of it alone.
  func isMarked(_ run: Int) -> Bool { panes.focus == run || spotlitRun == run }
}
