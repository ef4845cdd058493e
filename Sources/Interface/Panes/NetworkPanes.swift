import Lessons
import Networks
import Plotting
import Screen
import Simulation

/// What stands in the panes of a network, but for the plane, which is drawn as that of two weights is.
struct NetworkPanes {
  let model: Model
  let content: PaneContent
  let network: NetworkRuns
  /// By run; empty while the first are made.
  let moments: [Int: NetworkMoment]

  /// nil for two weights.
  init?(model: Model, cache: PictureCache) {
    guard let network = model.shown.runs.network else { return nil }
    self.model = model
    content = model.shown.paneContent
    self.network = network
    moments =
      cache.moments(
        of: model.shown.runs, content, shown: model.shown.paneRuns, at: model.shown.playback.step)
      ?? [:]
  }

  /// Whether the panes show the plane, and may: it goes through the runs' ends.
  var showsPlane: Bool { content == .plane && model.shown.horizon == nil }

  /// Draws what a pane shows of a run, over all of a region.
  func draw(_ run: Int, in region: Region, on canvas: inout Canvas) {
    let appearance = canvas.appearance
    let paper: Ink = appearance.hasBands ? .band(1) : .base
    canvas.frame.fill(region, with: Cell(" ", Style(.text, on: paper)))
    guard let picture = moments[run]?.picture else { return }
    switch picture {
    case .rates(let cloud):
      cloudPlot(cloud, of: run, in: region).draw(into: &canvas.frame, appearance: appearance)
    case .pixels(let shares): draw(shares, of: run, in: region, paper, on: &canvas)
    case .answers(let right): draw(right, of: run, in: region, paper, on: &canvas)
    case .plane:
      let words =
        region.columns >= 32
        ? ["the plane goes through the ends:", "it waits for the answer"]
        : ["the plane goes through", "the ends: it waits", "for the answer"]
      for (row, text) in words.enumerated() where model.shown.horizon != nil {
        centre(text, row: region.row + region.rows / 2 + row, in: region, paper, on: &canvas)
      }
    }
  }

  private func centre(
    _ text: String, row: Int, in region: Region, _ paper: Ink, on canvas: inout Canvas
  ) {
    let text = canvas.appearance.glyphs.spelling(text)
    let width = TerminalText.width(of: text)
    guard width <= region.columns, region.rowRange.contains(row) else { return }
    canvas.frame.write(
      text, column: region.column + (region.columns - width) / 2, row: row,
      style: Style(.label, on: paper))
  }

  private func series(_ run: Int) -> Int { Int(model.shown.runs.series(of: run)) }

  // MARK: Pixels

  private func draw(
    _ shares: [Double], of run: Int, in region: Region, _ paper: Ink, on canvas: inout Canvas
  ) {
    let perRow = Int(Double(shares.count).squareRoot().rounded())
    // Below the gauges a blank row and one of words, where there is room.
    let hasWords = region.rows >= 2 * perRow + 3
    var grid = GaugeGrid(
      region: Region(
        column: region.column, row: region.row + (hasWords ? 1 : 0), columns: region.columns,
        rows: region.rows - (hasWords ? 3 : 0)),
      shares: shares, perRow: perRow, marked: Set(network.idleFeatures), series: series(run))
    guard let extent = grid.extent else { return }
    let spare = grid.region.rows - extent.rows
    grid.region.row += spare / 2
    grid.draw(into: &canvas.frame, appearance: canvas.appearance)
    guard hasWords, let share = idleShare(shares) else { return }
    let row = region.row + region.rows - 1
    let number = ChartQuantity.idleShare.text(share)
    let texts = [("never lit", "\(number) of the start"), ("never lit", number), ("", number)]
    let fitting = texts.first { $0.0.count + $0.1.count < extent.columns } ?? texts[2]
    write(fitting.0, fitting.1, in: extent, row: row, paper, on: &canvas)
  }

