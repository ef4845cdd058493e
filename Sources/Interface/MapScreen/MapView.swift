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
    drawCaption(on: &canvas, rows: layout.captionRows)
    let shades = MapShades(of: map, maps: shown)
    let windows = MapWindow.windows(of: map)
    let worst = shown.compactMap(map.transfer).max()
    var blanks: MapBlanks = []
    for (frame, place) in zip(layout.panes, layout.shown) {
      let index = shown[place]
      let geometry = MapGeometry(
        map: map.maps[index], axis: map.axis, window: windows[index], plot: frame.plot)
      MapPane(
        model: model, map: map, index: index, frame: frame, geometry: geometry, shades: shades,
        worstTransfer: worst
      ).draw(on: &canvas)
      canvas.note(.map(index, geometry), in: geometry.region)
      blanks.formUnion(geometry.blanks)
    }
    if let row = layout.legendRow, let shades {
      MapLegend(shades: shades, map: map, blanks: blanks).draw(on: &canvas, row: row)
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

  private func drawCaption(on canvas: inout Canvas, rows: Range<Int>) {
    guard !CaptionView(model: model).drawProblem(on: &canvas, rows: rows) else { return }
    let lines = CaptionText(MapWords.caption(of: model, map), names: [], canvas: canvas)
      .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
    for (row, line) in zip(rows, lines) { canvas.write(line, column: 1, row: row) }
  }
}
