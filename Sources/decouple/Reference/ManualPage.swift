import Screen

/// A page of the manual in the macros of man(7), in seven bits, so that every system can show it.
struct ManualPage {
  /// The width of its lines.
  static let columns = 78

  private(set) var lines: [String]

  /// - Parameters:
  ///   - title: as the page is asked for.
  ///   - section: 1 for programs, 5 for files.
  ///   - about: a line without a full stop, for whatis(1).
  init(title: String, section: Int, about: String) {
    let kind = section == 1 ? "User Commands" : "File Formats"
    lines = [
      #".TH "\#(title.uppercased())" \#(section) "" "decouple \#(Executable.release)" "\#(kind)""#,
      // Neither broken words nor stretched lines.
      ".nh", ".ad l",
    ]
    self.section("Name")
    lines.append("\(Self.escaped(title)) \\- \(Self.escaped(about))")
  }

  mutating func section(_ title: String) {
    lines.append(".SH \"\(Self.escaped(title.uppercased()))\"")
  }

  mutating func subsection(_ title: String) { lines.append(".SS \"\(Self.escaped(title))\"") }

  mutating func paragraph(_ text: String) {
    separate()
    lines += Self.filled(text)
  }

  /// Lines as they are.
  mutating func literal(_ texts: [String]) {
    separate()
    lines += [".nf"] + texts.map(Self.escaped) + [".fi"]
  }

  /// A heading is followed by a paragraph of its own accord.
  private mutating func separate() {
    if let last = lines.last, !last.hasPrefix(".SH"), !last.hasPrefix(".SS") { lines.append(".PP") }
  }

  /// A name and what is to be said of it, indented.
  mutating func entry(_ head: String, _ about: String) {
    lines += [".TP", "\\fB\(Self.escaped(head, isFirst: false))\\fR"]
    // Without a text the macro would take the next line for one.
    lines += about.isEmpty ? ["\\&"] : Self.filled(about)
  }

  private static func filled(_ text: String) -> [String] {
    WrappedText.lines(of: GlyphSet.ascii.spelling(text), columns: columns).map { escaped($0) }
  }

  /// - Parameter isFirst: whether it begins a line, where a point begins a macro.
  private static func escaped(_ text: String) -> String { escaped(text, isFirst: true) }

  private static func escaped(_ text: String, isFirst: Bool) -> String {
    let plain = GlyphSet.ascii.spelling(text)
    let safe = plain.map { special[$0] ?? String($0) }.joined()
    return isFirst && (plain.hasPrefix(".") || plain.hasPrefix("'")) ? "\\&" + safe : safe
  }

  /// What troff takes for something else.
  private static let special: [Character: String] = [
    "\\": "\\(rs", "-": "\\-", "^": "\\(ha", "~": "\\(ti", "'": "\\(aq", "`": "\\(ga",
    "\"": "\\(dq",
  ]
}
