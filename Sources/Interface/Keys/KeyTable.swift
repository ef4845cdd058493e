package import Screen

/// Which key does what: the one list that input, help and footer are made from.
package enum KeyTable {
  /// A line of the help: keys that belong together, what they do, and whether the footer says so.
  package struct Entry: Sendable {
    package let section: Section
    /// As the help shows them: "← h".
    package let keys: String
    package let words: String
    let bindings: [Key: Command]
    var hint: Hint?
    /// Where the bindings hold.
    var context = KeyContext.lab
    /// What the help says instead where the terminal has no colours for bands; then the footer
    /// doesn't offer it.
    var wordsWithoutBands: String?

    /// The hint with what a click on it does, where all the keys do the same.
    var clickableHint: Hint? {
      guard var hint, hint.commands.isEmpty else { return hint }
      let commands = Set(bindings.values)
      if commands.count == 1 { hint.commands = Array(commands) }
      return hint
    }

    func words(in appearance: Appearance) -> String {
      appearance.hasBands ? words : wordsWithoutBands ?? words
    }
  }

  /// What a part of the help is called, in the help's order.
  package enum Section: String, CaseIterable, Sendable {
    // What everyone needs stands on the first page.
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
    case commandLine = "While a command is typed"
    case help = "This help"
    /// Said elsewhere, with other keys.
    case hidden = ""
  }

  /// The command of a key where it is pressed, if it has one.
  package static func command(for key: Key, in context: KeyContext = .lab) -> Command? {
    if let own = commands[context]?[key] { return own }
    return commands[.lab]?[key].flatMap { context.allows($0) ? $0 : nil }
  }

  package static let entries: [Entry] =
    time + numbers + start + typing + picture + comparison + window + story + map + mouse + program
    + files + picker + naming + commandLine + help + helpWhileTyping + closing

  private static let commands: [KeyContext: [Key: Command]] = entries.reduce(into: [:]) {
    tables, entry in
    tables[entry.context, default: [:]].merge(entry.bindings) { first, _ in first }
  }

  private static let time: [Entry] = [
    Entry(
      section: .time, keys: "space", words: "play or pause",
      bindings: [.character(" "): .time(.playOrPause)],
      hint: Hint(keys: "space", words: "play", rank: 1)),
    Entry(
      section: .time, keys: "← →  h l", words: "one step back, one step on",
      bindings: [
        Key(.left): .time(.step(by: -1)), .character("h"): .time(.step(by: -1)),
        Key(.right): .time(.step(by: 1)), .character("l"): .time(.step(by: 1)),
      ],
      hint: Hint(
        keys: "←→", words: "step", rank: 2,
        commands: [.time(.step(by: -1)), .time(.step(by: 1))])),
    Entry(
      section: .time, keys: "shift ← →", words: "ten steps",
      bindings: [
        Key(.left, shift: true): .time(.step(by: -10)),
        Key(.right, shift: true): .time(.step(by: 10)),
      ]),
    Entry(
      section: .time, keys: "Home g  End G", words: "first step, last step",
      bindings: [
        Key(.home): .time(.firstStep), .character("g"): .time(.firstStep),
        Key(.end): .time(.lastStep), .character("G"): .time(.lastStep),
      ]),
    Entry(
      section: .time, keys: "[ ]", words: "play at half, at double the speed",
      bindings: [.character("["): .time(.slower), .character("]"): .time(.faster)]),
  ]

  private static let numbers: [Entry] = [
    Entry(
      section: .numbers, keys: "tab  shift-tab", words: "choose the next, the previous number",
      bindings: [Key(.tab): .number(.chooseNext), Key(.tab, shift: true): .number(.choosePrevious)]),
    Entry(
      section: .numbers, keys: "↑ ↓  k j", words: "change it: everything is run again",
      bindings: [
        Key(.up): .number(.adjust(by: 1)), .character("k"): .number(.adjust(by: 1)),
        Key(.down): .number(.adjust(by: -1)), .character("j"): .number(.adjust(by: -1)),
      ],
      hint: Hint(
        keys: "tab ↑↓", words: "change", rank: 3,
        commands: [.number(.chooseNext), .number(.adjust(by: 1)), .number(.adjust(by: -1))])),
    Entry(
      section: .numbers, keys: "shift ↑ ↓", words: "ten times the change",
      bindings: [
        Key(.up, shift: true): .number(.adjust(by: 10)),
        Key(.down, shift: true): .number(.adjust(by: -10)),
      ]),
    Entry(
      section: .numbers, keys: "e", words: "type its value",
      bindings: [.character("e"): .sheet(.typeValue)],
      hint: Hint(keys: "e", words: "type", rank: 12)),
    Entry(
      section: .numbers, keys: "d", words: "a value of its own for the focused pane",
      bindings: [.character("d"): .number(.toggleOwn)],
      hint: Hint(keys: "d", words: "own value", rank: 14)),
    Entry(
      section: .numbers, keys: "r", words: "the scene's numbers, options and start",
      bindings: [.character("r"): .number(.reset)]),
    Entry(
      section: .numbers, keys: "u  U Ctrl-R", words: "undo, redo: numbers, start, view, scene",
      bindings: [
        .character("u"): .number(.undo), .character("U"): .number(.redo),
        Key(.character("r"), control: true): .number(.redo),
      ],
      hint: Hint(keys: "u", words: "undo", rank: 9, commands: [.number(.undo)])),
  ]

  private static let picture: [Entry] = [
    Entry(
      section: .picture, keys: "v", words: "side by side, or all in one picture",
      bindings: [.character("v"): .picture(.toggleOverlay)],
      hint: Hint(keys: "v", words: "overlay", rank: 7)),
    Entry(
      section: .picture, keys: "x", words: "a network: rates, pixels, sums, plane",
      bindings: [.character("x"): .picture(.turnContent)]),
    Entry(
      section: .picture, keys: "< >", words: "focus the previous, the next pane",
      bindings: [.character("<"): .picture(.previousPane), .character(">"): .picture(.nextPane)]),
    Entry(
      section: .picture, keys: "z", words: "the focused pane alone, or all",
      bindings: [.character("z"): .picture(.toggleZoom)],
      hint: Hint(keys: "z", words: "zoom", rank: 13)),
    Entry(
      section: .picture, keys: "1 … 6", words: "hide or show an optimizer",
      bindings: Dictionary(
        uniqueKeysWithValues: (0..<6).map {
          (Key.character(digit($0 + 1)), .picture(.toggleOptimizer($0)))
        })
    ),
    Entry(
      section: .picture, keys: "b", words: "contour bands, lines, both, levels",
      bindings: [.character("b"): .picture(.cycleContours)],
      hint: Hint(keys: "b", words: "bands", rank: 10),
      wordsWithoutBands: "bands or lines: needs 256 colours"),
    Entry(
      section: .picture, keys: "c", words: "caption on or off",
      bindings: [.character("c"): .picture(.toggleCaption)],
      hint: Hint(keys: "c", words: "caption", rank: 19)),
    Entry(
      section: .picture, keys: "t", words: "dark or light",
      bindings: [.character("t"): .picture(.switchTheme)],
      hint: Hint(keys: "t", words: "theme", rank: 11)),
  ]

  private static let program: [Entry] = [
    Entry(
      section: .program, keys: "N  P", words: "next scene, previous scene",
      bindings: [
        .character("N"): .program(.nextScene), .character("P"): .program(.previousScene),
      ],
      hint: Hint(
        keys: "N", words: "next scene", rank: 8, commands: [.program(.nextScene)])),
    Entry(
      section: .program, keys: "?  F1", words: "this help",
      bindings: [.character("?"): .sheet(.toggleHelp), Key(.function(1)): .sheet(.toggleHelp)],
      hint: Hint(keys: "?", words: "help", rank: 4)),
    Entry(
      section: .program, keys: "K", words: "what one is looking at: equations, signs",
      bindings: [.character("K"): .sheet(.toggleAbout)],
      hint: Hint(keys: "K", words: "what is this", rank: 38)),
    Entry(
      section: .program, keys: "Esc", words: "close what is open, leave the story",
      bindings: [Key(.escape): .sheet(.close)]),
    Entry(
      section: .program, keys: "Ctrl-L", words: "draw the screen anew",
      bindings: [Key(.character("l"), control: true): .program(.redraw)]),
    Entry(
      section: .program, keys: "Ctrl-Z", words: "suspend",
      bindings: [Key(.character("z"), control: true): .program(.suspend)]),
    Entry(
      section: .program, keys: "q  Ctrl-C", words: "close or quit; leave as interrupted",
      bindings: [
        .character("q"): .program(.quit), Key(.character("c"), control: true): .program(.interrupt),
      ],
      hint: Hint(keys: "q", words: "quit", rank: 5, commands: [.program(.quit)])),
  ]

  /// Where something is open, q closes it.
  private static let closing: [Entry] =
    [KeyContext.inspector, .claims, .map, .about, .help].map {
      context in
      Entry(
        section: .hidden, keys: "q", words: "close it",
        bindings: [.character("q"): .sheet(.close)], context: context)
    } + [
      Entry(
        section: .hidden, keys: "Esc", words: "close it",
        bindings: [Key(.escape): .sheet(.close)], context: .about)
    ]

  static func digit(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(number))
  }
}
