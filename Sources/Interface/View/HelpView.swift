import Screen

/// All keys, drawn from the key table over the whole screen.
struct HelpView {
  func draw(on canvas: inout Canvas) {
    let size = canvas.frame.size
    canvas.write(
      canvas.text("decouple", .bright, bold: true) + canvas.text("  keys", .dim), column: 1, row: 0)
    let sections = KeyTable.Section.allCases.map { section in
      (section, KeyTable.entries.filter { $0.section == section })
    }
    let rowsNeeded = sections.reduce(0) { $0 + $1.1.count + 2 }
    let columns = rowsNeeded <= size.rows - 3 || size.columns < 76 ? 1 : 2
    let width = (size.columns - 2) / columns
    var column = 1
    var row = 2
    for (section, entries) in sections {
      let fits = row + entries.count + 1 <= size.rows - 1
      if !fits, column == 1, columns == 2 {
        column += width
        row = 2
      }
      canvas.write(canvas.text(section.rawValue, .bright, bold: true), column: column, row: row)
      row += 1
      for entry in entries where row < size.rows - 1 {
        draw(entry, on: &canvas, column: column, row: row, end: column + width - 1)
        row += 1
      }
      row += 1
    }
    canvas.write(
      canvas.text("?", .bright, bold: true) + canvas.text(" or ", .dim)
        + canvas.text("Esc", .bright, bold: true) + canvas.text(" closes the help", .dim),
      column: 1, row: size.rows - 1)
  }

  private func draw(
    _ entry: KeyTable.Entry, on canvas: inout Canvas, column: Int, row: Int, end: Int
  ) {
    let keys = canvas.appearance.glyphs == .ascii ? asciiKeys(entry.keys) : entry.keys
    canvas.write(canvas.text(keys, .bright), column: column, row: row, end: end)
    let words = canvas.text(entry.words, .dim)
    canvas.write(words, column: column + Self.keyColumns, row: row, end: end)
  }

  private static let keyColumns = 18

  private func asciiKeys(_ keys: String) -> String {
    var spelled = ""
    for character in keys {
      switch character {
      case "←": spelled += "left"
      case "→": spelled += "right"
      case "↑": spelled += "up"
      case "↓": spelled += "down"
      case "…": spelled += ".."
      default: spelled.append(character)
      }
    }
    return spelled
  }
}
