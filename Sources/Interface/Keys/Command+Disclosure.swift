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
    case .program(.announceCommand): .steps
    case .program(.editScene): .answer
    case .program: .nothing
    case .story(.forward), .story(.back), .story(.resume): .nothing
    case .story(.answer): .steps
    case .time(.faster), .time(.slower): .nothing
    case .time, .number(.chooseNext), .number(.choosePrevious): .steps
    case .number: .answer
    case .hand(.nudgeStart): .answer
    case .hand: .steps
    case .picture(let command): command.disclosure
    case .sheet(let command): command.disclosure
    case .map, .list, .typing: .answer
    }
  }
}

extension Command.Picture {
  fileprivate var disclosure: Command.Disclosure {
    switch self {
    case .switchTheme, .toggleLecture, .toggleCaption, .toggleOverlay, .cycleContours,
      .turnContent:
      .nothing
    case .nextPane, .previousPane, .toggleZoom, .toggleOptimizer, .cycleChart,
      .pinGhosts,
      .toggleArrows:
      .steps
    case .switchContourFunction: .answer
    }
  }
}

extension Command.Sheet {
  fileprivate var disclosure: Command.Disclosure {
    switch self {
    // What a command asks for is looked at once it is typed.
    case .close, .blank, .toggleHelp, .toggleAbout, .openPicker, .typeCommand, .savePicture:
      .nothing
    case .toggleInspector, .takeWindow, .saveScene: .steps
    case .toggleClaims, .openMap, .takeStart, .typeValue: .answer
    }
  }
}
