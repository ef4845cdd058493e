import Plotting
import Screen
import Simulation

/// One map with its title, ticks and numbers.
struct MapPane {
  let model: Model
  let map: MapModel
  let index: Int
  let frame: MapLayout.PaneFrame
  let geometry: MapGeometry
  let shades: MapShades?
  /// The largest transfer factor of all panes, which fills the bar.
  let worstTransfer: Double?
  let showsProductLine: Bool

  private var run: Int { map.definition.subjects[index].run }
  private var isFocused: Bool { map.focus == index }
  private var left: Int { frame.plot.column }
  /// Words and bars end with the map, or with the plot where the map alone would be too narrow.
  private var end: Int {
    left + (geometry.region.columns >= 34 ? geometry.region.columns : frame.plot.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard !frame.plot.isEmpty else { return }
    let isForHall = model.look.isLecture
    isForHall ? drawBar(on: &canvas) : drawTitle(on: &canvas)
    drawAxisName(on: &canvas)
    noteTitle(on: &canvas)
    drawMap(on: &canvas)
    MapTicks(geometry: geometry, frame: frame, isForHall: isForHall).draw(on: &canvas)
    if isForHall {
      MapDigits(map: map, index: index, ink: model.shown.runs.ink(of: run))
        .draw(on: &canvas, columns: left..<end, row: frame.digitRow)
    } else {
      drawTransfer(on: &canvas)
      drawReadout(on: &canvas)
    }
  }

  /// The name across the whole map, as a hall has it above the panes.
  private func drawBar(on canvas: inout Canvas) {
    let name = RunTag(model: model, run: run, isFocused: true).text(on: canvas)
    guard let style = name.parts.last?.style else { return }
    let bar = Region(column: left, row: frame.titleRow, columns: end - left, rows: 1)
    canvas.frame.fill(bar, with: Cell(" ", style))
    canvas.write(name, column: left, row: frame.titleRow, end: end)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let name = RunTag(model: model, run: run, isFocused: isFocused).text(on: canvas)
    canvas.write(name, column: left, row: frame.titleRow, end: end)
    let laws = MapWords.slopes(of: map, index, glyphs: canvas.appearance.glyphs)
      .map { canvas.text($0, .bright, bold: true) }
    if let whole = laws.first, name.width + 2 + whole.width <= end - left {
      canvas.write(whole, endingAt: end, row: frame.titleRow)
    } else if let fitting = laws.first(where: { $0.width <= end - left }) {
      canvas.write(fitting, column: left, row: frame.lawRow, end: end)
    }
  }

  /// A click on the title moves the focus there, as tab does.
  private func noteTitle(on canvas: inout Canvas) {
    let shown = map.shownMaps(besides: model.shown.panes.hidden)
    guard let focus = shown.firstIndex(of: map.focus), let here = shown.firstIndex(of: index) else {
      return
    }
    canvas.note(
      .command(.map(.moveFocus(by: here - focus))), row: frame.titleRow,
      columns: left - MapLayout.gutter..<frame.plot.columnRange.upperBound)
  }

  private func drawAxisName(on canvas: inout Canvas) {
    let text = canvas.text(MapWords.symbol(map.axis, canvas.appearance.glyphs), .dim)
    guard text.width < MapLayout.gutter else { return }
    canvas.write(text, endingAt: left - 1, row: frame.titleRow)
  }

  private func drawMap(on canvas: inout Canvas) {
    let data = map.maps[index]
    var picture = HeatMap(region: geometry.region) { place in
      guard let shades, let (row, column) = geometry.cell(at: place) else { return .empty }
      switch data.sketch(row: row, column: column) {
      case .pending, .diverged: return .empty
      case .value(let value): return .level(shades.level(of: value, in: data))
      }
    }
    if showsProductLine { picture.dots = ProductLine.places(on: geometry) }
    if map.isComplete {
      picture.marks = (0..<geometry.region.columns).compactMap(ridge)
    }
    picture.cursor = geometry.pixel(row: map.row(of: index), column: map.column(of: index))
    picture.draw(into: &canvas.frame, appearance: canvas.appearance)
  }

  /// The best pixel of a column.
  private func ridge(at column: Int) -> HeatMap.PixelPlace? {
    let mapColumn = geometry.mapColumn(at: column)
    guard mapColumn < geometry.map.columns, let row = geometry.map.clearBestRow(column: mapColumn),
      let halfRow = geometry.halfRow(of: geometry.scale.height(row: row, column: mapColumn))
    else { return nil }
    return HeatMap.PixelPlace(column: column, halfRow: halfRow)
  }

  private func drawTransfer(on canvas: inout Canvas) {
    guard let factor = MapWords.factor(of: map, index) else { return }
    let number = canvas.text(factor, .bright, bold: true)
    let words = MapWords.transfer(of: map, glyphs: canvas.appearance.glyphs).map { canvas.text($0) }
    guard let fitting = words.first(where: { $0.width + 1 + number.width <= end - left }) else {
      return
    }
    canvas.write(fitting, column: left, row: frame.transferRow)
    canvas.write(number, endingAt: end, row: frame.transferRow)
    guard let row = frame.barRow, let transfer = map.transfer(of: index), let worstTransfer,
      worstTransfer > 0
    else { return }
    // Two infinite factors are equally long.
    let share = transfer < worstTransfer ? transfer / worstTransfer : 1
    let length = Int((share * Double(end - left)).rounded())
    let bar = String(
      repeating: canvas.appearance.glyphs == .ascii ? "=" : "▇", count: max(1, length))
    canvas.write(
      canvas.text(bar, model.shown.runs.ink(of: run)), column: left, row: row, end: end)
  }

  private func drawReadout(on canvas: inout Canvas) {
    let ink: Ink = isFocused ? .bright : .text
    let readouts = MapWords.readouts(of: map, index, glyphs: canvas.appearance.glyphs)
      .map { canvas.text($0, ink, bold: isFocused) }
    guard let text = readouts.first(where: { $0.width + 2 <= end - left }) else { return }
    let hand = canvas.text("\(HeatCell.cursor(canvas.appearance.glyphs)) ", .bright, bold: true)
    canvas.write(hand + text, column: left, row: frame.readoutRow, end: end)
  }
}
