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
    let caption = caption(on: canvas)
    let layout = MapLayout(
      size: canvas.frame.size, mapCount: shown.count, focus: focus, captionLines: caption.count)
    let isForHall = model.look.isLecture
    HeaderView(
      model: model, right: isForHall ? place(on: canvas) : work(on: canvas), isForHall: isForHall
    ).draw(on: &canvas)
    if !CaptionView(model: model).drawProblem(on: &canvas, rows: layout.captionRows) {
      for (row, line) in zip(layout.captionRows, caption) {
        canvas.write(line, column: 1, row: row)
      }
    }
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

  /// What a hall needs of it: how much is done, then where a hand has moved the cursor.
  private func place(on canvas: Canvas) -> StyledText {
    let settings = map.settings(of: map.focus)
    let numbers = [settings.learningRate, settings.weightDecay].map {
      NumberText.shortest($0, digits: 2)
    }
    let words =
      !map.isComplete
      ? "\(Int(map.fraction * 100)) % of the runs"
      : map.hasMoved ? "lr \(numbers[0])  λ \(numbers[1])" : ""
    return canvas.text(canvas.appearance.glyphs.spelling(words), .dim)
      + canvas.text("   map", .bright, bold: true)
  }

  /// What the story says here, with the answer to its question; outside of it, how to read the maps.
  private func caption(on canvas: Canvas) -> [StyledText] {
    guard model.shown.toldBeat?.map != nil else {
      let words = MapWords.caption(of: model, map, in: canvas.appearance)
      return CaptionText(words, names: [], canvas: canvas)
        .lines(columns: canvas.frame.size.columns - 2, limit: 2)
    }
    let verdict = VerdictView(model: model).text(on: canvas)
    return CaptionView(model: model).lines(on: canvas, limit: 2) + [verdict].compactMap(\.self)
  }
}
