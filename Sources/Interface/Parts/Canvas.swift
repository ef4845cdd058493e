import Screen

/// A frame being drawn, for one appearance.
struct Canvas {
  var frame: Frame
  /// What of it can be clicked.
  private(set) var scenery = Scenery()
  let appearance: Appearance

  init(size: Size, appearance: Appearance) {
    frame = Frame(size: size, filledWith: Cell(" ", Style(.text)))
    self.appearance = appearance
  }

  /// Writes words in the characters that the terminal has; returns the column after them.
  @discardableResult
  mutating func write(_ text: StyledText, column: Int, row: Int, end: Int? = nil) -> Int {
    var column = column
    for part in text.parts {
      column = frame.write(part.text, column: column, row: row, style: part.style, end: end)
    }
    return column
  }

  /// Writes words so that they end before a column; returns the column of their beginning.
  @discardableResult
  mutating func write(_ text: StyledText, endingAt end: Int, row: Int) -> Int {
    let start = end - text.width
    write(text, column: start, row: row, end: end)
    return start
  }

  /// Notes that something clickable has been drawn in a region.
  mutating func note(_ target: Target, in region: Region) { scenery.add(target, in: region) }

  /// Notes it of a part of a row.
  mutating func note(_ target: Target, row: Int, columns: Range<Int>) {
    note(
      target, in: Region(column: columns.lowerBound, row: row, columns: columns.count, rows: 1))
  }

  mutating func noteHelpPages(_ count: Int) { scenery.helpPages = count }

  /// Words of one style, spelled for this terminal.
  func text(_ text: String, _ ink: Ink = .text, bold: Bool = false) -> StyledText {
    StyledText([styled(text, Style(ink, bold: bold))])
  }

  func styled(_ text: String, _ style: Style) -> StyledText.Part {
    StyledText.Part(text: appearance.glyphs.spelling(text), style: style)
  }
}

/// Words in several styles, on one line.
struct StyledText: Hashable {
  struct Part: Hashable {
    var text: String
    var style: Style
  }

  var parts: [Part]

  init(_ parts: [Part] = []) { self.parts = parts }

  var width: Int { parts.reduce(0) { $0 + TerminalText.width(of: $1.text) } }

  static func + (a: StyledText, b: StyledText) -> StyledText { StyledText(a.parts + b.parts) }
  static func += (a: inout StyledText, b: StyledText) { a.parts += b.parts }
}
