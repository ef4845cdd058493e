import Plotting
import Screen
import Simulation

/// The row above a pane: whose it is, where it stands, how long its weights are.
struct PaneTitle {
  let model: Model
  let run: Int

  func draw(on canvas: inout Canvas, row: Int, plot: Region) {
    let trajectory = model.runs.trajectories[run]
    let end = plot.column + plot.columns
    let name = RunTag(model: model, run: run).text(on: canvas)
    var column = canvas.write(name, column: plot.column, row: row, end: end)
    if case .diverged(let k) = trajectory.outcome, model.playback.step >= k {
      canvas.write(
        canvas.text("diverged at \(k)", .wrong, bold: true), endingAt: end, row: row)
      return
    }
    let weights = trajectory.weights(at: min(model.playback.step, trajectory.lastStep))
    let norm = norm(of: weights, on: canvas)
    column += 2
    let normStart = end - norm.width
    if normStart > column { canvas.write(norm, endingAt: end, row: row) }
    let place = canvas.text(NumberText.point(weights.x, weights.y), .dim)
    if normStart - 2 - place.width >= column {
      canvas.write(place, endingAt: normStart - 2, row: row)
    }
  }

  private func norm(of weights: Vector, on canvas: Canvas) -> StyledText {
    canvas.text("‖w‖ \(NumberText.norm(weights.norm))", .bright, bold: true)
  }
}

/// A run's glyph and name in its colour.
struct RunTag {
  let model: Model
  let run: Int

  func text(on canvas: Canvas) -> StyledText {
    let ink = model.runs.ink(of: run)
    let glyph = SeriesGlyph.scalar(
      series: Int(model.runs.series(of: run)), glyphs: canvas.appearance.glyphs)
    let label = canvas.styled(
      model.runs.names[run].label, Style(ink, bold: true))
    return StyledText([
      StyledText.Part(text: String(Character(glyph)) + " ", style: Style(ink, bold: true)), label,
    ])
  }
}

/// All runs in one row, above panes that are laid over each other.
struct LegendView {
  let model: Model

  func draw(on canvas: inout Canvas, row: Int) {
    let end = canvas.frame.size.columns - 1
    var column = LabLayout.gutter(canvas.frame.size)
    for run in model.visibleRuns {
      let trajectory = model.runs.trajectories[run]
      let weights = trajectory.weights(at: min(model.playback.step, trajectory.lastStep))
      var item = RunTag(model: model, run: run).text(on: canvas)
      if case .diverged(let k) = trajectory.outcome, model.playback.step >= k {
        item += canvas.text(" diverged at \(k)", .wrong, bold: true)
      } else {
        item += canvas.text(" \(NumberText.norm(weights.norm))", .bright, bold: true)
      }
      guard column + item.width <= end else { return }
      column = canvas.write(item, column: column, row: row) + 3
    }
    canvas.write(canvas.text("‖w‖", .dim), column: column, row: row, end: end)
  }
}
