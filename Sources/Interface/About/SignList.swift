import Plotting
import Screen

/// What the signs, lines and bars that are on the screen mean, each beside how it looks here.
struct SignList {
  let model: Model
  let isWide: Bool
  let signs: ScreenSigns

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

  private var legend: SignLegend { signs.legend }

  private struct Entry {
    let sample: StyledText
    let meaning: String
  }

  /// The most needed first: where there is little room the last ones are left out.
  private func entries(on canvas: Canvas) -> [Entry] {
    let glyphs = canvas.appearance.glyphs
    let marks = Sign.allCases.filter(legend.signs.contains).map { sign in
      Entry(
        sample: canvas.text(String(Character(sign.scalar(in: glyphs))), .bright, bold: true),
        meaning: isWide ? sign.meaning : sign.shortMeaning)
    }
    let content = model.shown.paneContent
    if content != .plane {
      return NetworkSigns(content: content, runs: model.shown.runs, shown: model.shown.visibleRuns)
        .entries(on: canvas).map { Entry(sample: $0.sample, meaning: $0.meaning) }
        + lines(on: canvas)
    }
    return [head(on: canvas)] + bearings(on: canvas) + marks + ground(on: canvas)
      + lines(on: canvas)
  }

  private func bearings(on canvas: Canvas) -> [Entry] {
    let ink = model.shown.visibleRuns.first.map(model.shown.runs.ink) ?? .text
    let arrows = Set(legend.bearings.map { $0.scalar(in: canvas.appearance.glyphs) }).sorted()
    return arrows.isEmpty
      ? []
      : [
        Entry(
          sample: canvas.text(String(String.UnicodeScalarView(arrows)), ink, bold: true),
          meaning: "outside the view, that way")
      ]
  }

  private func ground(on canvas: Canvas) -> [Entry] {
    let glyphs = canvas.appearance.glyphs
    let wall = Entry(
      sample: canvas.text(glyphs == .ascii ? "H" : "▐", .wall),
      meaning: hasClosedBox
        ? isWide ? "wall: no weight comes to rest beyond it" : "wall: weights rest inside"
        : isWide ? "circle: steps out and decay in are even" : "steps out, decay in: even")
    return (legend.hasWall ? [wall] : [])
      + Hatching.allCases.filter(legend.hatchings.contains).map { hatching in
        let glyph = Character(hatching.scalar(in: glyphs))
        return Entry(
          sample: canvas.text(String(repeating: glyph, count: 3), .dim),
          meaning: isWide ? hatching.meaning : hatching.shortMeaning)
      }
  }

  private var hasClosedBox: Bool {
    model.shown.visibleRuns.contains { run in
      model.shown.runs.predictions[run].contains {
        if case .box(let box) = $0 { box.isClosed } else { false }
      }
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
    let arrows =
      model.look.showsArrows
      ? [
        Entry(
          sample: canvas.text(isASCII ? "***>" : "⠒⠒→", .adaptive, bold: true),
          meaning: adaptiveNames + (isWide ? ": that part of the next step" : " part of a step")),
        Entry(
          sample: canvas.text(isASCII ? "ooo>" : "▀▀→", ink, bold: true),
          meaning: isWide ? "decay: that part of the next step" : "decay part of a step"),
      ] : []
    let trail = Entry(
      sample: canvas.text(isASCII ? "***" : "▄▞▀", ink, bold: true), meaning: "the way it has come")
    let bands = Entry(
      sample: canvas.text("f", .dim),
      meaning: isWide ? "bands and lines: how high the loss is" : "bands: how high the loss")
    return arrows + (signs.hasTrails ? [trail] : []) + [bands]
      + rates(ink, isASCII, on: canvas) + (signs.hasChart ? [chart(ink, isASCII, on: canvas)] : [])
  }

  /// What the shown runs call the part of a step that isn't decay: `adaptive`, `gradient or adaptive`.
  private var adaptiveNames: String {
    model.shown.visibleRuns.map { model.shown.runs.setup(of: $0).rule.adaptiveName }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: " or ")
  }

  private func rates(_ ink: Ink, _ isASCII: Bool, on canvas: Canvas) -> [Entry] {
    let share = Entry(
      sample: canvas.text(isASCII ? "====" : "▇▇▇▇", ink),
      meaning: isWide ? "decay: share of a weight in a step" : "decay: share in a step")
    let balance = Entry(
      sample: canvas.text(isASCII ? "<-|->" : "◀━│━▶", ink),
      meaning: isWide ? "decay against adaptive step" : "decay against adaptive")
    return (signs.hasRates ? [share] : []) + (signs.hasBalances ? [balance] : [])
  }

  private func chart(_ ink: Ink, _ isASCII: Bool, on canvas: Canvas) -> Entry {
    Entry(
      sample: canvas.text(isASCII ? "--- -" : "⠒⠒⠒⠂⠐", ink),
      meaning: isWide ? "chart: solid past, dotted future" : "chart: past, dotted future")
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

extension Hatching {
  fileprivate var shortMeaning: String {
    switch self {
    case .beyondWall: "beyond the wall"
    case .undefined: "no finite loss here"
    }
  }
}
