import Drawing
import Plotting
import Screen

extension Figure {
  /// The maps over learning rates and weight decays.
  func drawing(of map: MapModel) -> Drawing {
    let shown = map.shownMaps(besides: model.shown.panes.hidden)
    let layout = FigureLayout(mapsOf: shown.count, millimetres: options.millimetres)
    var drawing = Drawing(
      width: layout.width, height: layout.height, title: model.shown.document.scene.title,
      background: style.color(.base))
    if layout.hasTitle {
      let words = MapWords.caption(of: model, map, in: Appearance(depth: .trueColor))
      drawing.add(head(layout, CaptionText(words, names: [], canvas: captionCanvas(layout))))
    }
    let shades = MapShades(of: map, maps: shown)
    let windows = MapWindow.windows(of: map)
    let maps = zip(shown, layout.panes).map { index, frame in
      FigureMap(
        map: map, index: index, frame: frame, window: windows[index], shades: shades, style: style,
        sizes: layout.sizes,
        nameWidth: layout.sizes.name * (layout.hasTitle ? 1.2 : 3.6)
          + Shape.Text.width(of: label(of: index, in: map), size: layout.sizes.name))
    }
    let lawsFit = maps.allSatisfy(\.lawFitsBesideName)
    for (number, pane) in maps.enumerated() {
      drawing.add(pane.shapes(lawIsBeside: lawsFit))
      drawing.add(
        names(
          of: [map.definition.subjects[pane.index].run], above: pane.frame, number: number, layout,
          withNorm: false))
    }
    if let shades, let first = layout.panes.first {
      let legend = FigureMapLegend(
        map: map, shades: shades, blanks: maps.reduce(into: []) { $0.formUnion($1.blanks) },
        style: style, size: layout.sizes.word)
      drawing.add(
        legend.shapes(at: Point(first.x, layout.height - 20), width: layout.width - first.x - 40))
    }
    return drawing
  }

  private func label(of index: Int, in map: MapModel) -> String {
    model.shown.runs.names[map.definition.subjects[index].run].label
  }
}
