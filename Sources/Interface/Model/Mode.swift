/// What the keys are for at the moment.
package enum Mode: Hashable, Sendable {
  /// Numbers, time, picture: the usual.
  case lab
  case help(page: Int)
  /// Arrows move the start.
  case start
  /// Arrows move the window.
  case window
  /// Arrows choose a cell of the maps.
  case map
  /// The chosen number is being typed.
  case typing(LineEditor)
  /// A scene is being chosen.
  case picker(ScenePicker)
  /// The name of the file to save is being typed.
  case naming(LineEditor)

  /// A mode without what is in it: which keys mean what.
  package enum Kind: Hashable, CaseIterable, Sendable {
    case lab, help, start, window, map, typing, picker, naming
    /// The lab's mode while the claims are listed in its place.
    case claims

    /// Whether keys without a meaning of their own here mean what they do in the lab.
    var keepsLabKeys: Bool {
      switch self {
      case .lab, .start, .window, .claims: true
      case .help, .map, .typing, .picker, .naming: false
      }
    }

    /// Whether characters without a meaning of their own are text.
    var takesText: Bool {
      switch self {
      case .typing, .picker, .naming: true
      case .lab, .help, .start, .window, .map, .claims: false
      }
    }

    /// Whether a command of the lab's keys can be given here.
    func allows(_ command: Command) -> Bool {
      switch command {
      case .interrupt, .suspend, .redraw: true
      case .quit, .switchTheme, .toggleHelp: !takesText
      case .toggleOptimizer: keepsLabKeys || self == .map
      // A presentation clicker has no Esc.
      case .storyForward, .storyBack, .blank: keepsLabKeys || self == .map
      default: keepsLabKeys
      }
    }
  }

  var kind: Kind {
    switch self {
    case .lab: .lab
    case .help: .help
    case .start: .start
    case .window: .window
    case .map: .map
    case .typing: .typing
    case .picker: .picker
    case .naming: .naming
    }
  }
}
