import Lessons
import Plotting
import Screen

/// An open question with its choices, where rates and chart will be.
struct QuestionCard {
  let model: Model
  let question: Question
  /// What there is to say, in place of how to answer.
  var notice: String?

  /// The rows that a card needs at least: question, choices, progress.
  var fewestRows: Int {
    let rows = Self.rows(of: question.text, columns: model.size.columns - 4)
    return rows + 1 + (fitsInOneRow(columns: model.size.columns) ? 1 : question.choices.count)
  }

  /// How many lines a text takes, broken between words.
  private static func rows(of text: String, columns: Int) -> Int {
    var (rows, width) = (1, 0)
    for word in text.split(separator: " ") {
      let length = TerminalText.width(of: String(word))
      if width > 0, width + 1 + length > columns {
        rows += 1
        width = length
      } else {
        width += (width > 0 ? 1 : 0) + length
      }
    }
    return rows
  }

  /// Whether the choices can stand side by side, each with its tag and its run's glyph.
  private func fitsInOneRow(columns: Int) -> Bool {
    let count = question.choices.count
    return question.choices.allSatisfy {
      TerminalText.width(of: $0) + 8 <= (columns - 2) / max(1, count)
    }
  }

  func draw(on canvas: inout Canvas, region: Region) {
    guard !region.isEmpty else { return }
    canvas.frame.fill(region, with: Cell(" ", Style(.text, on: .panel)))
    // Blank rows between the parts as long as there is room.
    let lines = textLines(on: canvas, columns: region.columns - 4)
    let choiceRows = rowsOfChoices(on: canvas, region: region, textRows: lines.count)
    let parts = lines.count + 1 + choiceRows.count
    let pitch = region.rows > parts + choiceRows.count ? 2 : 1
    var row = region.row + (region.rows > 2 * parts ? 1 : 0)
    let inset = region.columns >= 60 && pitch == 2 ? 3 : 1
    func put(_ text: StyledText, at column: Int) {
      guard region.rowRange.contains(row) else { return }
      canvas.write(onPanel(text), column: column, row: row, end: region.column + region.columns)
    }
    for line in lines {
      put(line, at: region.column + inset)
      row += 1
    }
    row += pitch - 1
    for choices in choiceRows {
      for choice in choices {
        put(choice.text, at: choice.column + inset)
        let start = choice.column + inset
        canvas.note(.choice(choice.index), row: row, columns: start..<start + choice.text.width)
      }
      row += pitch
    }
    put(foot(on: canvas), at: region.column + inset)
  }

  /// The question, broken between words.
  private func textLines(on canvas: Canvas, columns: Int) -> [StyledText] {
    let rows = Self.rows(of: question.text, columns: columns)
    return CaptionText(question.text, names: [], canvas: canvas)
      .lines(columns: columns, limit: rows)
      .map { line in
        StyledText(
          line.parts.map { part in
            var part = part
            part.style = Style(.bright, bold: true)
            return part
          })
      }
  }

  /// The choices with their columns, in one row if they fit there, else one a row.
  private func rowsOfChoices(
    on canvas: Canvas, region: Region, textRows: Int
  ) -> [[(index: Int, column: Int, text: StyledText)]] {
    let texts = question.choices.indices.map { choice(at: $0, on: canvas) }
    let width = region.columns / max(1, texts.count)
    if fitsInOneRow(columns: region.columns) || region.rows < textRows + 1 + texts.count {
      return [texts.enumerated().map { ($0, region.column + $0 * width, $1) }]
    }
    return texts.enumerated().map { [($0, region.column, $1)] }
  }

  private func choice(at index: Int, on canvas: Canvas) -> StyledText {
    let tag = ChoiceTag(choice: index, state: .open).text(on: canvas)
    let words = question.choices[index]
    let label = model.shown.runs.names.firstIndex { $0.label.lowercased() == words.lowercased() }
    return tag
      + (label.map { RunTag(model: model, run: $0).text(on: canvas) } ?? canvas.text(words))
  }

  private func foot(on canvas: Canvas) -> StyledText {
    if let notice { return canvas.text(notice, .bright, bold: true) }
    let letters = question.choices.indices.map(ChoiceLetter.of).joined(separator: " ")
    return StoryProgress(model: model).text(on: canvas)
      + canvas.text("   press ", .dim) + canvas.text(letters, .bright, bold: true)
      + canvas.text(", or ", .dim) + canvas.text("PgDn", .bright, bold: true)
      + canvas.text(" to see without a guess", .dim)
  }

  /// The text on the card's paper, tags as they are.
  private func onPanel(_ text: StyledText) -> StyledText {
    StyledText(
      text.parts.map { part in
        var part = part
        if part.style.paper == .base { part.style.paper = .panel }
        return part
      })
  }
}
