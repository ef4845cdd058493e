import Screen

/// The charted numbers of all runs in rows, where there is no room for lines that could be followed.
struct ChartTable {
  let shown: Exhibit
  let cache: PictureCache

  /// How much is said of each run.
  private struct Form {
    /// Whether a family's name is said once.
    let isShort: Bool
    let quantities: [ChartQuantity]
  }

  private static let gaps = 2...6

  private struct Column {
    var names: [StyledText]
    var values: [StyledText]

    var nameWidth: Int { names.map(\.width).max() ?? 0 }
    var width: Int { nameWidth + 2 + (values.map(\.width).max() ?? 0) }
  }

  /// Draws as much as has room, column by column in the order of the runs.
  func draw(on canvas: inout Canvas, region: Region) {
    guard !region.isEmpty else { return }
    let start = region.column + LabLayout.gutter(canvas.frame.size)
    let room = region.column + region.columns - start
    let forms = forms.map { columns(in: $0, rows: region.rows, on: canvas) }
    let fitting = forms.first { width(of: $0, gap: Self.gaps.lowerBound) <= room }
    guard let columns = fitting ?? forms.last else { return }
    let spare = room - width(of: columns, gap: 0)
    let gap = min(max(Self.gaps.lowerBound, spare / max(1, columns.count)), Self.gaps.upperBound)
    var left = start
    for column in columns {
      for (row, (name, value)) in zip(column.names, column.values).enumerated() {
        canvas.write(name, column: left, row: region.row + row, end: start + room)
        canvas.write(
          value, column: left + column.nameWidth + 2, row: region.row + row, end: start + room)
      }
      left += column.width + gap
    }
  }

  private var forms: [Form] {
    let (kind, runs) = (shown.chartKind, shown.runs)
    let (all, first) = (kind.quantities(of: runs), Array(kind.headlines(of: runs).prefix(1)))
    return [
      Form(isShort: false, quantities: all),
      Form(isShort: true, quantities: all),
      Form(isShort: false, quantities: first),
      Form(isShort: true, quantities: first),
    ]
  }

  private func width(of columns: [Column], gap: Int) -> Int {
    columns.map(\.width).reduce(0, +) + gap * max(0, columns.count - 1)
  }

  private func columns(in form: Form, rows: Int, on canvas: Canvas) -> [Column] {
    let numbers = ChartedNumbers(shown: shown, cache: cache)
    let runs = shown.visibleRuns
    return stride(from: 0, to: runs.count, by: max(1, rows)).map { first in
      let some = runs[first..<min(runs.count, first + rows)]
      return Column(
        names: some.map { name(of: $0, isShort: form.isShort, on: canvas) },
        values: some.map { values(of: $0, form.quantities, numbers, on: canvas) })
    }
  }

  private func name(of run: Int, isShort: Bool, on canvas: Canvas) -> StyledText {
    let short = isShort ? shown.runs.familyName(of: run, among: shown.visibleRuns) : nil
    return RunTag(shown: shown, run: run, isFocused: false, shortName: short).text(on: canvas)
  }

  /// `x 0.46  y −0.60`
  private func values(
    of run: Int, _ quantities: [ChartQuantity], _ numbers: ChartedNumbers, on canvas: Canvas
  ) -> StyledText {
    var text = StyledText()
    for (place, quantity) in quantities.enumerated() {
      let number = canvas.appearance.glyphs.spelling(numbers.text(of: quantity, run) ?? "–")
      let blanks = max(0, quantity.width - number.count)
      text += canvas.text((place > 0 ? "  " : "") + quantity.name + " ", .dim)
      text += canvas.text(
        String(repeating: " ", count: blanks) + number, shown.runs.ink(of: run), bold: true)
    }
    return text
  }
}
