import Plotting
import Screen

/// What one is looking at: loss, noise and numbers, every shown rule as equations, signs and words.
struct AboutView {
  let model: Model
  let cache: PictureCache

  private static let margin = 1

  func draw(on canvas: inout Canvas) {
    let size = canvas.frame.size
    let isRoomy = size.rows >= 34 && size.columns >= 100
    HeaderView(model: model).draw(on: &canvas)
    var row = 1
    if isRoomy {
      drawTitle(on: &canvas, row: 2)
      row = 4
    }
    let last = size.rows - 1
    row = drawFacts(on: &canvas, row: row, isRoomy: isRoomy) + (size.rows >= 24 ? 1 : 0)
    let equations = RuleCards(model: model, columns: size.columns - 2 * Self.margin)
    row = equations.draw(on: &canvas, column: Self.margin, rows: row..<last)
    if isRoomy, let remark = equations.remark, row + 1 < last {
      canvas.write(canvas.text(remark, .dim), column: Self.margin, row: row + 1)
      row += 2
    }
    let glossary = Glossary(
      model: model, isWide: isRoomy,
      signs: Self.signs(of: model, cache: cache, appearance: canvas.appearance))
    glossary.draw(on: &canvas, rows: min(row + 1, last)..<last - (isRoomy ? 1 : 0))
    FooterView(model: model).draw(on: &canvas, row: last)
  }

  /// What of the screen that the card lies on has a meaning.
  static func signs(of model: Model, cache: PictureCache, appearance: Appearance) -> ScreenSigns {
    var screen = Canvas(size: model.size, appearance: appearance)
    guard let lecture = LectureLayout(model) else {
      return LabScreen(model: model, cache: cache).draw(on: &screen)
    }
    var signs = ScreenSigns(model: model)
    signs.legend = PanesView(
      model: model, geometry: LabGeometry(model, in: lecture.panes), cache: cache, manner: .lecture
    ).draw(on: &screen)
    return signs
  }

  private func drawTitle(on canvas: inout Canvas, row: Int) {
    let count = model.shown.visibleRuns.count
    let end = canvas.frame.size.columns - Self.margin
    canvas.write(
      canvas.text("What am I looking at?", .bright, bold: true), column: Self.margin, row: row)
    let rules = count == 1 ? "one rule" : "\(count) rules"
    canvas.write(
      canvas.text("\(subject), trained by \(rules)", .dim), endingAt: end, row: row)
  }

  private var subject: String {
    model.shown.runs.network?.sizeWords ?? "two weights, x and y"
  }

  // MARK: Facts

  /// Returns the row after them.
  private func drawFacts(on canvas: inout Canvas, row: Int, isRoomy: Bool) -> Int {
    let facts = SceneFacts(
      scene: model.shown.document.scene, runs: model.shown.runs,
      hidesMinimum: model.shown.awaitsQuestion)
    let end = canvas.frame.size.columns - Self.margin
    let middle = isRoomy ? canvas.frame.size.columns * 5 / 9 : end
    // On fewer rows the words would have to make room.
    let most = isRoomy && canvas.frame.size.rows >= 40 ? 3 : 1
    var left = row
    for fact in facts.loss {
      left = write(
        fact, on: &canvas, columns: Self.margin..<middle - 2, rows: left..<left + most)
    }
    let numbers = isRoomy ? row : left
    let right = drawNumbers(
      facts.numbers, on: &canvas, columns: (isRoomy ? middle : Self.margin)..<end, row: numbers,
      most: isRoomy ? max(2, facts.loss.count) : 1)
    return max(left, right)
  }

  /// A fact in as many of the rows as it needs, or the beginning of it in one; returns the row after it.
  private func write(
    _ fact: SceneFacts.Fact, on canvas: inout Canvas, columns: Range<Int>, rows: Range<Int>
  ) -> Int {
    let (row, end) = (rows.lowerBound, columns.upperBound)
    let start = canvas.write(
      canvas.text(fact.name, .dim), column: columns.lowerBound, row: row, end: end)
    let place = max(start + 1, columns.lowerBound + 10)
    let lines = CaptionText(fact.text, names: [], canvas: canvas)
      .lines(columns: end - place, limit: rows.count)
    guard lines.map(\.width).reduce(lines.count - 1, +) == canvas.text(fact.text).width else {
      let ellipsis: Unicode.Scalar = canvas.appearance.glyphs == .ascii ? "." : "…"
      let text = TerminalText(canvas.appearance.glyphs.spelling(fact.text))
        .truncated(to: end - place, ellipsis: ellipsis)
      canvas.write(canvas.text(text.string), column: place, row: row, end: end)
      return row + 1
    }
    for (row, line) in zip(rows, lines) {
      canvas.write(line, column: place, row: row, end: end)
    }
    return row + lines.count
  }

  /// Numbers one after the other, in at most so many rows; returns the row after them.
  private func drawNumbers(
    _ facts: [SceneFacts.Fact], on canvas: inout Canvas, columns: Range<Int>, row: Int, most: Int
  ) -> Int {
    var (row, column, used) = (row, columns.lowerBound, 1)
    for fact in facts {
      let text =
        canvas.text(fact.name + " ", .dim) + canvas.text(fact.text, .bright, bold: true)
      if column + text.width > columns.upperBound, column > columns.lowerBound {
        guard used < most else { break }
        (row, column, used) = (row + 1, columns.lowerBound, used + 1)
      }
      column = canvas.write(text, column: column, row: row, end: columns.upperBound) + 3
    }
    return row + 1
  }
}
