import Lessons
import Screen

/// What `decouple help scene` prints: every key of scene files, from the table that the reader has.
struct SceneReference {
  private let columns: Int
  private static let indent = 6

  /// - Parameter columns: the width of the page.
  init(columns: Int) { self.columns = min(max(columns, 40), 100) }

  var lines: [String] {
    let sections = SceneSection.all.flatMap { section -> [String] in
      [section.title.uppercased()] + section.keys.flatMap(entry) + [""]
    }
    return paragraphs(of: Self.introduction) + sections + paragraphs(of: Self.remarks).dropLast()
  }

  /// decouple-scene(5).
  var page: ManualPage {
    var page = ManualPage(
      title: "decouple-scene", section: 5, about: "scene files of decouple")
    page.section("Description")
    for text in Self.introduction { page.paragraph(text) }
    for section in SceneSection.all {
      page.section(section.title)
      for key in section.keys {
        page.entry("\(key.name): \(key.form)" + Self.ending(of: key.fallback), key.about)
      }
    }
    page.section("Notes")
    for text in Self.remarks { page.paragraph(text) }
    page.section("See also")
    page.paragraph("decouple(1)")
    return page
  }

  private func paragraphs(of texts: [String]) -> [String] {
    texts.flatMap { text -> [String] in WrappedText.lines(of: text, columns: columns) + [""] }
  }

  /// The key with its form and what holds without it, then what it says.
  private func entry(of key: SceneKey) -> [String] {
    let head = "  \(key.name): \(key.form)" + Self.ending(of: key.fallback)
    let about = String(repeating: " ", count: Self.indent) + key.about
    return WrappedText.lines(of: head, columns: columns, indent: Self.indent)
      + WrappedText.lines(of: about, columns: columns, indent: Self.indent)
  }

  private static func ending(of fallback: SceneKey.Fallback) -> String {
    switch fallback {
    case .required: " (required)"
    case .nothing: ""
    case .value(let text): " (else \(text))"
    }
  }

  private static let introduction = [
    "A scene is a YAML file: UTF-8, at most 1 MiB, one document, without anchors, aliases, tags and merge "
      + "keys. It has a title, a start and one of loss, batch and data; all else may be left out. Keys "
      + "may stand in any order; one that isn't listed here is an error.",
    "Numbers are written 0.02, 1e-3 or 1/3. Formulas are written as in print or as in a program, 2πx as "
      + "2*pi*x; in quotes where they begin with | > [ { * & ! % @ or hold a colon or #.",
  ]

  private static let remarks = [
    "t is the number of the step and starts at 1, in formulas, claims and tables; row 0 is the start. "
      + "PyTorch's schedulers count from 0.",
    "m and v start at 0; eps is added outside the root of the corrected v, as in PyTorch. amsgrad divides by the "
      + "largest v so far, compared before its correction, as PyTorch does. Where momentum is 0, dampening "
      + "does nothing.",
    "'decouple show box' prints a scene to begin with; 'decouple check FILE' says what is wrong with one; "
      + "the README has the language of formulas and of claims.",
  ]
}
