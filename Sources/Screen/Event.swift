/// What happens to the program: all of its input, time included.
package enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text was pasted, with all the characters it has.
  case pasted(String)
  case resize(Size)
  /// Time passed, in seconds since the last tick: the only clock that `update` knows.
  case tick(seconds: Double)
  /// The file that is shown, or one beside it, has been saved.
  case sceneFileChanged
  /// The terminal is gone, or a signal asks the program to leave.
  case end(EndReason)
}

/// Why the program is to end though nobody asked it to.
package enum EndReason: Hashable, Sendable {
  case vanished
  /// SIGINT, SIGTERM, SIGHUP, SIGQUIT or Ctrl-C, by number.
  case signal(Int32)
}

/// A key with its modifiers.
package struct Key: Hashable, Sendable {
  /// Which key, without its modifiers.
  package enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, escape, tab, backspace, delete
    case function(Int)
  }

  package var code: Code
  package var hasShift: Bool
  package var hasControl: Bool

  package init(_ code: Code, shift: Bool = false, control: Bool = false) {
    self.code = code
    hasShift = shift
    hasControl = control
  }

  /// A character typed without modifiers; Shift is in the character itself.
  package static func character(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar)) }
}

/// A report of the mouse, at the cell it is over.
package struct Mouse: Hashable, Sendable {
  /// What the mouse did; motion without a button isn't reported.
  package enum Action: Hashable, Sendable {
    case press, drag, release
    case wheelUp, wheelDown
  }
  /// Which button; `none` for the wheel.
  package enum Button: Hashable, Sendable { case left, middle, right, none }

  package var action: Action
  package var button: Button
  package var place: Place
  package var hasShift: Bool

  package init(_ action: Action, _ button: Button, at place: Place, shift: Bool = false) {
    self.action = action
    self.button = button
    self.place = place
    hasShift = shift
  }
}
