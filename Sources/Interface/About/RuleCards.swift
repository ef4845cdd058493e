import Plotting
import Screen

/// The shown rules as equations, side by side; the term with λw stands out in the rule's colour.
struct RuleCards {
  private let model: Model
  private let runs: [Int]
  private let equations: [RuleEquations]
  /// How many stand beside each other, and how wide each is.
  private let perLine: Int
  private let width: Int

  private static let gap = 2
  private static let leastWidth = 24

  init(model: Model, columns: Int) {
    self.model = model
    runs = model.shown.visibleRuns
    let scene = model.shown.document.scene
    equations = runs.map { run in
      RuleEquations(
        of: model.shown.runs.setup(of: run), hasNoise: scene.noise(of: run) != .none)
    }
    let most = max(1, (columns + Self.gap) / (Self.leastWidth + Self.gap))
    perLine = max(1, min(runs.count, most, 3))
    width = (columns - Self.gap * (perLine - 1)) / perLine
  }

  var remark: String? { RuleEquations.remark(on: equations) }

  /// Draws as many as there is room for; returns the row after them.
  func draw(on canvas: inout Canvas, column: Int, rows: Range<Int>) -> Int {
    var top = rows.lowerBound
    for first in stride(from: 0, to: runs.count, by: perLine) {
      let line = first..<min(first + perLine, runs.count)
      let height = 1 + (line.map { equations[$0].lines.count }.max() ?? 0)
      guard top + height <= rows.upperBound else {
        let rest = "and \(runs.count - first) more: hide some with 1 … 6"
        canvas.write(canvas.text(rest, .dim), column: column, row: min(top, rows.upperBound - 1))
        return top + 1
      }
      for (place, index) in line.enumerated() {
        draw(index, on: &canvas, column: column + place * (width + Self.gap), row: top)
      }
      top += height
    }
    return top
  }

  /// `lr 0.025`: what a run has of its own.
  private func ownValues(of run: Int) -> String {
    let scene = model.shown.document.scene
    return Adjustable.all(in: scene).compactMap { quantity in
      guard quantity.canBeOwn, quantity.ownValue(in: scene.optimizers[run]) != nil else {
        return nil
      }
      if case .start = quantity { return nil }
      return "\(quantity.symbol) \(quantity.text(in: scene, of: run))"
    }.joined(separator: "  ")
  }

  private func draw(_ index: Int, on canvas: inout Canvas, column: Int, row: Int) {
    let end = column + width
    let ink = model.shown.runs.ink(of: runs[index])
    let name = RunTag(model: model, run: runs[index], isFocused: false).text(on: canvas)
    let after = canvas.write(name, column: column, row: row, end: end)
    let own = ownValues(of: runs[index])
    let summary =
      own.isEmpty
      ? canvas.text(equations[index].summary, .dim) : canvas.text(own, .bright, bold: true)
    if after + 1 + summary.width <= end { canvas.write(summary, endingAt: end, row: row) }
    for (offset, line) in equations[index].lines.enumerated() {
      let row = row + 1 + offset
      let paper: Ink = line.isDecay ? .panel : .base
      if line.isDecay {
        canvas.frame.fill(
          Region(column: column, row: row, columns: width, rows: 1),
          with: Cell(" ", Style(.text, on: paper)))
      }
      canvas.write(
        line.spelled(for: canvas.appearance.glyphs).text(decayIn: ink, on: paper, canvas),
        column: column, row: row, end: end)
    }
  }
}
