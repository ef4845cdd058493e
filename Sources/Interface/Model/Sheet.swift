/// Something that lies on the lab: a screen over all of it, a hand that moves, a line that is typed.
package enum Sheet: Hashable, Sendable {
  /// One step of each run, taken apart.
  case inspector
  /// The scene's claims, from the one with this index on.
  case claims(first: Int)
  case map
  /// Loss, rules and numbers as equations, signs and words.
  case about
  /// A page of the help, from 0.
  case help(page: Int)
  case picker(ScenePicker)
  /// Arrows move something of the picture.
  case moving(Movable)
  case typing(Prompt)
  /// A black screen.
  case blank

  /// What arrows can take hold of.
  package enum Movable: Hashable, Sendable { case start, window }

  /// Which keys mean what here.
  package var context: KeyContext {
    switch self {
    case .inspector: .inspector
    case .claims: .claims
    case .map: .map
    case .about: .about
    case .help: .help
    case .picker: .picker
    case .moving(.start): .start
    case .moving(.window): .window
    case .typing(let prompt): prompt.subject.context
    case .blank: .blank
    }
  }

  /// Whether it hides what lies below: a hand and a line leave it to be seen.
  var coversScreen: Bool {
    switch self {
    case .inspector, .claims, .map, .about, .help, .picker, .blank: true
    case .moving, .typing: false
    }
  }
}

/// What is being typed, and what for.
package struct Prompt: Hashable, Sendable {
  /// What is asked for.
  package enum Subject: Hashable, Sendable {
    /// The chosen number.
    case value
    /// The file that a scene is to be saved in.
    case fileName
    /// The file that a picture of the screen is to be saved in.
    case pictureName
    /// A command line, as the shell takes it.
    case command

    var context: KeyContext {
      switch self {
      case .value: .value
      case .fileName, .pictureName: .fileName
      case .command: .command
      }
    }
  }

  package let subject: Subject
  var line: LineEditor
  /// What the name before the cursor may become.
  var candidates: [String] = []
  /// Which of the lines that were typed before it is, counted back from the latest; 0 for a new one.
  var recalled = 0
  /// The new one, while an earlier one stands in its place.
  var draft = ""
}

/// What lies on the lab, one sheet over the other.
package struct Sheets: Hashable, Sendable {
  /// From the lowest to the highest.
  private(set) var all: [Sheet] = []

  /// Lays a sheet on top. There is one of a kind at most, and a hand lets go of what it moved.
  mutating func lay(_ sheet: Sheet) {
    all.removeAll { $0.context == sheet.context || $0.isHand }
    all.append(sheet)
  }

  /// Takes a kind of sheet away, wherever it lies.
  mutating func remove(_ context: KeyContext) { all.removeAll { $0.context == context } }

  /// Puts another state of a sheet in its place.
  mutating func replace(with sheet: Sheet) {
    guard let index = all.lastIndex(where: { $0.context == sheet.context }) else { return }
    all[index] = sheet
  }

  /// Whether a sheet of this kind lies anywhere, seen or not.
  package func contains(_ context: KeyContext) -> Bool { all.contains { $0.context == context } }
}

extension Sheet {
  fileprivate var isHand: Bool {
    if case .moving = self { true } else { false }
  }
}
