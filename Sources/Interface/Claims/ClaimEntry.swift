import Lessons
import Screen

/// A claim as the list shows it: above it the sentences that lean on it, then what is claimed and
/// measured, then why it fails.
struct ClaimEntry {
  private let heading: [StyledText]
  private let lines: [StyledText]
  /// nil as long as it isn't measured.
  private let result: ClaimResult?
  private let columns: ClaimColumns
  private let kind: ClaimResult.Kind

  /// - Parameters:
  ///   - isIndented: whether sentences lean on it, here or further up.
  ///   - sentences: those to be read above it.
  ///   - sentenceLines: how many lines each of them may take.
  init(
    _ claim: Scene.Claim, _ result: ClaimResult?, isIndented: Bool, sentences: [String],
    sentenceLines: Int,
    model: Model, canvas: Canvas
  ) {
    let names = model.shown.runs.names.indices.map {
      CaptionText.Name(text: model.shown.runs.names[$0].label, ink: model.shown.runs.ink(of: $0))
    }
    let width = canvas.frame.size.columns
    self.result = result
    kind = claim.kind
    columns = ClaimColumns(width: width, isIndented: isIndented)
    heading = sentences.flatMap { sentence in
      CaptionText(sentence, names: names, canvas: canvas)
        .lines(columns: width - 2, limit: sentenceLines).map(\.dimmed)
    }
    lines = CaptionText(claim.say, names: names, canvas: canvas)
      .lines(columns: columns.textEnd(of: claim.kind) - columns.textStart, limit: 2)
  }

  var height: Int { heading.count + lines.count + (result?.failure == nil ? 0 : 1) }

  func draw(on canvas: inout Canvas, row: Int) {
    for (index, line) in heading.enumerated() { canvas.write(line, column: 1, row: row + index) }
    let first = row + heading.count
    canvas.write(mark(on: canvas), column: columns.mark, row: first)
    for (index, line) in lines.enumerated() {
      canvas.write(
        line, column: columns.textStart, row: first + index,
        end: columns.textEnd(of: kind))
    }
    guard let result else { return }
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

extension ClaimEntry {
  private func mark(on canvas: Canvas) -> StyledText {
    switch result?.passed {
    case true?: canvas.text("✓", .right, bold: true)
    case false?: canvas.text("✗", .wrong, bold: true)
    case nil: canvas.text("…", .dim)
    }
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
