import Screen

/// The lab in its usual layout.
struct LabScreen {
  private let model: Model
  private let cache: PictureCache
  private let layout: LabLayout
  /// The open question and where it lies.
  private let question: (card: QuestionCard, region: Region)?

  init(model: Model, cache: PictureCache) {
    self.model = model
    self.cache = cache
    let usual = LabLayout(
      size: model.size, paneCount: model.shown.paneRuns.count,
      isOverlay: model.look.isOverlay && !model.shown.panes.isZoomed,
      showsCaption: model.look.showsCaption)
    guard let question = model.shown.openQuestion else {
      layout = usual
      self.question = nil
      return
    }
    let card = QuestionCard(model: model, question: question)
    let asking = usual.askingQuestion(cardRows: card.fewestRows)
    layout = asking.layout
    self.question = (card, asking.card)
  }

  var geometry: LabGeometry { LabGeometry(model, in: layout) }

  /// Whether a row shows the numbers: none does where a verdict stands there.
  var showsNumbers: Bool { layout.parameterRow != nil && !showsVerdict }

  private var showsVerdict: Bool { model.context == .lab && model.shown.closedQuestion != nil }

  /// Draws everything, and says what of it has a meaning to be told.
  @discardableResult
  func draw(on canvas: inout Canvas) -> ScreenSigns {
    if let question { question.card.draw(on: &canvas, region: question.region) }
    CaptionView(model: model).draw(on: &canvas, rows: layout.captionRows)
    var signs = ScreenSigns(model: model)
    signs.legend = PanesView(model: model, geometry: geometry, cache: cache).draw(on: &canvas)
    if let region = layout.chart {
      let limits = ChartView(model: model).draw(on: &canvas, region: region, cache: cache)
      signs.legend.include(signs: limits)
      signs.hasChart = true
    }
    if layout.panes.allSatisfy({ $0.rateRow == nil }) { signs.hideRates() }
    // Last: only now it is known what is missing.
    HeaderView(model: model, drawn: cache.isIncomplete ? cache.fraction : nil).draw(on: &canvas)
    if let row = layout.parameterRow { drawNumbers(on: &canvas, row: row) }
    FooterView(model: model, surroundings: surroundings(on: canvas)).draw(
      on: &canvas, row: layout.keyRow)
    return signs
  }

  private func drawNumbers(on canvas: inout Canvas, row: Int) {
    if showsVerdict, let verdict = VerdictView(model: model).text(on: canvas) {
      canvas.write(verdict, column: 1, row: row)
    } else {
      ParameterBar(model: model).draw(on: &canvas, row: row)
    }
  }

  private func surroundings(on canvas: Canvas) -> FooterView.Surroundings {
    let sideBySide = LabLayout(
      size: model.size, paneCount: model.shown.paneRuns.count, isOverlay: false,
      showsCaption: model.look.showsCaption)
    return FooterView.Surroundings(
      showsNumbers: showsNumbers,
      numbers: showsNumbers ? ParameterBar(model: model).quantities(on: canvas) : [],
      hasAxes: hasTellingAxes, hasChart: layout.chart != nil,
      fitsSideBySide: !sideBySide.isOverlay, showsFileProblem: model.look.showsCaption)
  }

  /// Whether a change of the window is seen on the axes: far inside the scene's own window, or in few
  /// columns, there may be no tick to move; nor is there beside the plane.
  private var hasTellingAxes: Bool {
    let (now, whole) = (model.shown.window, model.shown.runs.window)
    return model.shown.paneContent == .plane
      && model.size.columns >= NoticeWords.sideBySideColumns
      && now.x.length > whole.x.length / 5 && now.y.length > whole.y.length / 5
  }
}
