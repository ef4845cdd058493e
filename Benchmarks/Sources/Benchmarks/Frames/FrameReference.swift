import CReference
import Screen

/// The parts of a frame in C's own terms.
struct FrameReference {
  private let places: LabPlaces
  private let panes: UnsafePointer<reference_pane>
  private let chart: UnsafePointer<reference_chart>

  init(_ parts: FrameParts) {
    places = parts.places
    let cells = ContourCells(of: parts.contours)
    let (bands, dots) = (Kept.values(cells.bands), Kept.values(cells.dots))
    let runs = parts.runs.enumerated().map { series, weights in
      reference_path(
        x: weights.map(\.x), y: weights.map(\.y), times: Array(weights.indices), series: series)
    }
    let panes = runs.indices.map { run in
      let (viewport, path) = (parts.viewports[run], parts.paths[run])
      return reference_pane(
        region: reference_region(viewport.region), left: viewport.x.lowerBound,
        top: viewport.y.upperBound, dot_width: viewport.dotWidth, bands: bands, dots: dots,
        path: reference_path(
          x: path.points.map(\.x), y: path.points.map(\.y), times: path.steps, series: run),
        run: runs[run])
    }
    let chart = reference_chart(
      plot: reference_region(places.plot), runs: Kept.values(runs), run_count: Int32(runs.count),
      steps: Int32(parts.runs[0].count - 1),
      highest_limit: parts.limits.compactMap { $0 }.max() ?? 0)
    self.panes = Kept.values(panes)
    self.chart = Kept.values([chart])
  }

  /// What makes C draw this frame. The words are whatever it doesn't draw by itself.
  func picture(
    of frame: Frame, step: Int
  ) throws -> (picture: reference_picture, words: [PlacedWords]) {
    var picture = reference_picture(
      columns: Int32(places.size.columns), rows: Int32(places.size.rows), step: Int32(step),
      panes: panes, pane_count: Int32(places.panes.count), chart: chart, words: nil, word_count: 0)
    let bare = cells(of: picture)
    try requireDrawing(bare, of: frame)
    let words = PlacedWords.completing(bare, to: frame)
    picture.words = Kept.values(
      words.map {
        reference_words(
          column: Int32($0.column), row: Int32($0.row), style: $0.style.reference,
          text: Kept.text($0.text))
      })
    picture.word_count = Int32(words.count)
    guard zip(cells(of: picture), frame.cells).allSatisfy({ $0.shows($1) }) else {
      throw Disagreement("step \(step): C draws another frame")
    }
    return (picture, words)
  }

  private func cells(of picture: reference_picture) -> [reference_cell] {
    var cells = Array(repeating: reference_cell(), count: places.size.columns * places.size.rows)
    withUnsafePointer(to: picture) { reference_draw($0, &cells) }
    return cells
  }

  /// In the panes and the plot C may leave nothing but words, marks and heads to be written.
  private func requireDrawing(_ bare: [reference_cell], of frame: Frame) throws {
    for region in places.panes + [places.plot] {
      for row in region.rowRange {
        for column in region.columnRange {
          let cell = frame[column: column, row: row]
          let isDrawn = bare[row * places.size.columns + column].shows(cell)
          guard isDrawn || !cell.isDrawing else {
            throw Disagreement("C draws something else at column \(column), row \(row)")
          }
        }
      }
    }
  }
}

extension reference_path {
  fileprivate init(x: [Double], y: [Double], times: [Int], series: Int) {
    self.init(
      x: Kept.values(x), y: Kept.values(y), times: Kept.values(times.map(Int32.init)),
      count: Int32(times.count), series: UInt8(series))
  }
}

extension Cell {
  /// Whether it belongs to a line or an area: braille, blocks and blanks, but not those of a head.
  fileprivate var isDrawing: Bool {
    switch scalar {
    case "\u{2580}"..."\u{259F}", "\u{2800}"..."\u{28FF}": true
    case " ": !style.isBold
    default: false
    }
  }
}
