import Lessons
import Plotting
import Screen
import Simulation

/// The lab for a hall: no contour lines or keys; names as bars, two numbers an axis, the charted
/// numbers in big digits.
struct LectureView {
  let model: Model
  let layout: LectureLayout
  let cache: PictureCache

  func draw(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    if showsCaption { drawCaption(on: &canvas) }
    let geometry = LabGeometry(model, in: layout.panes)
    PanesView(model: model, geometry: geometry, cache: cache, manner: .lecture).draw(on: &canvas)
    let viewport = geometry.panes[0].viewport
    let arrows = ArrowsView(model: model).arrows(in: viewport)
    let rates = RatesView(model: model)
    let network = NetworkPanes(model: model, cache: cache)
      .map { NetworkRatesView(model: model, moments: $0.moments) }
    let digits = LectureDigits(model: model, layout: layout, cache: cache)
    for (run, place) in zip(model.shown.paneRuns, layout.places) {
      let words = ArrowsView(model: model).words(of: arrows[run], run: run, in: viewport)
      drawBar(
        of: run, saying: words, or: digits.barWords(of: run), at: place, on: &canvas)
      guard model.shown.openQuestion == nil else { continue }
      if !model.shown.awaitsQuestion {
        if let network {
          network.draw(on: &canvas, run: run, row: place.rateRow, plot: place.plot)
        } else {
          rates.draw(on: &canvas, run: run, row: place.rateRow, plot: place.plot)
        }
      }
      digits.draw(of: run, columns: place.plot, on: &canvas)
    }
    if let question = model.shown.openQuestion {
      QuestionCard(model: model, question: question, notice: notice(for: canvas.frame.size))
        .draw(on: &canvas, region: layout.card)
    } else {
      drawWords(on: &canvas)
    }
  }

  // MARK: Words

  private var showsCaption: Bool { model.look.showsCaption || model.shown.fileProblem != nil }

  private var changes: ChangeTags { ChangeTags(model: model) }

  /// What the scene says; where its numbers were changed, which and what follows.
  private func drawCaption(on canvas: inout Canvas) {
    if model.shown.fileProblem == nil, !changes.isEmpty {
      changes.draw(on: &canvas, rows: layout.captionRows)
    } else {
      CaptionView(model: model).draw(on: &canvas, rows: layout.captionRows)
    }
  }

  /// What there is to say, and the number in the hand.
  private func drawWords(on canvas: inout Canvas) {
    var end = canvas.frame.size.columns - 1
    if let tag = changes.chosenNumber(on: canvas) {
      canvas.write(tag, endingAt: end, row: layout.wordRow)
      end -= tag.width + 2
    }
    if let words = words(on: canvas) {
      canvas.write(words, column: 1, row: layout.wordRow, end: end)
    }
  }

  /// Where a story begins, how it goes on.
  private func words(on canvas: Canvas) -> StyledText? {
    if let words = notice(for: canvas.frame.size) { return canvas.text(words, .bright, bold: true) }
    if let verdict = VerdictView(model: model).text(on: canvas) { return verdict }
    guard model.shown.story.beat == 0 || model.shown.nextStop != nil else { return nil }
    return canvas.text("PageDown", .bright, bold: true) + canvas.text(" goes on", .dim)
  }

  private func notice(for size: Size) -> String? {
    NoticeWords(surroundings: surroundings, size: size).words(of: model.notice)
  }

  private var surroundings: FooterView.Surroundings {
    FooterView.Surroundings(
      showsNumbers: model.shown.selection.isTaken, numbers: showsCaption ? changes.numbers : [],
      // The large digits are of what the chart would show.
      hasChart: true)
  }

  private func drawHeader(on canvas: inout Canvas) {
    let end = canvas.frame.size.columns - 1
    let progress = StoryProgress(model: model).shortText(on: canvas)
    let step =
      progress + canvas.text(progress.width > 0 ? "   " : "")
      + canvas.text("step \(model.shown.playback.step)", .bright, bold: true)
    let title = canvas.text(model.shown.document.scene.title, .bright, bold: true)
    let titleEnd = canvas.write(title, column: 1, row: 0, end: end - step.width - 2)
    canvas.write(step, endingAt: end, row: 0)
    let numbers = canvas.text(commonNumbers, .dim)
    if titleEnd + 2 + numbers.width + 3 <= end - step.width {
      canvas.write(numbers, endingAt: end - step.width - 3, row: 0)
    }
  }

  /// `lr 0.02  λ 0.5`: what all runs have in common of the two.
  private var commonNumbers: String {
    let scene = model.shown.document.scene
    return [Adjustable.hyperparameter(.learningRate), .hyperparameter(.weightDecay)].filter {
      number in
      scene.optimizers.allSatisfy { number.ownValue(in: $0) == nil }
    }.map {
      "\($0 == .hyperparameter(.weightDecay) ? "λ" : $0.symbol) \($0.text(in: scene, of: nil))"
    }
    .joined(separator: "  ")
  }

  /// The optimizer's name, across the whole pane; the one that the story speaks of alone stays, the
  /// others step back.
  ///
  /// - Parameters:
  ///   - arrows: what is said of the step's arrows.
  ///   - numbers: what stands there otherwise.
  private func drawBar(
    of run: Int, saying arrows: String?, or numbers: LectureDigits.BarWords?,
    at place: LectureLayout.Place, on canvas: inout Canvas
  ) {
    let (row, columns) = (place.barRow, place.plot)
    let style = barStyle(of: run, depth: canvas.appearance.depth)
    canvas.frame.fill(
      Region(column: columns.column, row: row, columns: columns.columns, rows: 1),
      with: Cell(" ", style))
    let end = columns.column + columns.columns
    let tag = model.shown.choiceTag(ofRun: run)?.text(on: canvas, over: style.paper)
    var column = columns.column
    if let tag { column = canvas.write(tag, column: column, row: row, end: end) - 1 }
    let glyph = SeriesGlyph.scalar(
      series: Int(model.shown.runs.series(of: run)), glyphs: canvas.appearance.glyphs)
    let margin = numbers?.hasMargins == false ? "" : " "
    let name = canvas.styled(
      "\(margin)\(Character(glyph)) \(model.shown.runs.names[run].label)", style)
    column = canvas.write(StyledText([name]), column: column, row: row, end: end)
    canvas.note(.name(run: run), row: row, columns: columns.columnRange)
    let note = DivergenceNote(of: run, in: model.shown.runs, at: model.shown.playback.step)
    let words = note?.texts ?? [arrows ?? numbers?.numbers].compactMap(\.self)
    let texts = words.map { StyledText([canvas.styled($0 + margin, style)]) }
    if let text = texts.first(where: { column + 1 + $0.width <= end }) ?? texts.last {
      canvas.write(text, endingAt: end, row: row)
    }
  }

  private func barStyle(of run: Int, depth: ColorDepth) -> Style {
    let ink = model.shown.runs.ink(of: run)
    let isBack = model.shown.spotlitRun.map { $0 != run } ?? false
    if isBack { return Style(ink, on: .panel, bold: true) }
    return depth == .monochrome
      ? Style(.bright, bold: true, reversed: true) : Style(.base, on: ink, bold: true)
  }
}
