extension Exhibit {
  /// Nil too while the story is still to ask where the runs go.
  func limitGap(of run: Int, at step: Int) -> LimitGap? {
    tellsTheory ? LimitGap(of: run, at: step, in: runs) : nil
  }

  /// Lines that tell how far a run is from what theory says of it, and what theory can't say.
  func theoryLines(of run: Int, at step: Int, columns: Int) -> [String] {
    guard tellsTheory else { return [] }
    let failures = runs.failedPredictions[run].map { $0.words(columns: columns) }
    let gap = limitGap(of: run, at: step).map { $0.words(columns: columns) }
    return failures + [gap].compactMap(\.self)
  }

  private var tellsTheory: Bool { openQuestion == nil && !awaitsQuestion }
}
