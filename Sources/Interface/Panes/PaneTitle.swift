import Plotting
import Screen
import Simulation

/// The row above a pane: whose it is, what it has of its own, where it stands, how long its weights
/// are. What doesn't fit in every pane is left out in all, the place first.
struct PaneTitle {
  let model: Model
  let run: Int
  /// What is said of the step's arrows; nil if they aren't shown.
  var arrows: String?
  /// What is said of a network's run; nil for one of two weights.
  var network: NetworkTitle?
  var detail = Detail.place

  func draw(on canvas: inout Canvas, row: Int, plot: Region) {
    var line = TitleLine(
      row: row, start: plot.column, end: plot.column + plot.columns)
    if let tag = model.shown.choiceTag(ofRun: run)?.text(on: canvas) {
      line.addLeft(tag, gap: 0, on: &canvas)
    }
    addTag(to: &line, on: &canvas)
    guard model.shown.openQuestion == nil else { return }
    if let note = divergence {
      _ = note.texts.first {
        line.addRight(canvas.text($0, .wrong, bold: true), gap: 1, on: &canvas)
      }
      addOwnValues(to: &line, on: &canvas)
      return
    }
    if let norm = normText(detail) {
      line.addRight(canvas.text(norm, .bright, bold: true), gap: 1, on: &canvas)
    }
    if let arrows { line.addRight(canvas.text(arrows, .dim), gap: 1, on: &canvas) }
    // Of a network what its pane shows says more than the run's own numbers.
    if network == nil { addOwnValues(to: &line, on: &canvas) }
    if detail == .place, let place {
      line.addRight(canvas.text(place, .dim), gap: 2, on: &canvas)
    }
    if network != nil { addOwnValues(to: &line, on: &canvas) }
  }

  private var divergence: DivergenceNote? {
    DivergenceNote(of: run, in: model.shown.runs, at: model.shown.playback.step)
  }

  // MARK: What is said of all

  /// What stands right of the names: the same in all panes, so that it can be compared.
  enum Detail: CaseIterable {
    case place, norm, number, nothing
  }

  /// The most that has room in every pane.
  static func detail(of titles: [PaneTitle], columns: Int, on canvas: Canvas) -> Detail {
    Detail.allCases.first { detail in
      titles.allSatisfy { $0.width(with: detail, on: canvas) <= columns }
    } ?? .nothing
  }

  /// How wide a number usually is at most, so that what is said doesn't change with every step.
  private static let usualWidths = (number: 5, place: 14)

  /// Arrows without their scale would say nothing of the step: it goes before the norm.
  private func width(with detail: Detail, on canvas: Canvas) -> Int {
    guard divergence == nil else { return 0 }
    let norm = normText(detail)
    let usual = network == nil ? Self.usualWidths.number - number.count : 0
    var width = RunTag(model: model, run: run).text(on: canvas).width
    width += model.shown.choiceTag(ofRun: run)?.text(on: canvas).width ?? 0
    if let norm { width += (detail == .number ? 1 : 2) + norm.count + max(0, usual) }
    if let arrows { width += arrows.count + 2 }
    guard detail == .place else { return width }
    guard arrows == nil else { return .max }
    guard let place else { return width }
    guard network == nil else { return width + 2 + place.count }
    return width + ownValues.map { $0.count + 2 }.reduce(0, +) + 2
      + max(place.count, Self.usualWidths.place)
  }

  /// Where the run is; of a network, what is said of it beside the number.
  private var place: String? {
    if let network { return network.dim }
    return model.shown.runs.place(of: run, at: model.shown.playback.step).map {
      NumberText.point($0.x, $0.y)
    }
  }

  private var number: String {
    network?.number
      ?? NumberText.norm(model.shown.runs.norm(of: run, at: model.shown.playback.step))
  }

  private func normText(_ detail: Detail) -> String? {
    switch detail {
    case .place, .norm: network?.bright ?? "‖w‖ \(number)"
    case .number: number
    case .nothing: nil
    }
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
    for value in ownValues { line.addLeft(canvas.text(value), gap: 2, on: &canvas) }
  }

  private var ownValues: [String] {
    let scene = model.shown.document.scene
    let entry = scene.optimizers[run]
    // An optimizer that was added has none.
    let originals = model.shown.document.original.optimizers
    let original = originals.indices.contains(run) ? originals[run] : nil
    return Adjustable.all(in: scene).compactMap { quantity in
      guard let own = quantity.ownValue(in: entry), quantity.canBeOwn else { return nil }
      guard entry.label == nil || own != original.flatMap(quantity.ownValue(in:)) else {
        return nil
      }
      if case .start = quantity { return nil }
      return "\(quantity.symbol) \(own.text)"
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
  let shown: Exhibit
  let run: Int
  /// nil: as in the lab.
  var isFocused: Bool?
  /// What stands in place of the name; nil: the name.
  var shortName: String?

  init(shown: Exhibit, run: Int, isFocused: Bool? = nil, shortName: String? = nil) {
    self.shown = shown
    self.run = run
    self.isFocused = isFocused
    self.shortName = shortName
  }

  init(model: Model, run: Int, isFocused: Bool? = nil, shortName: String? = nil) {
    self.init(shown: model.shown, run: run, isFocused: isFocused, shortName: shortName)
  }

  func text(on canvas: Canvas) -> StyledText {
    let ink = shown.runs.ink(of: run)
    let glyph = SeriesGlyph.scalar(
      series: Int(shown.runs.series(of: run)), glyphs: canvas.appearance.glyphs)
    let isFocused = isFocused ?? shown.isMarked(run)
    let style =
      isFocused
      ? canvas.appearance.depth == .monochrome
        ? Style(ink, bold: true, reversed: true) : Style(.base, on: ink, bold: true)
      : Style(ink, bold: true)
    let label = canvas.styled(shortName ?? shown.runs.names[run].label, style)
    return StyledText([
      StyledText.Part(text: String(Character(glyph)) + " ", style: style), label,
    ])
  }
}
