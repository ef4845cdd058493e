/// Where a key is pressed: each place has keys of its own, and says which of the lab's it lets through.
package enum KeyContext: Hashable, CaseIterable, Sendable {
  /// Numbers, time, picture: the usual.
  case lab
  case inspector, claims, map, about, help, picker
  /// Arrows move the start, or the window.
  case start, window
  /// A number, a file's name or a command is being typed.
  case value, fileName, command
  case blank

  /// Whether keys without a meaning of their own here mean what they do in the lab.
  var keepsLabKeys: Bool {
    switch self {
    case .lab, .inspector, .claims, .start, .window: true
    case .map, .about, .help, .picker, .value, .fileName, .command, .blank: false
    }
  }

  /// Whether characters without a meaning of their own are text.
  var takesText: Bool {
    switch self {
    case .picker, .value, .fileName, .command: true
    case .lab, .inspector, .claims, .map, .about, .help, .start, .window, .blank: false
    }
  }

  /// Whether a command of the lab's keys can be given here.
  func allows(_ command: Command) -> Bool {
    switch command {
    case .program(.interrupt), .program(.suspend), .program(.redraw): true
    case .program(.quit), .picture(.switchTheme), .sheet(.toggleHelp), .sheet(.toggleAbout),
      .sheet(.savePicture):
      !takesText && self != .blank
    case .picture(.toggleOptimizer): keepsLabKeys || self == .map || self == .about
    // A presentation clicker has no Esc.
    case .story(.forward), .story(.back), .sheet(.blank):
      keepsLabKeys || self == .map || self == .about
    default: keepsLabKeys
    }
  }
}