  private func idleShare(_ shares: [Double]) -> Double? {
    let idle = network.idleFeatures.map { shares[$0] }
    return idle.isEmpty ? nil : idle.reduce(0, +) / Double(idle.count)
  }

  /// Two words at the ends of a row of the pane.
  private func write(
    _ left: String, _ right: String, in extent: Region, row: Int, _ paper: Ink,
    ink: Ink = .bright, on canvas: inout Canvas
  ) {
    let glyphs = canvas.appearance.glyphs
    let (left, right) = (glyphs.spelling(left), glyphs.spelling(right))
    let end = extent.column + extent.columns
    canvas.frame.write(left, column: extent.column, row: row, style: Style(.text, on: paper))
    let start = end - TerminalText.width(of: right)
    guard start > extent.column + TerminalText.width(of: left) else { return }
    canvas.frame.write(
      right, column: start, row: row, style: Style(ink, on: paper, bold: true), end: end)
  }

  // MARK: Answers

  private func draw(
    _ right: [Bool], of run: Int, in region: Region, _ paper: Ink, on canvas: inout Canvas
  ) {
    let given = given
    let answers = answers(right)
    let perRow = network.network.classes
    let tableRows = (answers.count / max(1, perRow) + 1) / 2
    let hasWords = region.rows >= tableRows + 5
    let hasLabels = region.rows > tableRows
    let grid = AnswerGrid(
      region: Region(
        column: region.column, row: region.row + (hasLabels ? 1 : 0), columns: region.columns,
        rows: region.rows - (hasWords ? 5 : hasLabels ? 1 : 0)),
      answers: answers, perRow: perRow, series: series(run))
    let (seen, unseen) = (Self.share(of: .given, answers, given), Self.unseenShare(answers, given))
    guard let extent = grid.extent else {
      // Too narrow for the table: its sums at least.
      let words = ["given: \(seen) right", "unseen: \(unseen) right", "", "z: the table"]
      for (line, text) in words.enumerated() {
        centre(
          text, row: region.row + region.rows / 2 - 2 + line, in: region, paper, on: &canvas)
      }
      return
    }
    grid.draw(into: &canvas.frame, appearance: canvas.appearance)
    if hasLabels {
      canvas.frame.write(
        "b", column: extent.column, row: extent.row - 1, style: Style(.dim, on: paper))
    }
    if extent.column - 2 >= region.column {
      canvas.frame.write(
        "a", column: extent.column - 2, row: extent.row, style: Style(.dim, on: paper))
    }
    guard hasWords else { return }
    let row = region.row + region.rows - 3
    write("given", "\(seen) right", in: extent, row: row, paper, on: &canvas)
    write(
      "unseen", "\(unseen) right", in: extent, row: row + 1, paper,
      ink: model.shown.runs.ink(of: run), on: &canvas)
  }

  /// The places of the rows that are trained on, in the data's own order.
  private var given: Set<Int> {
    Set(network.experiment.data.order.prefix(network.experiment.data.training.count))
  }

  /// What has become of each row of the data, by whether it is told right.
  func answers(_ right: [Bool]) -> [AnswerGrid.Answer] {
    let given = given
    return right.indices.map { index in
      right[index] ? given.contains(index) ? .given : .unseen : .wrong
    }
  }

  private static func share(
    of kind: AnswerGrid.Answer, _ answers: [AnswerGrid.Answer], _ given: Set<Int>
  ) -> String {
    percent(answers.count { $0 == kind }, of: given.count)
  }

  private static func unseenShare(_ answers: [AnswerGrid.Answer], _ given: Set<Int>) -> String {
    percent(answers.count { $0 == .unseen }, of: answers.count - given.count)
  }

  private static func percent(_ count: Int, of all: Int) -> String {
    all == 0 ? "–" : NumberText.fixed(100 * Double(count) / Double(all), decimals: 0) + " %"
  }

  // MARK: Rates

