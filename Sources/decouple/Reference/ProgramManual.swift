import Interface
import Lessons

/// decouple(1): what the help, the key table and the scenes say, on one page.
enum ProgramManual {
  static func page() throws -> ManualPage {
    var page = ManualPage(
      title: "decouple", section: 1,
      about: "watch Adam, Adam+L2 and AdamW side by side on a loss over two weights")
    addCommands(to: &page)
    addKeys(to: &page)
    try addScenes(to: &page)
    addRules(to: &page)
    DataReference.add(to: &page)
    addSurroundings(to: &page)
    return page
  }

  private static func addCommands(to page: inout ManualPage) {
    let lab = CommandHelp.lab
    page.section("Synopsis")
    page.literal(lab.usage)
    page.section("Description")
    page.paragraph(
      "A laboratory in the terminal for weight decay. Without a command it opens a scene, the first "
        + "where none is named; into a pipe it prints one frame.")
    for section in lab.sections { add(section, to: &page) }
    page.section("Commands")
    for command in CommandHelp.all {
      guard let name = command.name else { continue }
      page.subsection(name)
      for text in command.overview { page.paragraph(text) }
      page.literal(command.usage)
      let own = command.sections.flatMap(\.entries).filter { !lab.options.contains($0) }
      for entry in own { page.entry(entry.head, entry.about) }
    }
    page.paragraph(
      "Where a synopsis has [<options>], those of the lab that change the scene can stand there too; "
        + "'decouple help COMMAND' lists them all.")
  }

  private static func add(_ section: CommandHelp.Section, to page: inout ManualPage) {
    page.section(section.title)
    for entry in section.entries { page.entry(entry.head, entry.about) }
  }

  private static func addKeys(to page: inout ManualPage) {
    page.section("Keys")
    for section in KeyTable.Section.allCases where section != .hidden {
      page.subsection(section.rawValue)
      for entry in KeyTable.entries where entry.section == section {
        page.entry(String(entry.keys.drop { $0 == " " }), entry.words)
      }
    }
  }

  private static func addRules(to page: inout ManualPage) {
    page.section("Update rules")
    for rule in RuleLibrary.rules where !rule.id.hasSuffix("-formula") {
      page.entry(rule.id, rule.about)
    }
  }

  private static func addScenes(to page: inout ManualPage) throws {
    page.section("Scenes")
    for name in BundledScenes.names {
      page.entry(name, try SceneSource.bundled(name).load().title)
    }
  }

  private static func addSurroundings(to page: inout ManualPage) {
    page.section("Exit status")
    for (code, meaning) in exitCodes { page.entry(code, meaning) }
    page.section("Environment")
    for (name, meaning) in environment { page.entry(name, meaning) }
    page.section("See also")
    page.paragraph("decouple-scene(5), terminfo(5)")
  }

  private static let exitCodes = [
    ("0", "Done."),
    ("1", "A scene, a claim or the system failed; one line on standard error says which."),
    ("2", "Wrong usage, or a terminal that can't be used."),
    ("128+n", "Ended by signal n; 130 after Ctrl-C."),
  ]

  private static let environment = [
    ("TERM", "The terminal's entry in terminfo."),
    (
      "TERMINFO, TERMINFO_DIRS",
      "Where that is looked for, beside ~/.terminfo, /etc/terminfo, /lib/terminfo and "
        + "/usr/share/terminfo."
    ),
    ("COLORTERM", "truecolor or 24bit for a terminal that has all colours."),
    ("NO_COLOR", "No colours, if it is set and not empty."),
    ("CLICOLOR_FORCE", "Colours into pipes too, if it is set and neither empty nor 0."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "The first that is set says whether characters may be those of UTF-8."
    ),
    ("VISUAL, EDITOR", "What E opens the scene's text in; else vi."),
  ]
}
