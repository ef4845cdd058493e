import Drawing
import Plotting
import Screen

// What is other where a network is trained.
extension Figure {
  /// What the panes hold and what stands around them; nil for two weights, and for the plane, which is
  /// drawn as theirs is, and in the place of rules.
  func networkPanes(_ layout: FigureLayout) -> [Shape]? {
    guard let network, network.content.isOfNetworks else { return nil }
    return zip(model.shown.paneRuns, layout.panes).enumerated().flatMap { index, part -> [Shape] in
      let (run, frame) = part
      let pane = FigureNetworkPane(
        panes: network, run: run, frame: frame, style: style, sizes: layout.sizes)
      return pane.shapes() + ticks(network, around: frame, layout, number: index)
        + names(of: [run], above: frame, number: index, layout)
    }
  }

  private func ticks(
    _ network: NetworkPanes, around frame: Rectangle, _ layout: FigureLayout, number: Int
  ) -> [Shape] {
    let size = layout.sizes.tick
    func word(_ text: String, _ place: Point, _ anchor: Shape.Text.Anchor) -> Shape {
      .text(Shape.Text([.init(text, style.color(.dim))], at: place, size: size, anchor: anchor))
    }
    let baseline = frame.bottom + size * 1.3
    switch network.content {
    case .rates:
      let axes = FigureDecades(network, in: frame)
      // As far apart as their words ask for.
      let step = max(1, (axes.x.count * Int(size * 4) + Int(frame.width) - 1) / Int(frame.width))
      let shown = axes.x.enumerated().filter { index, tick in
        index % step == 0
          && tick.place.x - Shape.Text.width(of: tick.text, size: size) / 2 > frame.x
      }
      var shapes = shown.map { word($1.text, Point($1.place.x, baseline), .middle) }
      guard hasRows(number, layout) else { return shapes }
      shapes += axes.y.map {
        word($0.text, Point(frame.x - 8, $0.place.y + size / 3), .end)
      }
      return shapes + [word("√v", Point(frame.x - 8, baseline), .end)]
    case .pixels, .answers:
      guard number == 0 else { return [] }
      let text =
        network.content == .pixels
        ? "filled: |weights of a pixel| / start; coloured: never lit"
        : "grey: given, right; coloured: unseen, right"
      return [word(text, Point(frame.x, baseline), .start)]
    case .plane, .rules: return []
    }
  }

  /// What decays of each layer, under the panes; under the plane what its ink is to the run.
  func networkRates(_ layout: FigureLayout) -> [Shape] {
    guard let network else { return [] }
    let view = NetworkRatesView(model: model, moments: network.moments)
    return zip(model.shown.paneRuns, layout.panes).flatMap { run, frame -> [Shape] in
      let top = frame.bottom + layout.sizes.tick * 1.3 + 6 + layout.sizes.word
      return view.lines(of: run).enumerated().map { row, text in
        let place = Point(frame.x, top + Double(row) * layout.sizes.word * 1.4)
        let fitted = Shape.Text.fitted(text, size: layout.sizes.word, width: frame.width)
        return .text(
          Shape.Text([.init(fitted, style.color(.text))], at: place, size: layout.sizes.word))
      }
    }
  }

  /// What stands out in the title of a network's pane, the longest first.
  func networkTitles(of run: Int) -> [String]? {
    guard let network else { return nil }
    let title = NetworkTitle(run, in: network)
    let bright = title.bright.replacing("‖", with: "|")
    let texts =
      network.content == .answers
      ? ["unseen right \(bright)", bright] : [bright, title.number]
    return texts.filter { !$0.isEmpty }
  }

  /// The runs whose head lies beside the plane.
  var runsBesidePlane: Set<Int> {
    guard let network else { return [] }
    let step = model.shown.playback.step
    return Set(
      network.moments.compactMap { run, moment in
        guard case .plane(let loss?) = moment.picture else { return nil }
        let ground = PlaneGround(loss, under: run, in: network.network, at: step)
        return ground?.isBeside == true ? run : nil
      })
  }
}
