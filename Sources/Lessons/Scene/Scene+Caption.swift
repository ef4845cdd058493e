extension Scene {
  /// What the scene says at a step: the last beat that has begun, else the summary, else nothing.
  package func caption(at step: Int) -> String {
    beat(at: step)?.say ?? summary ?? ""
  }

  /// The step to which the lab plays on opening: `pause`, or the last step if edits made the runs
  /// shorter than that.
  package var openingStep: Int? { pause.map { min($0, steps) } }
}
