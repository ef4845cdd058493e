package import Screen

extension Ticks {
  /// Writes the numbers of the x axis into the row below the viewport, each centred on its column.
  ///
  /// - Parameters:
  ///   - isForHall: two numbers, and bold.
  ///   - columns: how many they may take from the left; nil for all.
  package static func drawX(
    below viewport: Viewport, isForHall: Bool = false, columns: Int? = nil,
    into frame: inout Frame, appearance: Appearance
  ) {
    let region = viewport.region
    guard !region.isEmpty else { return }
    let ticks = isForHall ? two(in: viewport.x) : x(of: viewport)
    let labels: [AxisLabel] = ticks.values.compactMap { value in
      let dot = viewport.dot(worldX: value, worldY: 0).x
      // The far edge itself is inside.
      guard dot >= 0, dot <= Double(region.columns * 2) else { return nil }
      return AxisLabel(
        text: ticks.label(value, glyphs: appearance.glyphs),
        column: region.column + min(Int(dot) / 2, region.columns - 1))
    }
    AxisLabel.draw(
      labels, row: region.row + region.rows,
      columns: region.column..<region.column + max(0, min(columns ?? .max, region.columns)),
      style: style(isForHall: isForHall), into: &frame)
  }

  /// Writes the numbers of the y axis into the columns left of the viewport, with a column between
  /// if the gutter is wide enough. Numbers that don't fit lose their zeros; where fewer than two fit
  /// even so, all stand inside, at the left edge.
  package static func drawY(
    leftOf viewport: Viewport, gutter: Int, isForHall: Bool = false, into frame: inout Frame,
    appearance: Appearance
  ) {
    let region = viewport.region
    guard !region.isEmpty else { return }
    let ticks = isForHall ? two(in: viewport.y) : y(of: viewport)
    let style = style(isForHall: isForHall)
    let rows: [(row: Int, forms: [String])] = ticks.values.compactMap { value in
      let dot = viewport.dot(worldX: 0, worldY: value).y
      guard dot >= 0, dot <= Double(region.rows * 4) else { return nil }
      let text = ticks.label(value, glyphs: appearance.glyphs)
      let row = region.row + min(Int(dot) / 4, region.rows - 1)
      return (row, [text, value == 0 ? "0" : withoutZero(text)])
    }
    // Short forms that leave a blank before the plot are better than long ones that touch it.
    let form = [0, 1].first { form in rows.allSatisfy { $0.forms[form].count < gutter } }
    let fitting = rows.compactMap { row, forms in
      (form.map { forms[$0] } ?? forms.first { $0.count <= gutter }).map { (row: row, text: $0) }
    }
    let widest = rows.map(\.forms[0].count).max() ?? 0
    guard fitting.count >= min(2, rows.count) || widest > region.columns else {
      for (row, forms) in rows {
        // On what lies there, not as a hole in it.
        var style = style
        style.paper = frame[column: region.column, row: row].style.paper
        frame.write(
          forms[0], column: region.column, row: row, style: style,
          end: region.column + region.columns)
      }
      return
    }
    for (row, text) in fitting {
      let gap = text.count < gutter ? 1 : 0
      frame.write(text, column: region.column - gap - text.count, row: row, style: style)
    }
  }

  private static func style(isForHall: Bool) -> Style {
    isForHall ? Style(.bright, bold: true) : Style(.dim)
  }

  /// `0.5` as `.5` and `−0.5` as `−.5`.
  static func withoutZero(_ text: String) -> String {
    guard let zero = text.firstIndex(of: "0"), text[zero...].hasPrefix("0."),
      text[..<zero].allSatisfy({ !$0.isNumber })
    else { return text }
    var short = text
    short.remove(at: zero)
    return short
  }
}

/// A number under an axis.
struct AxisLabel {
  let text: String
  /// What it is centred on.
  let column: Int

  /// Writes labels from left to right, shifted inside the columns; one that would touch the label
  /// before it is left out.
  static func draw(
    _ labels: [AxisLabel], row: Int, columns: Range<Int>, style: Style = Style(.dim),
    into frame: inout Frame
  ) {
    for (text, start) in fitting(labels, columns: columns) {
      frame.write(text, column: start, row: row, style: style)
    }
  }

  /// Those that have room, and where they begin.
  static func fitting(
    _ labels: [AxisLabel], columns: Range<Int>
  ) -> [(text: String, start: Int)] {
    var free = columns.lowerBound
    var places: [(text: String, start: Int)] = []
    for label in labels {
      let width = TerminalText.width(of: label.text)
      let start = max(
        columns.lowerBound,
        min(label.column - (width - 1) / 2, columns.upperBound - width))
      guard start >= free, start + width <= columns.upperBound else { continue }
      places.append((label.text, start))
      free = start + width + 1
    }
    return places
  }
}
