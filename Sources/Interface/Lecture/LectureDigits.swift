import Lessons
import Plotting
import Screen

/// The number that the chart would show of a run, with its name, in digits for a hall: two where there
/// are two charts. All runs have as many decimals as there is room for.
struct LectureDigits {
  let model: Model
  let layout: LectureLayout
  let cache: PictureCache

  private var headlines: [ChartQuantity] { model.shown.chartKind.headlines(of: model.shown.runs) }

  private struct Number {
    let name: StyledText
    let digits: BigDigits
  }

  /// How much of a number is shown, the more the better.
  private enum Detail {
    /// Of weights so many decimals, of the rest what the chart shows.
    case decimals(Int)
    case figures(Int)
  }

  /// One figure is enough for what goes through powers of ten.
  private var details: [Detail] {
    [.decimals(2), .decimals(1), .figures(2)]
      + (headlines.allSatisfy(\.goesThroughDecades) ? [.figures(1)] : [])
  }

  private static let distance = 2

  func draw(of run: Int, columns: Region, on canvas: inout Canvas) {
    guard let row = layout.digitRow else { return }
    for detail in details where canvas.appearance.glyphs != .ascii {
      guard let shares = shares(detail, columns: columns.columns, on: canvas) else { continue }
      let numbers = charted(run, detail, on: canvas)
      return draw(numbers, shares, columns: columns, row: row, on: &canvas)
    }
    let numbers = charted(run, .decimals(2), on: canvas)
    drawSmall(numbers.compactMap(\.self), columns: columns, row: row, on: &canvas)
  }

  /// What a bar says of its run where the numbers stand there: as much in every bar.
  struct BarWords {
    let numbers: String
    /// Whether blanks keep name and numbers off the bar's ends.
    let hasMargins: Bool
  }

  /// nil where the numbers have digits of their own.
  func barWords(of run: Int) -> BarWords? {
    guard layout.digitRow == nil, model.shown.openQuestion == nil else { return nil }
    let forms = [
      BarForm(gap: "  ", hasNames: true), BarForm(gap: " ", hasNames: true),
      BarForm(gap: " ", hasNames: true, hasMargins: false), BarForm(gap: " ", hasNames: false),
    ]
    let form = forms.first { form in
      zip(model.shown.paneRuns, layout.places).allSatisfy { run, place in
        // Glyph, blank, name, blank.
        let name = 3 + TerminalText.width(of: model.shown.runs.names[run].label)
        return name + numbers(of: run, form).count + (form.hasMargins ? 2 : 0) <= place.plot.columns
      }
    }
    let chosen = form ?? forms[3]
    return BarWords(numbers: numbers(of: run, chosen), hasMargins: chosen.hasMargins)
  }

  private struct BarForm {
    let gap: String
    let hasNames: Bool
    var hasMargins = true
  }

  private func numbers(of run: Int, _ form: BarForm) -> String {
    let numbers = ChartedNumbers(shown: model.shown, cache: cache)
    return headlines.map { quantity in
      (form.hasNames ? quantity.name + " " : "") + (numbers.text(of: quantity, run) ?? "–")
    }.joined(separator: form.gap)
  }

  /// For each charted quantity the run's number; nil where it has none.
  private func charted(_ run: Int, _ detail: Detail, on canvas: Canvas) -> [Number?] {
    let numbers = ChartedNumbers(shown: model.shown, cache: cache)
    let glyphs = canvas.appearance.glyphs
    return headlines.map { quantity in
      guard let value = numbers.value(of: quantity, run) else { return nil }
      let text =
        switch detail {
        case .decimals(let count): quantity.text(value, decimals: count)
        case .figures(let count): quantity.text(value, figures: count)
        }
      return Number(
        name: canvas.text(glyphs.spelling(quantity.name), .text, bold: true),
        digits: BigDigits(
          glyphs.spelling(text), ink: model.shown.runs.ink(of: run), scale: layout.digitScale)
      )
    }
  }

  /// How many columns each quantity has, the same in all panes; nil where not all digits fit.
  private func shares(_ detail: Detail, columns: Int, on canvas: Canvas) -> [Int]? {
    var widths = headlines.map { _ in 0 }
    for run in model.shown.paneRuns {
      for (place, number) in charted(run, detail, on: canvas).enumerated() {
        guard let number else { continue }
        guard let width = number.digits.width else { return nil }
        widths[place] = max(widths[place], number.name.width + 1 + width)
      }
    }
    let gaps = Self.distance * (widths.count - 1)
    // A single number keeps a column from the edge.
    let spare = columns - widths.reduce(widths.count == 1 ? 1 : gaps, +)
    return spare < 0 ? nil : widths.map { $0 + spare / widths.count }
  }

  private func draw(
    _ numbers: [Number?], _ shares: [Int], columns: Region, row: Int, on canvas: inout Canvas
  ) {
    let middle = row + BigDigits.rows(scale: layout.digitScale) / 2
    var left = columns.column
    for (number, share) in zip(numbers, shares) {
      defer { left += share + Self.distance }
      guard let number else { continue }
      let start = canvas.write(number.name, column: left, row: middle)
      number.digits.draw(
        endingAt: left + share, row: row, into: &canvas.frame, appearance: canvas.appearance,
        from: start + 1)
    }
  }

  /// One below the other, in ordinary characters.
  private func drawSmall(
    _ numbers: [Number], columns: Region, row: Int, on canvas: inout Canvas
  ) {
    for (place, number) in numbers.enumerated() {
      let row = row + place * (BigDigits.rows(scale: layout.digitScale) / 2)
      canvas.write(number.name, column: columns.column, row: row)
      canvas.write(
        StyledText([canvas.styled(number.digits.text, Style(number.digits.ink, bold: true))]),
        endingAt: columns.column + columns.columns - 1, row: row)
    }
  }
}

extension ChartQuantity {
  fileprivate var goesThroughDecades: Bool {
    switch self {
    case .loss, .validation, .distance, .idleShare: true
    case .norm, .weight, .angle, .decayRate, .rootV, .schedule, .layerNorm, .accuracy: false
    }
  }

  /// So many figures, of those kinds that have no form of their own.
  fileprivate func text(_ value: Double, figures: Int) -> String {
    switch self {
    case .norm, .distance, .loss, .validation, .rootV, .weight, .layerNorm, .idleShare:
      NumberText.briefest(value, digits: figures)
    case .angle, .decayRate, .schedule, .accuracy: text(value)
    }
  }
}
