import Plotting
import Screen
import Simulation

/// The row above a pane: whose it is, what it has of its own, where it stands, how long its weights
/// are. What doesn't fit is left out, the place first.
struct PaneTitle {
  let model: Model
  let run: Int
  /// What is said of the step's arrows; nil if they aren't shown.
  var arrows: String?

  func draw(on canvas: inout Canvas, row: Int, plot: Region) {
    var line = TitleLine(
      row: row, start: plot.column, end: plot.column + plot.columns)
    if let tag = model.shown.choiceTag(ofRun: run)?.text(on: canvas) {
      line.addLeft(tag, gap: 0, on: &canvas)
    }
    addTag(to: &line, on: &canvas)
    guard model.shown.openQuestion == nil else { return }
    let trajectory = model.shown.runs.trajectories[run]
    if let note = DivergenceNote(trajectory, at: model.shown.playback.step) {
      _ = note.texts.first {
        line.addRight(canvas.text($0, .wrong, bold: true), gap: 1, on: &canvas)
      }
      addOwnValues(to: &line, on: &canvas)
      return
    }
    let weights = trajectory.weights(at: min(model.shown.playback.step, trajectory.lastStep))
    // Arrows without their scale would say nothing of the step: it goes before the norm.
    let note = arrows.map { canvas.text($0, .dim) }
    let norm = NumberText.norm(weights.norm)
    for (text, gap) in [("‖w‖ \(norm)", 2), (norm, 1)] {
      let norm = canvas.text(text, .bright, bold: true)
      guard line.room >= gap + norm.width + (note.map { $0.width + 2 } ?? 0) else { continue }
      line.addRight(norm, gap: gap, on: &canvas)
      break
    }
    if let note { line.addRight(note, gap: 1, on: &canvas) }
    addOwnValues(to: &line, on: &canvas)
    guard note == nil else { return }
    line.addRight(
      canvas.text(NumberText.point(weights.x, weights.y), .dim), gap: 2, on: &canvas)
  }

  /// Glyph and name; under the focus with a blank of their colour on either side, in place.
  private func addTag(to line: inout TitleLine, on canvas: inout Canvas) {
    let tag = RunTag(model: model, run: run).text(on: canvas)
    if model.shown.isMarked(run), let style = tag.parts.first?.style {
      let blank = StyledText([canvas.styled(" ", style)])
      canvas.write(blank, column: line.start - 1, row: line.row)
      canvas.write(blank, column: line.start + tag.width, row: line.row, end: line.end)
    }
    line.addLeft(tag, gap: 0, on: &canvas)
  }

  /// What the lab gave this run alone, and what its file did unless it names it in the label.
  private func addOwnValues(to line: inout TitleLine, on canvas: inout Canvas) {
    let scene = model.shown.document.scene
    let entry = scene.optimizers[run]
    // An optimizer that was added has none.
    let originals = model.shown.document.original.optimizers
    let original = originals.indices.contains(run) ? originals[run] : nil
    for quantity in Adjustable.all(in: scene) {
      guard let own = quantity.ownValue(in: entry), quantity.canBeOwn else { continue }
      guard entry.label == nil || own != original.flatMap(quantity.ownValue(in:)) else { continue }
      if case .start = quantity { continue }
      line.addLeft(canvas.text("\(quantity.symbol) \(own.text)"), gap: 2, on: &canvas)
    }
  }
}

/// A row that is filled from both ends towards the middle.
private struct TitleLine {
  let row: Int
  var start: Int
  var end: Int

  var room: Int { end - start }

  /// False, and nothing written, if there is no room.
  @discardableResult
  mutating func addLeft(_ text: StyledText, gap: Int, on canvas: inout Canvas) -> Bool {
    guard gap == 0 || start + gap + text.width < end else { return false }
    start = canvas.write(text, column: start + gap, row: row, end: end)
    return true
  }

  @discardableResult
  mutating func addRight(_ text: StyledText, gap: Int, on canvas: inout Canvas) -> Bool {
    guard start + gap <= end - text.width else { return false }
    end = canvas.write(text, endingAt: end, row: row) - 2
    return true
  }
}

/// A run's glyph and name in its colour; on the colour while its pane has the focus.
struct RunTag {
  let model: Model
  let run: Int
  /// nil: as in the lab.
  var isFocused: Bool?
  /// What stands in place of the name; nil: the name.
  var shortName: String?

  func text(on canvas: Canvas) -> StyledText {
    let ink = model.shown.runs.ink(of: run)
    let glyph = SeriesGlyph.scalar(
      series: Int(model.shown.runs.series(of: run)), glyphs: canvas.appearance.glyphs)
    let isFocused = isFocused ?? model.shown.isMarked(run)
    let style =
      isFocused
      ? canvas.appearance.depth == .monochrome
        ? Style(ink, bold: true, reversed: true) : Style(.base, on: ink, bold: true)
      : Style(ink, bold: true)
    let label = canvas.styled(shortName ?? model.shown.runs.names[run].label, style)
    return StyledText([
      StyledText.Part(text: String(Character(glyph)) + " ", style: style), label,
    ])
  }
}
