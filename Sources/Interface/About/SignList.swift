import Plotting
import Screen

/// What the signs, lines and bars of the lab mean, each beside how it looks here.
struct SignList {
  let model: Model
  let isWide: Bool

  /// Columns for a sample.
  private static let sample = 7

  func draw(on canvas: inout Canvas, columns: Range<Int>, rows: Range<Int>) {
    var row = rows.lowerBound
    if isWide {
      canvas.write(
        canvas.text("Signs", .bright, bold: true), column: columns.lowerBound, row: row)
      row += 1
    }
    for entry in entries(on: canvas) where row < rows.upperBound {
      let start = columns.lowerBound + max(0, (Self.sample - 2 - entry.sample.width) / 2)
      canvas.write(entry.sample, column: start, row: row)
      canvas.write(
        canvas.text(entry.meaning), column: columns.lowerBound + Self.sample, row: row,
        end: columns.upperBound)
      row += 1
    }
  }

  private struct Entry {
    let sample: StyledText
    let meaning: String
  }

  /// The most needed first: where there is little room the last ones are left out.
  private func entries(on canvas: Canvas) -> [Entry] {
    let glyphs = canvas.appearance.glyphs
    let signs = Sign.allCases.filter(isUsed).map { sign in
      Entry(
        sample: canvas.text(String(Character(sign.scalar(in: glyphs))), .bright, bold: true),
        meaning: isWide ? sign.meaning : sign.shortMeaning)
    }
    return [head(on: canvas)] + signs + lines(on: canvas)
  }

  /// Signs that this scene never draws would only be more to read.
  private func isUsed(_ sign: Sign) -> Bool {
    let overlays = model.shown.document.scene.overlays
    if sign.isPrediction, model.shown.awaitsQuestion { return false }
    return switch sign {
    case .start: true
    case .minimum: overlays.contains(.minimum)
    case .validationMinimum: model.shown.document.scene.validation != nil
    case .mapPoint: overlays.contains(.mapPoint)
    case .limit: overlays.contains { $0 == .constrainedMinimum || $0 == .equilibrium }
    case .twoCycle: overlays.contains(.twoCycle)
    }
  }

  private func head(on canvas: Canvas) -> Entry {
    guard let run = model.shown.visibleRuns.first else {
      return Entry(sample: StyledText(), meaning: "")
    }
    let glyph = SeriesGlyph.scalar(
      series: Int(model.shown.runs.series(of: run)), glyphs: canvas.appearance.glyphs)
    let ink = model.shown.runs.ink(of: run)
    let style =
      canvas.appearance.depth == .monochrome
      ? Style(ink, bold: true, reversed: true) : Style(.base, on: ink, bold: true)
    return Entry(
      sample: StyledText([canvas.styled(" \(Character(glyph)) ", style)]),
      meaning: "where the run is now")
  }

  private func lines(on canvas: Canvas) -> [Entry] {
    let ink = model.shown.visibleRuns.first.map(model.shown.runs.ink) ?? .text
    let isASCII = canvas.appearance.glyphs == .ascii
    let wall =
      model.shown.document.scene.overlays.contains(.box) && !model.shown.awaitsQuestion
    return [
      Entry(
        sample: canvas.text(isASCII ? "***" : "▄▞▀", ink, bold: true),
        meaning: "the way it has come"),
      wall
        ? Entry(
          sample: canvas.text(isASCII ? "|" : "┆", .text),
          meaning: isWide ? "wall: no weight of AdamW rests beyond" : "wall: AdamW rests inside")
        : nil,
      Entry(
        sample: canvas.text("f", .dim),
        meaning: isWide ? "bands and lines: how high the loss is" : "bands: how high the loss"),
      Entry(
        sample: canvas.text(isASCII ? "====" : "▇▇▇▇", ink),
        meaning: isWide ? "decay: share of a weight in a step" : "decay: share in a step"),
      Entry(
        sample: canvas.text(isASCII ? "--- -" : "⠒⠒⠒⠂⠐", ink),
        meaning: isWide ? "chart: solid past, dotted future" : "chart: past, dotted future"),
    ].compactMap(\.self)
  }
}

extension Sign {
  /// In 26 columns.
  fileprivate var shortMeaning: String {
    switch self {
    case .start: "start"
    case .minimum: "minimum of the loss"
    case .validationMinimum: "minimum on validation"
    case .mapPoint: "MAP: least f + λ/2 ‖w‖²"
    case .limit: "limit: where it will rest"
    case .twoCycle: "2-cycle: it ends jumping"
    }
  }
}
