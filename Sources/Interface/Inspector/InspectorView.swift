import Lessons
import Plotting
import Screen
import Simulation

/// One step, taken apart: the same pipeline in a column for each run, row by row.
struct InspectorView {
  let model: Model

  private var step: Int { max(1, model.shown.playback.step) }

  func draw(on canvas: inout Canvas) {
    if let network = model.shown.runs.network {
      return NetworkInspector(model: model, network: network).draw(on: &canvas)
    }
    HeaderView(model: model).draw(on: &canvas)
    let size = canvas.frame.size
    let shown = Array(model.shown.visibleRuns.prefix(InspectorLayout.columnCount(size.columns)))
    let accounts = shown.map(account)
    let lineCount = accounts.compactMap { $0?.rule.formulas?.lines.count }.max() ?? 0
    let stages = StepAccount.Stage.all(lines: lineCount).filter { stage in
      accounts.contains { $0?.values[stage] != nil }
    }
    let marked = stages.filter { stage in
      accounts.contains { $0.map { $0.values[stage] != nil && $0.isDifference(stage) } ?? false }
    }
    let caption = caption(
      on: canvas, isComplete: shown.count == model.shown.visibleRuns.count,
      marksDecay: !marked.isEmpty)
    let layout = InspectorLayout(
      size: size, runCount: shown.count, stages: stages, marked: marked,
      captionRows: caption.count)
    if !CaptionView(model: model).drawProblem(on: &canvas, rows: layout.captionRows) {
      for (row, line) in zip(layout.captionRows, caption) {
        canvas.write(line, column: 1, row: row)
      }
    }
    let window = window(of: accounts)
    let (rates, numbers) = (RatesView(model: model), InspectorNumbers(of: accounts))
    for (index, run) in shown.enumerated() {
      let column = InspectorColumn(
        model: model, run: run, account: accounts[index], rates: rates, layout: layout,
        picture: layout.pictures[index], ownNumbers: numbers.own(ofRun: index))
      column.draw(on: &canvas, step: step, window: window)
    }
    if let row = layout.numbersRow {
      let text = canvas.text(numbers.common, .dim)
      if text.width + 4 <= size.columns { canvas.write(text, column: 2, row: row) }
    }
    FooterView(model: model).draw(on: &canvas, row: layout.keyRow)
  }

  /// nil if the run has no such step: it diverged before.
  private func account(of run: Int) -> StepAccount? {
    guard let trajectory = model.shown.runs.trajectory(of: run), step <= trajectory.lastStep
    else { return nil }
    return StepAccount(of: trajectory, step: step)
  }

  /// What the story says here; outside of it, what the rows are.
  ///
  /// - Parameter marksDecay: whether a row is marked.
  private func caption(on canvas: Canvas, isComplete: Bool, marksDecay: Bool) -> [StyledText] {
    let columns = canvas.frame.size.columns - 2
    if model.shown.toldBeat != nil {
      return CaptionView(model: model).lines(on: canvas, limit: 2)
    }
    let marked = marksDecay ? " The marked row is where λw comes in." : ""
    let text =
      "One step, taken apart."
      + (isComplete ? marked : " There is no room for all: hide some with 1 … 6.")
    return CaptionText(text, names: [], canvas: canvas).lines(columns: columns, limit: 1)
  }

  /// The window of the pictures, around all the steps, both parts beginning at the origin.
  private func window(of accounts: [StepAccount?]) -> Scene.Window {
    let steps = accounts.compactMap(\.self).compactMap { account -> [Vector]? in
      guard let adaptive = account.values[.adaptive] else { return nil }
      return [adaptive, account.values[.decay] ?? .zero]
    }
    let points = ([.zero] + steps.flatMap { $0 }).filter(\.isFinite)
    func range(_ values: [Double]) -> ClosedRange<Double> {
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      let room = 0.3 * (high - low)
      return low - room...high + room
    }
    return Scene.Window(x: range(points.map(\.x)), y: range(points.map(\.y)))
  }
}
