import Lessons
import Screen

/// A claim as the list shows it: above it the sentences that lean on it, then what is claimed and
/// measured, then why it fails.
struct ClaimEntry {
  private let heading: [StyledText]
  private let lines: [StyledText]
  private let result: ClaimResult
  private let columns: ClaimColumns

  /// - Parameters:
  ///   - isIndented: whether sentences lean on it, here or further up.
  ///   - sentences: those to be read above it.
  ///   - sentenceLines: how many lines each of them may take.
  init(
    _ result: ClaimResult, isIndented: Bool, sentences: [String], sentenceLines: Int,
    model: Model, canvas: Canvas
  ) {
    let names = model.runs.names.indices.map {
      CaptionText.Name(text: model.runs.names[$0].label, ink: model.runs.ink(of: $0))
    }
    let width = canvas.frame.size.columns
    self.result = result
    columns = ClaimColumns(width: width, isIndented: isIndented)
    heading = sentences.flatMap { sentence in
      CaptionText(sentence, names: names, canvas: canvas)
        .lines(columns: width - 2, limit: sentenceLines).map(\.dimmed)
    }
    lines = CaptionText(result.text, names: names, canvas: canvas)
      .lines(columns: columns.textEnd(of: result.kind) - columns.textStart, limit: 2)
  }

  var height: Int { heading.count + lines.count + (result.passed ? 0 : 1) }

  func draw(on canvas: inout Canvas, row: Int) {
    for (index, line) in heading.enumerated() { canvas.write(line, column: 1, row: row + index) }
    let first = row + heading.count
    let ink: Ink = result.passed ? .right : .wrong
    let mark = canvas.text(result.passed ? "✓" : "✗", ink, bold: true)
    canvas.write(mark, column: columns.mark, row: first)
    for (index, line) in lines.enumerated() {
      canvas.write(
        line, column: columns.textStart, row: first + index,
        end: columns.textEnd(of: result.kind))
    }
    if let measured = ClaimColumns.text(result.measured, of: result) {
      canvas.write(
        canvas.text(measured, .bright, bold: true), endingAt: columns.measuredEnd, row: first)
    }
    if let expected = ClaimColumns.text(result.expected, of: result) {
      canvas.write(canvas.text(expected), endingAt: columns.expectedEnd, row: first)
    }
    guard let failure = result.failure else { return }
    canvas.write(
      canvas.text(failure.sentence, .wrong), column: columns.textStart, row: first + lines.count,
      end: canvas.frame.size.columns - 1)
  }
}

extension StyledText {
  /// The same with dim words; what has a colour of its own keeps it.
  fileprivate var dimmed: StyledText {
    StyledText(
      parts.map { part in
        part.style == Style(.text) ? Part(text: part.text, style: Style(.dim)) : part
      })
  }
}
