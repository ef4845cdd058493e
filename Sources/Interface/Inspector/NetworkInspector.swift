import Networks
import Plotting
import Screen
import Simulation

/// One step of a network, tensor by tensor: how long each is, and what its weights' decay takes over how
/// large a √v.
struct NetworkInspector {
  let model: Model
  let network: NetworkRuns

  private static let margin = 2
  private static let gap = 3
  private static let leastColumns = 24

  func draw(on canvas: inout Canvas) {
    HeaderView(model: model).draw(on: &canvas)
    let size = canvas.frame.size
    let most = max(1, (size.columns - Self.margin + Self.gap) / (Self.leastColumns + Self.gap))
    let shown = model.shown.visibleRuns.prefix(most)
    let width =
      (size.columns - 2 * Self.margin - Self.gap * (shown.count - 1)) / max(1, shown.count)
    let caption = canvas.text(
      shown.count < model.shown.visibleRuns.count
        ? "One step, tensor by tensor. There is no room for all: hide some with 1 … 6."
        : "One step, tensor by tensor: of its weights the 10 %, 50 % and 90 % quantiles.")
    canvas.write(caption, column: 1, row: 1, end: size.columns - 1)
    for (place, run) in shown.enumerated() {
      let column = Self.margin + place * (width + Self.gap)
      draw(run, columns: column..<column + width, rows: 3..<size.rows - 2, on: &canvas)
    }
    FooterView(model: model).draw(on: &canvas, row: size.rows - 1)
  }

  private typealias Row = (name: String, value: String, isHead: Bool)

  private func draw(_ run: Int, columns: Range<Int>, rows: Range<Int>, on canvas: inout Canvas) {
    let name = RunTag(model: model, run: run).text(on: canvas)
    canvas.write(name, column: columns.lowerBound, row: rows.lowerBound, end: columns.upperBound)
    canvas.note(.name(run: run), row: rows.lowerBound, columns: columns)
    for (row, line) in zip(rows.dropFirst(2), self.rows(of: run)) {
      let value = canvas.text(line.value, .bright, bold: true)
      canvas.write(
        canvas.text(line.name, line.isHead ? .text : .dim, bold: line.isHead),
        column: columns.lowerBound, row: row, end: columns.upperBound - value.width - 1)
      canvas.write(value, endingAt: columns.upperBound, row: row)
    }
  }

  private func rows(of run: Int) -> [Row] {
    let trajectory = network.trajectories[run]
    let step = max(1, model.shown.playback.step)
    guard step <= trajectory.lastStep else {
      let note = DivergenceNote(of: run, in: model.shown.runs, at: step)
      return [(note?.sentence ?? "not trained so far", "", false)]
    }
    let update = trajectory.update(at: step)
    let kept = trajectory.keptStep(at: step)
    var rows: [Row] = [
      ("loss of the step's batch", NumberText.norm(trajectory.batchLosses[step - 1]), false),
      (
        "loss, all given, step \(kept.step)", kept.training.map { NumberText.norm($0.loss) } ?? "–",
        false
      ),
      ("", "", false),
    ]
    for tensor in network.network.tensors {
      let shape = tensor.shape.map { "\($0)" }.joined(separator: "×")
      rows.append(
        (tensor.name, shape, true))
      rows.append(("norm", NumberText.norm(trajectory.norm(of: tensor, at: step)), false))
      rows.append(("decay in the step", rates(update, tensor), false))
      if update.rootSecondMoments != nil { rows.append(("√v", moments(update, tensor), false)) }
    }
    return rows
  }

  private func rates(_ update: WeightUpdate, _ tensor: WeightTensor) -> String {
    guard let quantiles = Quantiles(update.decayRates[tensor.range].compactMap(\.self)) else {
      return "–"
    }
    let (low, high) = (quantiles[0.1], quantiles[0.9])
    if (high - low).magnitude <= 0.01 * high.magnitude { return PercentText.text(quantiles[0.5]) }
    return Self.three(quantiles) { 100 * $0 } + " %"
  }

  private func moments(_ update: WeightUpdate, _ tensor: WeightTensor) -> String {
    guard let all = update.rootSecondMoments, let quantiles = Quantiles(Array(all[tensor.range]))
    else { return "–" }
    return Self.three(quantiles) { $0 }
  }

  /// `0.034 0.4 1.2`
  private static func three(_ quantiles: Quantiles, _ scaled: (Double) -> Double) -> String {
    [0.1, 0.5, 0.9].map { q in
      let value = scaled(quantiles[q])
      return NumberText.signed(
        NumberText.shortest(value.magnitude, digits: 2), isNegative: value < 0, .full)
    }.joined(separator: " ")
  }
}
