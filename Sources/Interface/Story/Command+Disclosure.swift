extension Command {
  /// How much of what the story keeps back a command could show.
  enum Disclosure: Hashable {
    /// Nothing, nor does it lead away from an open question.
    case nothing
    /// Nothing beyond the last step that may be seen.
    case steps
    /// Other numbers, other runs, what theory says: all of it.
    case answer
  }

  var disclosure: Disclosure {
    switch self {
    case .storyForward, .storyBack, .close, .blank, .toggleHelp, .redraw, .suspend, .quit,
      .interrupt, .switchTheme, .toggleLecture, .toggleCaption, .toggleOverlay, .cycleContours,
      .nextScene, .previousScene, .openPicker:
      .nothing
    case .playOrPause, .step, .firstStep, .lastStep, .faster, .slower, .nextPane, .previousPane,
      .toggleZoom, .toggleOptimizer, .cycleChart, .pinGhosts, .toggleArrows, .toggleInspector,
      .enterWindowMode, .pan, .zoomIn, .zoomOut, .fitWindow, .nextParameter, .previousParameter,
      .answer, .saveScene, .announceCommand:
      .steps
    default: .answer
    }
  }
}
