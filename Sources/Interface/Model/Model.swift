package import Lessons
package import Screen

/// The whole state of the lab: what `update` changes and views draw.
///
/// A value, so that a session can be replayed from a list of events without a terminal or a clock.
package struct Model: Sendable {
  /// What is shown and run.
  package internal(set) var shown: Exhibit
  /// How it looks.
  package internal(set) var look: Look
  /// What lies on the lab.
  package internal(set) var sheets = Sheets()
  package internal(set) var size: Size
  /// Said at the foot of the screen until the next key.
  package internal(set) var notice: Notice?
  /// What the pressed mouse button is moving.
  package internal(set) var drag: Drag?
  /// The commands that were typed, the latest last.
  var commands: [String] = []
  /// The user's own folder, which a name that begins with `~/` is in; nil if there is none.
  package var home: String?
  /// What is asked of the loop.
  package internal(set) var orders = Orders()

  /// The lab on a scene, at its first step and at rest.
  ///
  /// - Parameter origin: nil for what the scene's name says.
  package init(scene: Scene, size: Size, theme: Theme = .dark, origin: SceneOrigin? = nil) {
    shown = Exhibit(Document(scene, origin: origin))
    look = Look(theme: theme)
    self.size = size
  }

  /// What lies on top and can be seen; nil for the lab itself. An open question is put on the lab: until
  /// it is answered it hides what would tell the answer.
  package var top: Sheet? { sheets.all.last(where: isSeen) }

  /// What fills the screen under a hand or a typed line; nil for the lab.
  var screen: Sheet? { sheets.all.last { isSeen($0) && $0.coversScreen } }

  /// Where keys are pressed now.
  package var context: KeyContext { top?.context ?? .lab }

  private func isSeen(_ sheet: Sheet) -> Bool {
    switch sheet {
    case .inspector: shown.openQuestion == nil && shown.lastVisibleStep >= 1
    case .claims: !shown.awaitsQuestion
    case .map, .about, .help, .picker, .moving, .typing, .blank: true
    }
  }

  /// The theme of what is on the screen: a blank screen is dark in every theme.
  package var shownTheme: Theme { top == .blank ? .dark : look.theme }
}

/// What the loop is to do.
package struct Orders: Hashable, Sendable {
  /// Why the lab is to be left, once it is.
  package internal(set) var departure: Departure?
  /// What is to be done beside drawing, then forgotten.
  package internal(set) var request: Request?
  /// Whether the command line that reproduces the screen is printed on leaving.
  package internal(set) var announcesCommand = false

  /// Why the lab is left; a signal by its number.
  package enum Departure: Hashable, Sendable {
    case quit
    case vanished
    case signal(Int32)
  }

  /// An effect on the outside.
  package enum Request: Hashable, Sendable {
    case redraw, suspend
    /// Write a new file of this name, never over another one.
    case save(name: String, text: String)
    /// Write the screen to a new picture of this name, never over another one.
    case savePicture(name: String)
    /// Read the scene's file again.
    case reload(file: String)
    /// Open a file in the user's editor and read it again. Where there is a text, it is first written to
    /// a new file, of this name or one like it.
    case edit(file: String, text: String?)
    /// Read the scene that the command line calls so, to be shown as the rest of a line has it.
    case open(scene: String, LabCommandLine)
  }
}
