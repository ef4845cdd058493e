import Export
import Screen

/// What `decouple help data` prints: every column and key of what the program writes as CSV and JSON.
struct DataReference {
  /// What one command writes.
  struct Section {
    /// The command without what it is asked about: `decouple run --format csv`.
    var command: String
    var about: String
    var fields: [Field]
  }

  /// A column, or a key by its path: `runs[].trajectory[].t`.
  struct Field {
    var name: String
    /// What is found there, and its unit: `number, in steps`.
    var form: String
    var about = ""

    init(_ name: String, _ form: String, _ about: String = "") {
      (self.name, self.form, self.about) = (name, form, about)
    }
  }

  private let columns: Int
  private static let indent = 6

  /// - Parameter columns: the width of the page.
  init(columns: Int) { self.columns = min(max(columns, 40), 100) }

  var lines: [String] {
    let head = Self.introduction.flatMap { paragraph($0) + [""] }
    let sections = Self.sections.map { section in
      [section.command, ""] + paragraph(section.about) + [""]
        + section.fields.flatMap(entry)
    }
    return head + sections.joined(separator: [""])
  }

  private func paragraph(_ text: String) -> [String] {
    WrappedText.lines(of: text, columns: columns)
  }

  private func entry(of field: Field) -> [String] {
    let head = "  \(field.name): \(field.form)"
    let about = String(repeating: " ", count: Self.indent) + field.about
    return WrappedText.lines(of: head, columns: columns, indent: Self.indent)
      + (field.about.isEmpty
        ? [] : WrappedText.lines(of: about, columns: columns, indent: Self.indent))
  }

  /// As a part of decouple(1).
  static func add(to page: inout ManualPage) {
    page.section("Data")
    for text in introduction { page.paragraph(text) }
    for section in sections {
      page.subsection(section.command)
      page.paragraph(section.about)
      for field in section.fields { page.entry("\(field.name): \(field.form)", field.about) }
    }
  }

  private static let introduction = [
    "Numbers are the shortest decimals that read back as the same double. What isn't there or isn't finite "
      + "is an empty field in CSV and null in JSON. CSV is that of RFC 4180 in UTF-8, with line feeds; "
      + "JSON is one object, a row a line.",
    "t counts steps, and 0 is the start. Weights and losses have no unit of their own; what is measured in one of "
      + "them says so.",
  ]

  static let sections = [
    runTable, runs, networkTable, networks, sweepTable, sweep, claims, scenes,
  ]
}
