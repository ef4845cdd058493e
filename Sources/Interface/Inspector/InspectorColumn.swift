import Lessons
import Plotting
import Screen
import Simulation

/// The step of one run in the inspector.
struct InspectorColumn {
  let model: Model
  let run: Int
  /// nil if the run ended before this step.
  let account: StepAccount?
  let rates: RatesView
  let layout: InspectorLayout
  let picture: Region
  /// The numbers that are this run's alone.
  let ownNumbers: String?

  private var ink: Ink { model.shown.runs.ink(of: run) }
  private var end: Int { picture.column + picture.columns }

  func draw(on canvas: inout Canvas, step: Int, window: Scene.Window) {
    drawTitle(on: &canvas, step: step)
    guard let account else {
      drawEnd(on: &canvas, step: step)
      return
    }
    drawPicture(of: account, window: window, on: &canvas)
    for row in layout.connectorRows { drawConnector(row: row, on: &canvas) }
    for (stage, row) in layout.stageRows {
      if let value = account.values[stage] {
        draw(stage, value, of: account, row: row, on: &canvas)
      } else if !stage.isOutput {
        drawConnector(row: row, on: &canvas)
      }
    }
    drawExplanation(of: account, on: &canvas)
    if let row = layout.rateRow, !model.shown.awaitsQuestion {
      rates.draw(on: &canvas, run: run, row: row, plot: picture)
    }
    let theory = model.shown.theoryLines(of: run, at: step, columns: picture.columns)
    for (row, line) in zip(layout.gapRows, theory) {
      canvas.write(canvas.text(line), column: picture.column, row: row, end: end)
    }
  }

  private func drawTitle(on canvas: inout Canvas, step: Int) {
    let name = RunTag(model: model, run: run).text(on: canvas)
    let column = canvas.write(name, column: picture.column, row: layout.titleRow, end: end)
    canvas.note(.name(run: run), row: layout.titleRow, columns: picture.columnRange)
    if let note = DivergenceNote(of: run, in: model.shown.runs, at: step) {
      canvas.write(
        canvas.text(note.short, .wrong, bold: true), endingAt: end, row: layout.titleRow)
      return
    }
    guard account != nil else { return }
    let isAlone = layout.headRow > layout.titleRow
    drawHead(on: &canvas, from: isAlone ? picture.column : column + 1)
    let notes = [ownNumbers, picture.rows > 0 ? "enlarged" : nil].compactMap(\.self)
    let fitting = [notes.joined(separator: "  "), ownNumbers ?? ""].map { canvas.text($0, .dim) }
      .first { column + 2 + $0.width <= end }
    if isAlone, let fitting { canvas.write(fitting, endingAt: end, row: layout.titleRow) }
  }

  /// The letters over the numbers, where the name has left room for them.
  private func drawHead(on canvas: inout Canvas, from start: Int) {
    let place = end - numberColumns - 1
    guard start < place else { return }
    canvas.write(canvas.text("x", .dim), endingAt: place, row: layout.headRow)
    canvas.write(canvas.text("y", .dim), endingAt: end, row: layout.headRow)
  }

  /// What becomes of λw, in as many words as there is room for: whole sentences only.
  private func drawExplanation(of account: StepAccount, on canvas: inout Canvas) {
    let first = account.explanation.split(separator: ". ").first.map { "\($0)." }
    for words in [account.explanation, first, account.summary].compactMap(\.self) {
      let words = words.hasSuffix("..") ? String(words.dropLast()) : words
      let lines = CaptionText(words, names: [], canvas: canvas)
        .lines(columns: picture.columns, limit: .max)
      guard lines.count <= layout.explanationRows.count else { continue }
      for (row, line) in zip(layout.explanationRows, lines) {
        canvas.write(line, column: picture.column, row: row)
      }
      return
    }
  }

