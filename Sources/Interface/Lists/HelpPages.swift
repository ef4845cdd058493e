import Screen

/// The lines of the key table, flowed into columns and, where they don't fit, onto pages.
struct HelpPages {
  enum Line {
    case title(String)
    case entry(KeyTable.Entry)
    case blank
  }

  /// A page holds columns, a column lines.
  let pages: [[[Line]]]
  let columnWidth: Int

  /// The narrowest column in which every line can be read.
  static let leastWidth = 58

  init(size: Size) {
    let rows = max(1, size.rows - 4)
    let perPage = max(1, min(3, (size.columns - 2) / Self.leastWidth))
    let columns = Self.columns(rows: rows)
    pages = stride(from: 0, to: columns.count, by: perPage).map { first in
      Array(columns[first..<min(first + perPage, columns.count)])
    }
    columnWidth = (size.columns - 2) / min(perPage, max(1, columns.count))
  }

  /// Sections stay together where one column can hold them.
  private static func columns(rows: Int) -> [[Line]] {
    var columns: [[Line]] = [[]]
    for section in KeyTable.Section.allCases where section != .hidden {
      let entries = KeyTable.entries.filter { $0.section == section }
      guard !entries.isEmpty else { continue }
      let lines = [.title(section.rawValue)] + entries.map(Line.entry)
      let used = columns[columns.count - 1].count
      if used > 0, used + 1 + lines.count > rows { columns.append([]) }
      if !columns[columns.count - 1].isEmpty { columns[columns.count - 1].append(.blank) }
      for line in lines {
        if columns[columns.count - 1].count == rows { columns.append([]) }
        columns[columns.count - 1].append(line)
      }
    }
    return columns
  }
}
