import Lessons
import Plotting
import Screen
import Simulation

/// The map screen.
struct MapView {
  let model: Model
  let map: MapModel

  func draw(on canvas: inout Canvas) {
    let shown = map.shownMaps(besides: model.shown.panes.hidden)
    let focus = shown.firstIndex(of: map.focus) ?? 0
    let layout = MapLayout(size: canvas.frame.size, mapCount: shown.count, focus: focus)
    HeaderView(model: model, right: work(on: canvas)).draw(on: &canvas)
    drawCaption(on: &canvas, layout: layout)
    let shades = MapShades(of: map, maps: shown)
    let windows = MapWindow.windows(of: map)
    let worst = shown.compactMap(map.transfer).max()
    let showsProductLine = ProductLine.isTelling(on: map, shown: shown)
    var blanks: MapBlanks = []
    for (frame, place) in zip(layout.panes, layout.shown) {
      let index = shown[place]
      let geometry = MapGeometry(
        map: map.maps[index], axis: map.axis, window: windows[index], plot: frame.plot)
      MapPane(
        model: model, map: map, index: index, frame: frame, geometry: geometry, shades: shades,
        worstTransfer: worst, showsProductLine: showsProductLine
      ).draw(on: &canvas)
      canvas.note(.map(index, geometry), in: geometry.region)
      blanks.formUnion(geometry.blanks)
    }
    if let row = layout.legendRow, let shades {
      let legend = MapLegend(
        shades: shades, map: map, blanks: blanks, showsProductLine: showsProductLine)
      legend.draw(on: &canvas, row: row)
    }
    let surroundings = FooterView.Surroundings(showsFileProblem: !layout.captionRows.isEmpty)
    FooterView(model: model, surroundings: surroundings).draw(on: &canvas, row: layout.keyRow)
  }

  private func work(on canvas: Canvas) -> StyledText {
    let words = MapWords.work(of: map, steps: model.shown.document.scene.steps)
    let text = canvas.frame.size.columns >= 100 ? words[0] : words[1]
    var line = canvas.text("map  ", .bright, bold: true) + canvas.text(text, .dim)
    if canvas.frame.size.columns >= 100 {
      line += canvas.text("   ?", .bright, bold: true) + canvas.text(" help", .dim)
    }
    return line
  }

  /// What the story says here, with the answer to its question where there is room; outside of it, how to
  /// read the maps.
  private func drawCaption(on canvas: inout Canvas, layout: MapLayout) {
    let rows = layout.captionRows
    guard !CaptionView(model: model).drawProblem(on: &canvas, rows: rows) else { return }
    guard model.shown.toldBeat?.map != nil else {
      let words = MapWords.caption(of: model, map, in: canvas.appearance)
      let lines = CaptionText(words, names: [], canvas: canvas)
        .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
      return write(lines, from: rows.lowerBound, on: &canvas)
    }
    var lines = CaptionView(model: model).lines(on: canvas, limit: rows.count)
    let room = (layout.panes.first?.titleRow ?? rows.upperBound) - rows.lowerBound
    if lines.count < room, let verdict = VerdictView(model: model).text(on: canvas) {
      lines.append(verdict)
    }
    write(lines, from: rows.lowerBound, on: &canvas)
  }

  private func write(_ lines: [StyledText], from row: Int, on canvas: inout Canvas) {
    for (row, line) in zip(row..., lines) { canvas.write(line, column: 1, row: row) }
  }
}
