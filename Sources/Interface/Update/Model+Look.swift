package import Lessons
import Plotting

extension Model {
  mutating func perform(_ command: Command.Picture) {
    let count = shown.document.scene.optimizers.count
    switch command {
    case .nextPane: shown.panes.moveFocus(by: 1, of: count)
    case .previousPane: shown.panes.moveFocus(by: -1, of: count)
    case .toggleZoom: shown.panes.toggleZoom(of: count)
    case .toggleOptimizer(let index): toggleOptimizer(index)
    case .toggleOverlay:
      look.isOverlay.toggle()
      notice = .panes(isOverlay: look.isOverlay)
    case .turnContent: turnContent()
    case .cycleContours: cycleContours()
    case .switchContourFunction: switchContourFunction()
    case .cycleChart: cycleChart()
    case .pinGhosts: pinGhosts()
    case .toggleCaption: look.showsCaption.toggle()
    case .toggleArrows: toggleArrows()
    case .switchTheme: look.theme = look.theme == .dark ? .light : .dark
    case .toggleLecture: toggleLecture()
    }
  }

  private mutating func cycleContours() {
    if let refusal = shown.pictureRefusal { return say(refusal) }
    look.contourStyle = look.contourStyle.next
  }

  private mutating func toggleArrows() {
    if let refusal = shown.arrowRefusal { return say(refusal) }
    look.showsArrows.toggle()
  }

  /// Shows something else in the panes; while a question is open nothing that its answer will show.
  private mutating func turnContent() {
    let answer = shown.openQuestion == nil ? nil : shown.toldBeat?.panes
    // The plane of a network goes through the ends of its runs.
    let hasEnds = shown.runs.network == nil || !shown.awaitsQuestion
    let all = shown.document.scene.paneContents.filter {
      $0 != answer && ($0 != .plane || hasEnds)
    }
    let place = all.firstIndex(of: shown.paneContent) ?? -1
    let next = all[(place + 1) % all.count]
    shown.panes.content = next
    say(next.words(isOfNetwork: shown.runs.network != nil))
  }

  private mutating func toggleOptimizer(_ index: Int) {
    let count = shown.document.scene.optimizers.count
    guard index < count else {
      say("there are \(count) optimizers here")
      return
    }
    if !shown.panes.toggle(index, of: count) { say("one optimizer has to stay") }
    keepMapFocus()
  }

  /// Shows another number over time.
  private mutating func cycleChart() {
    let kinds = shown.chartKinds
    let place = kinds.firstIndex(of: shown.chartKind) ?? -1
    turnChart(to: kinds[(place + 1) % kinds.count])
  }

  /// Shows a chart. What is turned several times, one after the other, is one change.
  mutating func turnChart(to kind: ChartKind) {
    let depth = shown.history.past.count
    var before = shown.history.past.last?.document
    let chosen = kind == shown.scriptedChart ? nil : kind
    let isBack = before?.chart == chosen
    change { $0.chart = chosen }
    before?.chart = chosen
    if before == shown.document { shown.history.forgetPast(after: isBack ? depth - 1 : depth) }
    notice = .chart(kind.words(hasTarget: shown.document.scene.target != nil))
  }

  /// Begins with a chart in place of the scene's.
  package mutating func begin(with chart: ChartKind) { shown.document.chart = chart }

  /// Begins with a network's panes in place of the scene's.
  package mutating func begin(with content: PaneContent) { shown.panes.content = content }

  /// Gives one run's pane the whole width.
  package mutating func zoom(on run: Int) {
    shown.panes.focus = run
    if !shown.panes.isZoomed { shown.panes.toggleZoom(of: shown.runs.names.count) }
  }

  /// Shows one run alone.
  package mutating func show(only run: Int) {
    let count = shown.runs.names.count
    for other in 0..<count where other != run && !shown.panes.hidden.contains(other) {
      _ = shown.panes.toggle(other, of: count)
    }
  }

  /// Draws the contours of f or of what Adam+L2 descends.
  private mutating func switchContourFunction() {
    guard shown.runs.network == nil else {
      return say("the plane's contours are of the training loss alone")
    }
    look.contourFunction = look.contourFunction.other
    switch look.contourFunction {
    case .loss: say("contours of the loss f alone")
    case .penalized:
      let decay = Adjustable.hyperparameter(.weightDecay).text(in: shown.document.scene)
      say(
        "contours of f + λ/2‖w‖² with λ = \(decay): what Adam+L2 descends. AdamW descends no such function"
      )
    }
  }

  /// Pins the present runs as ghosts; lets them go if nothing has changed since they were pinned.
  private mutating func pinGhosts() {
    if let ghosts = shown.ghosts, ghosts.coincide(with: shown.runs) {
      shown.ghosts = nil
      say("the pinned paths are let go")
    } else {
      say(
        shown.ghosts == nil
          ? "these paths are pinned: change a number to compare; w again lets them go"
          : "these paths are pinned instead; w again lets them go")
      shown.ghosts = Ghosts(of: shown.runs)
    }
  }

  /// Draws for a terminal whose cells are so many times as high as wide.
  package mutating func draw(withCellAspect aspect: Double) { look.cellAspect = aspect }

  // MARK: Lecture

  /// Begins in the lecture layout, in the theme that the model has.
  package mutating func beginLecture() { look.layout = .lecture(themeBefore: nil) }

  /// The lecture layout is light unless the user chooses; leaving it brings the old theme back.
  mutating func toggleLecture() {
    switch look.layout {
    case .lab:
      look.layout = .lecture(themeBefore: look.theme)
      look.theme = .light
    case .lecture(let themeBefore):
      look.layout = .lab
      look.theme = themeBefore ?? .dark
    }
  }
}

extension ChartKind {
  /// What the chart shows.
  fileprivate func words(hasTarget: Bool) -> String {
    switch self {
    case .norm: "chart: the norm ‖w‖ of the weights"
    case .logNorm: "chart: ‖w‖ on a logarithmic scale"
    case .axes: "chart: x and y of each optimizer"
    case .loss: "chart: the loss without noise and without penalty"
    case .logLoss: "chart: the loss on a logarithmic scale, without noise and without penalty"
    case .angle: "chart: the direction of the weights, in degrees"
    case .distance: "chart: how far the weights are from the \(hasTarget ? "target" : "minimum")"
    case .validation: "chart: the loss in training, and on validation data"
    case .decayRate: "chart: what share of x and of y decays in a step"
    case .rootV: "chart: √v, which x and y are divided by"
    case .learningRate: "chart: the schedule, a factor of the learning rate"
    case .accuracy: "chart: what share of rows is told right, in training and of others"
    case .neverLit: "chart: what is left of the weights of pixels that are never lit"
    }
  }
}

extension PaneContent {
  fileprivate func words(isOfNetwork: Bool) -> String {
    switch self {
    case .rates: "every weight: the share of it that decays in a step, over √v"
    case .pixels: "every pixel: the weights that read it, against those at the start"
    case .answers: "every sum: whether it is right"
    case .plane:
      isOfNetwork
        ? "the runs over a plane through the start and two ends, and the loss on it"
        : "the runs over the plane of the two weights, and the loss on it"
    case .rules: "the update rules, with what decay adds to them"
    }
  }
}

extension ContourStyle {
  /// Both, bands, lines, both with the lines' losses, both again.
  fileprivate var next: ContourStyle {
    switch self {
    case .both: .bands
    case .bands: .lines
    case .lines: .levels
    case .levels: .both
    }
  }
}
