package import Screen

/// Which key does what: the one list that input, help and footer are made from.
package enum KeyTable {
  /// A line of the help: keys that belong together, what they do, and whether the footer says so.
  package struct Entry: Sendable {
    let section: Section
    /// As the help shows them: "← h".
    let keys: String
    let words: String
    let bindings: [Key: Command]
    var hint: Hint?
    /// Where the bindings hold.
    var mode = Mode.Kind.lab
    /// What the help says instead where the terminal has no colours for bands; then the footer
    /// doesn't offer it.
    var wordsWithoutBands: String?

    func words(in appearance: Appearance) -> String {
      appearance.hasBands ? words : wordsWithoutBands ?? words
    }
  }

  /// A few words at the foot of the screen; the lowest rank is the last to be dropped.
  struct Hint: Sendable {
    let keys: String
    let words: String
    let rank: Int
  }

  package enum Section: String, CaseIterable, Sendable {
    // In the help's order: what everyone needs stands on its first page.
    case time = "Time"
    case numbers = "Numbers"
    case picture = "Picture"
    case story = "Story and inspector"
    case program = "Scenes and program"
    case picker = "In the list of scenes"
    case map = "Map"
    case window = "View"
    case start = "Start"
    case mouse = "Mouse"
    case typing = "While a value is typed"
    case naming = "While a file is named"
    case help = "This help"
  }

  /// The command of a key in a mode, if it has one.
  package static func command(for key: Key, in mode: Mode.Kind = .lab) -> Command? {
    if let own = commands[mode]?[key] { return own }
    return commands[.lab]?[key].flatMap { mode.allows($0) ? $0 : nil }
  }

  package static let entries: [Entry] =
    time + numbers + start + typing + picture + comparison + window + story + map + mouse + program
    + files + picker + naming + help

  private static let commands: [Mode.Kind: [Key: Command]] = entries.reduce(into: [:]) {
    tables, entry in
    tables[entry.mode, default: [:]].merge(entry.bindings) { first, _ in first }
  }

  private static let time: [Entry] = [
    Entry(
      section: .time, keys: "space", words: "play or pause",
      bindings: [.character(" "): .playOrPause],
      hint: Hint(keys: "space", words: "play", rank: 1)),
    Entry(
      section: .time, keys: "← →  h l", words: "one step back, one step on",
      bindings: [
        Key(.left): .step(by: -1), .character("h"): .step(by: -1),
        Key(.right): .step(by: 1), .character("l"): .step(by: 1),
      ],
      hint: Hint(keys: "←→", words: "step", rank: 2)),
    Entry(
      section: .time, keys: "shift ← →", words: "ten steps",
      bindings: [Key(.left, shift: true): .step(by: -10), Key(.right, shift: true): .step(by: 10)]),
    Entry(
      section: .time, keys: "Home g  End G", words: "first step, last step",
      bindings: [
        Key(.home): .firstStep, .character("g"): .firstStep,
        Key(.end): .lastStep, .character("G"): .lastStep,
      ]),
    Entry(
      section: .time, keys: "[ ]", words: "play at half, at double the speed",
      bindings: [.character("["): .slower, .character("]"): .faster]),
  ]

  private static let numbers: [Entry] = [
    Entry(
      section: .numbers, keys: "tab  shift-tab", words: "choose the next, the previous number",
      bindings: [Key(.tab): .nextParameter, Key(.tab, shift: true): .previousParameter]),
    Entry(
      section: .numbers, keys: "↑ ↓  k j", words: "change it: everything is run again",
      bindings: [
        Key(.up): .adjust(by: 1), .character("k"): .adjust(by: 1),
        Key(.down): .adjust(by: -1), .character("j"): .adjust(by: -1),
      ],
      hint: Hint(keys: "tab ↑↓", words: "change", rank: 3)),
    Entry(
      section: .numbers, keys: "shift ↑ ↓", words: "ten times the change",
      bindings: [Key(.up, shift: true): .adjust(by: 10), Key(.down, shift: true): .adjust(by: -10)]),
    Entry(
      section: .numbers, keys: "e", words: "type its value",
      bindings: [.character("e"): .typeValue],
      hint: Hint(keys: "e", words: "type", rank: 12)),
    Entry(
      section: .numbers, keys: "d", words: "a value of its own for the focused pane",
      bindings: [.character("d"): .toggleOwnValue],
      hint: Hint(keys: "d", words: "own value", rank: 14)),
    Entry(
      section: .numbers, keys: "r", words: "the scene's numbers, options and start",
      bindings: [.character("r"): .resetParameters]),
    Entry(
      section: .numbers, keys: "u  U", words: "undo, redo: numbers, start, view, scene",
      bindings: [.character("u"): .undo, .character("U"): .redo],
      hint: Hint(keys: "u", words: "undo", rank: 9)),
  ]

  private static let picture: [Entry] = [
    Entry(
      section: .picture, keys: "v", words: "side by side, or all in one picture",
      bindings: [.character("v"): .toggleOverlay],
      hint: Hint(keys: "v", words: "overlay", rank: 7)),
    Entry(
      section: .picture, keys: "< >", words: "focus the previous, the next pane",
      bindings: [.character("<"): .previousPane, .character(">"): .nextPane]),
    Entry(
      section: .picture, keys: "z", words: "the focused pane alone, or all",
      bindings: [.character("z"): .toggleZoom],
      hint: Hint(keys: "z", words: "zoom", rank: 13)),
    Entry(
      section: .picture, keys: "1 … 6", words: "hide or show an optimizer",
      bindings: Dictionary(
        uniqueKeysWithValues: (0..<6).map { (Key.character(digit($0 + 1)), .toggleOptimizer($0)) })
    ),
    Entry(
      section: .picture, keys: "b", words: "bands, contour lines, or both",
      bindings: [.character("b"): .cycleContours],
      hint: Hint(keys: "b", words: "bands", rank: 10),
      wordsWithoutBands: "bands or lines: needs 256 colours"),
    Entry(
      section: .picture, keys: "c", words: "caption on or off",
      bindings: [.character("c"): .toggleCaption],
      hint: Hint(keys: "c", words: "caption", rank: 19)),
    Entry(
      section: .picture, keys: "t", words: "dark or light",
      bindings: [.character("t"): .switchTheme],
      hint: Hint(keys: "t", words: "theme", rank: 11)),
  ]

  private static let program: [Entry] = [
    Entry(
      section: .program, keys: "N  P", words: "next scene, previous scene",
      bindings: [.character("N"): .nextScene, .character("P"): .previousScene],
      hint: Hint(keys: "N", words: "next scene", rank: 8)),
    Entry(
      section: .program, keys: "?", words: "this help",
      bindings: [.character("?"): .toggleHelp],
      hint: Hint(keys: "?", words: "help", rank: 4)),
    Entry(
      section: .program, keys: "Esc", words: "close what is open, leave the story",
      bindings: [Key(.escape): .close]),
    Entry(
      section: .program, keys: "Ctrl-L", words: "draw the screen anew",
      bindings: [Key(.character("l"), control: true): .redraw]),
    Entry(
      section: .program, keys: "Ctrl-Z", words: "suspend",
      bindings: [Key(.character("z"), control: true): .suspend]),
    Entry(
      section: .program, keys: "q  Ctrl-C", words: "quit; leave as interrupted",
      bindings: [
        .character("q"): .quit, Key(.character("c"), control: true): .interrupt,
      ],
      hint: Hint(keys: "q", words: "quit", rank: 5)),
  ]

  static func digit(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(number))
  }
}