  /// The powers of ten on the axes of the clouds: √v̂, and the share that decays.
  var decades: (x: ClosedRange<Int>, y: ClosedRange<Int>) {
    let clouds = moments.values.compactMap { moment -> [LogCloud.Point]? in
      if case .rates(let cloud) = moment.picture { cloud.points } else { nil }
    }
    let points = clouds.flatMap { $0 }
    return (
      Self.decades(of: points.map(\.x), atLeast: -6 ... -1),
      Self.decades(of: points.map(\.y), atLeast: -5...0)
    )
  }

  /// Whole powers around all but a hundredth of the numbers.
  private static func decades(of logarithms: [Double], atLeast usual: ClosedRange<Int>)
    -> ClosedRange<Int>
  {
    guard let quantiles = Quantiles(logarithms) else { return usual }
    let low = max(-16, Int(quantiles[0.005].rounded(.down)))
    let high = min(8, Int(quantiles[0.995].rounded(.up)))
    return min(low, usual.lowerBound)...max(high, usual.upperBound)
  }

  private func cloudPlot(_ cloud: RateCloud, of run: Int, in region: Region) -> LogCloud {
    let decades = decades
    var plot = LogCloud(region: region, decadesX: decades.x, decadesY: decades.y)
    plot.points = cloud.points
    plot.series = series(run)
    plot.remark = cloud.lack ?? ""
    if cloud.lack == nil { plot.theory = theory(of: run) }
    return plot
  }

  /// The decay rate that the rule's law gives for a √v̂, both as decimal logarithms: lr·s·λ for decoupled
  /// decay, lr·s·λ/(√v̂ + eps) for λw in the gradient of Adam.
  func theory(of run: Int) -> ((Double) -> Double?)? {
    let setup = model.shown.runs.setup(of: run)
    let values = setup.hyperparameters
    let step = max(1, model.shown.playback.step)
    let rate = values.learningRate * (setup.schedule?(step) ?? 1) * values.weightDecay
    guard setup.rule.family == .adam, rate > 0 else { return nil }
    switch setup.rule.placeOfDecay {
    case .weight(.before): return { _ in Log.decimal(rate) }
    case .gradient:
      let eps = values.epsilon
      return { Log.decimal(rate / (Log.power($0) + eps)) }
    default: return nil
    }
  }

  /// What stands around a cloud: the powers of ten, and what they are of.
  func drawAxes(around frame: LabLayout.PaneFrame, on canvas: inout Canvas, isFirst: Bool) {
    guard content == .rates else { return }
    let decades = decades
    let plot = LogCloud(region: frame.plot, decadesX: decades.x, decadesY: decades.y)
    let columns = frame.plot.columnRange
    var free = columns.lowerBound
    for (exponent, column) in plot.ticksX(limit: max(2, frame.plot.columns / 7)) {
      let text = canvas.text(DecadeTicks.label(exponent), .dim)
      let start = min(max(free, column - text.width / 2), columns.upperBound - text.width)
      guard start >= free else { continue }
      canvas.write(text, column: start, row: frame.tickRow, end: columns.upperBound)
      free = start + text.width + 1
    }
    guard isFirst else { return }
    let gutter = frame.plot.column
    for (exponent, row) in plot.ticksY(limit: max(2, frame.plot.rows / 3)) {
      let text = canvas.text(Self.percent(exponent), .dim)
      if text.width < gutter {
        canvas.write(text, endingAt: gutter - 1, row: row)
      } else {
        canvas.frame.write(
          text.parts.map(\.text).joined(), overPaperAtColumn: gutter, row: row, ink: .dim)
      }
    }
    canvas.write(canvas.text("√v", .dim), column: 0, row: frame.tickRow, end: gutter)
    if let row = frame.titleRow, gutter >= 6 {
      canvas.write(canvas.text("decay", .dim), column: 0, row: row, end: gutter)
    }
  }

  /// `100%`, `.01%`
  static func percent(_ exponent: Int) -> String { DecadeTicks.label(exponent + 2) + "%" }
}