  /// What was not finite, in the place of the step that there is none of.
  private func drawEnd(on canvas: inout Canvas, step: Int) {
    guard let note = DivergenceNote(of: run, in: model.shown.runs, at: step) else { return }
    let lines = CaptionText(note.sentence, names: [], canvas: canvas)
      .lines(columns: picture.columns, limit: 2)
    for (row, line) in zip(max(layout.headRow, layout.titleRow + 1)..., lines) {
      canvas.write(line, column: picture.column, row: row)
    }
  }

  // MARK: The table

  private var numberColumns: Int { picture.columns >= 34 ? 9 : 7 }

  private func draw(
    _ stage: StepAccount.Stage, _ value: Vector, of account: StepAccount, row: Int,
    on canvas: inout Canvas
  ) {
    let style = style(of: stage, isDifference: account.isDifference(stage))
    if account.isDifference(stage) {
      canvas.frame.fill(
        Region(column: picture.column, row: row, columns: picture.columns, rows: 1),
        with: Cell(" ", style))
    }
    let labelColumns = picture.columns - 2 * (numberColumns + 1)
    let glyphs = canvas.appearance.glyphs
    var label = account.label(of: stage).text(columns: labelColumns, glyphs: glyphs)
    if followsGap(stage) { label = (glyphs == .ascii ? ": " : "⋮ ") + label }
    canvas.frame.write(
      label, column: picture.column, row: row, style: style, end: picture.column + labelColumns)
    for (number, place) in [(value.x, end - numberColumns - 1), (value.y, end)] {
      let isUntold = number.isNaN && (stage == .adaptive || stage == .decay)
      let text =
        isUntold
        ? (glyphs == .ascii ? "-" : "–")
        : InspectorNumber.text(number, columns: numberColumns, glyphs: glyphs)
      canvas.frame.write(
        text, column: place - TerminalText.width(of: text), row: row, style: style, end: place)
    }
  }

  /// The row that differs is in the run's colour on the panel; what goes in and comes out is bright,
  /// as the adaptive step's shaft is.
  private func style(of stage: StepAccount.Stage, isDifference: Bool) -> Style {
    if isDifference { return Style(ink, on: .panel, bold: true) }
    return switch stage {
    case .decay: Style(ink, bold: true)
    case .decayMomentBefore, .decayMoment: Style(ink)
    case .adaptive, .after: Style(.bright, bold: true)
    default: Style(.text)
    }
  }

  /// Whether the line before this one is left out.
  private func followsGap(_ stage: StepAccount.Stage) -> Bool {
    guard case .line(let index) = stage, index > 0 else { return false }
    return !layout.stageRows.contains { $0.stage == .line(index - 1) }
  }

  private func drawConnector(row: Int, on canvas: inout Canvas) {
    let isASCII = canvas.appearance.glyphs == .ascii
    canvas.frame.write(
      isASCII ? "|" : "│", column: picture.column + 2, row: row, style: Style(.dim))
  }

  // MARK: The picture

  private func drawPicture(
    of account: StepAccount, window: Scene.Window, on canvas: inout Canvas
  ) {
    guard picture.rows > 0, let adaptive = account.values[.adaptive], adaptive.isFinite else {
      return
    }
    let decay = account.values[.decay] ?? .zero
    let arrows = StepArrows(
      start: PlotPoint(0, 0), adaptive: PlotPoint(adaptive.x, adaptive.y),
      decay: PlotPoint(decay.x, decay.y), adaptiveName: account.rule.adaptiveName,
      series: Int(model.shown.runs.series(of: run)))
    var pane = Pane(viewport: Viewport(showing: window.x, window.y, in: picture, scaling: .equal))
    // No landscape at this scale: one flat band.
    let bandCount = ContourMap.bandCount(for: canvas.appearance)
    pane.contours = ContourMap(viewport: pane.viewport, bandCount: bandCount) { x, _ in
      x.map { _ in 0 }
    }
    pane.showsAxes = false
    pane.arrows = [arrows]
    pane.heads = [Head(x: 0, y: 0, series: arrows.series)]
    pane.draw(into: &canvas.frame, appearance: canvas.appearance)
  }
}
