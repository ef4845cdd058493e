import Lessons
import Plotting
import Screen
import Simulation

/// The pictures: one pane a run, or all runs in one.
struct PanesView {
  let model: Model
  let geometry: LabGeometry
  let cache: PictureCache
  var manner = Manner.lab

  /// What stands in and around a pane.
  enum Manner {
    /// All there is.
    case lab
    /// No contour lines, and two numbers an axis.
    case lecture
  }

  private var layout: LabLayout { geometry.layout }
  private var runs: LabRuns { model.shown.runs }
  private var step: Int { model.shown.playback.step }

  /// Draws all panes with what stands around them, and says which signs are seen in them.
  @discardableResult
  func draw(on canvas: inout Canvas) -> SignLegend {
    var legend = SignLegend()
    guard !geometry.panes[0].viewport.region.isEmpty else { return legend }
    let network = NetworkPanes(model: model, cache: cache)
    if model.shown.paneContent == .rules || network.map({ !$0.showsPlane }) ?? false {
      drawInsteadOfPlane(network, on: &canvas)
      return legend
    }
    let layers = PaneLayers(
      model: model, geometry: geometry, cache: cache, appearance: canvas.appearance)
    let titles = titles(over: layers, network, on: canvas)
    let rates = RatesView(model: model)
    for (place, frame) in layout.panes.enumerated() {
      let pane = pane(at: place, of: layers)
      legend.formUnion(
        pane.spelled(for: canvas.appearance.glyphs)
          .draw(into: &canvas.frame, appearance: canvas.appearance))
      canvas.note(
        .plot(runs: geometry.panes[place].runs, geometry.panes[place].viewport), in: frame.plot)
      let note =
        layout.isOverlay && manner == .lab
        ? ArrowsView(model: model).commonWords(of: layers.arrows, in: pane.viewport) : nil
      drawTicks(around: pane, frame, note: note, on: &canvas)
      guard manner == .lab else { continue }
      let run = layers.shown[place]
      if let row = frame.titleRow {
        titles[place].draw(on: &canvas, row: row, plot: frame.plot)
        canvas.note(.name(run: run), row: row, columns: frame.plot.columnRange)
      }
      drawRates(of: run, rates, network, below: frame, on: &canvas)
    }
    if let row = layout.legendRow { LegendView(model: model).draw(on: &canvas, row: row) }
    return legend
  }

  /// What decays in a step; not while a question waits.
  private func drawRates(
    of run: Int, _ rates: RatesView, _ network: NetworkPanes?,
    below frame: LabLayout.PaneFrame, on canvas: inout Canvas
  ) {
    guard let row = frame.rateRow, !model.shown.awaitsQuestion else { return }
    if let network {
      NetworkRatesView(model: model, moments: network.moments)
        .draw(on: &canvas, run: run, row: row, plot: frame.plot)
    } else {
      rates.draw(on: &canvas, run: run, row: row, plot: frame.plot)
    }
  }

  /// What stands in the panes beside a plane: the rules, or what a network shows. One run a pane, the
  /// focused or the first where there is one pane alone.
  private func drawInsteadOfPlane(_ network: NetworkPanes?, on canvas: inout Canvas) {
    let shown = model.shown.paneRuns
    let titles = titles(of: shown, network, on: canvas)
    let rates = RatesView(model: model)
    let rules = RulePanes(
      model: model, runs: shown, glyphs: canvas.appearance.glyphs,
      columns: layout.panes.map(\.plot.columns).min() ?? 0,
      rows: layout.panes.map(\.plot.rows).min() ?? 0)
    for (place, frame) in layout.panes.enumerated() {
      let run = layout.isOverlay ? model.shown.panes.focus ?? shown[0] : shown[place]
      if let network, network.content != .rules {
        network.draw(run, in: frame.plot, on: &canvas)
        network.drawAxes(around: frame, on: &canvas, isFirst: frame.hasTicksY)
      } else {
        rules.draw(run, in: frame.plot, on: &canvas)
      }
      canvas.note(.name(run: run), in: frame.plot)
      guard manner == .lab else { continue }
      if let row = frame.titleRow {
        titles[place].draw(on: &canvas, row: row, plot: frame.plot)
        canvas.note(.name(run: run), row: row, columns: frame.plot.columnRange)
      }
      drawRates(of: run, rates, network, below: frame, on: &canvas)
    }
    if let row = layout.legendRow { LegendView(model: model).draw(on: &canvas, row: row) }
    guard let last = layout.panes.last else { return }
    if model.shown.paneContent == .rules, let remark = rules.remark {
      canvas.write(
        canvas.text(remark, .dim), column: layout.panes[0].plot.column, row: last.tickRow,
        end: last.plot.column + last.plot.columns)
    }
    guard let network, network.content != .rates else { return }
    NetworkSigns(content: network.content, runs: runs, shown: shown).draw(
      on: &canvas, row: last.tickRow,
      columns: layout.panes[0].plot.column..<last.plot.column + last.plot.columns)
  }

  private func titles(
    of shown: [Int], _ network: NetworkPanes?, on canvas: Canvas
  ) -> [PaneTitle] {
    guard !layout.isOverlay else { return [] }
    return sized(
      shown.map { run in
        PaneTitle(model: model, run: run, network: network.map { NetworkTitle(run, in: $0) })
      }, on: canvas)
  }

  /// One for each shown run, all with the same of it.
  private func titles(
    over layers: PaneLayers, _ network: NetworkPanes?, on canvas: Canvas
  ) -> [PaneTitle] {
    guard !layout.isOverlay else { return [] }
    return sized(
      layers.shown.enumerated().map { place, run in
        PaneTitle(
          model: model, run: run, arrows: words(ofArrowsOf: run, at: place, layers),
          network: network.map { NetworkTitle(run, in: $0) })
      }, on: canvas)
  }

  /// The same titles with as much in each as all have room for.
  private func sized(_ titles: [PaneTitle], on canvas: Canvas) -> [PaneTitle] {
    let columns = geometry.panes.map(\.frame.plot.columns).min() ?? 0
    let detail = PaneTitle.detail(of: titles, columns: columns, on: canvas)
    return titles.map { title in
      var title = title
      title.detail = detail
      return title
    }
  }

  /// What stands in the pane with this number: one run, or all of them.
  private func pane(at place: Int, of layers: PaneLayers) -> Pane {
    let places = layout.isOverlay ? Array(layers.shown.indices) : [place]
    var pane = Pane(viewport: geometry.panes[place].viewport)
    pane.contours = layers.contours
    pane.dashedContours = layers.validationContours
    pane.contourStyle = manner == .lecture ? .bands : model.look.contourStyle
    pane.trailStyle =
      model.look.showsArrows ? .thin : manner == .lecture ? .solid : layers.trailStyle
    pane.showsHeadPlaces = model.shown.openQuestion == nil
    for index in places {
      let run = layers.shown[index]
      if let ghost = layers.ghosts[index] { addGhost(of: run, path: ghost, to: &pane) }
      add(run: run, path: layers.paths[index], arrows: layers.arrows[run], to: &pane)
    }
    let shown = places.map { layers.shown[$0] }
    pane.posts = posts
    if showsPredictions { PanePredictions(runs: runs, shown: shown).add(to: &pane) }
    addSharedMarks(shown, isPlateau: layers.contours?.isPlateau ?? false, to: &pane)
    return pane
  }

  /// - Parameter note: what is said behind the numbers of the x axis.
  private func drawTicks(
    around pane: Pane, _ frame: LabLayout.PaneFrame, note: String?, on canvas: inout Canvas
  ) {
    let appearance = canvas.appearance
    let isForHall = manner == .lecture
    var stretch = frame.hasTicksY ? stretch(of: pane.viewport, on: canvas) : StyledText()
    if let note { stretch += canvas.text((stretch.width > 0 ? "  " : "") + note, .dim) }
    let plot = pane.viewport.region
    if frame.hasTicksX {
      Ticks.drawX(
        below: pane.viewport, isForHall: isForHall,
        columns: plot.columns - (stretch.width > 0 ? stretch.width + 1 : 0), into: &canvas.frame,
        appearance: appearance)
      canvas.write(stretch, endingAt: plot.column + plot.columns, row: plot.row + plot.rows)
    }
    guard frame.hasTicksY else { return }
    Ticks.drawY(
      leftOf: pane.viewport, gutter: frame.plot.column, isForHall: isForHall,
      into: &canvas.frame, appearance: appearance)
  }

  /// Of axes that are scaled apart, how many times as long one unit is: `y ×25`.
  private func stretch(of viewport: Viewport, on canvas: Canvas) -> StyledText {
    guard viewport.isApart, viewport.stretch.isFinite, viewport.stretch > 0 else {
      return StyledText()
    }
    let isUpright = viewport.stretch >= 1
    let factor = isUpright ? viewport.stretch : 1 / viewport.stretch
    return canvas.text("\(isUpright ? "y" : "x") ×\(NumberText.shortest(factor, digits: 2))", .dim)
  }

  /// Predictions tell the future, which a question hides.
  private var showsPredictions: Bool { !model.shown.awaitsQuestion }

  // MARK: What stands in a pane

  private func add(run: Int, path: ThinnedPath, arrows: StepArrows?, to pane: inout Pane) {
    guard let head = runs.place(of: run, at: step) else { return }
    let series = Int(runs.series(of: run))
    var points = path.points(through: step)
    points.append(PlotPoint(head.x, head.y))
    pane.trails.append(Trail(points: points, series: series))
    if let arrows { pane.arrows.append(arrows) }
    var tag = Head(
      x: head.x, y: head.y, series: series, name: layout.isOverlay ? runs.names[run].label : nil)
    tag.isHollow = isBesidePlane(run)
    pane.heads.append(tag)
  }

  /// Whether the loss under the head isn't the run's own.
  private func isBesidePlane(_ run: Int) -> Bool {
    guard let network = NetworkPanes(model: model, cache: cache),
      case .plane(let loss?)? = network.moments[run]?.picture
    else { return false }
    return PlaneGround(loss, under: run, in: network.network, at: step)?.isBeside ?? false
  }

  /// The ends through which a network's plane goes.
  private var posts: [Head] {
    guard let plane = runs.network?.plane else { return [] }
    return plane.pair.compactMap { run in
      plane.feet[run].last.map {
        Head(x: $0.x, y: $0.y, series: Int(runs.series(of: run)))
      }
    }
  }

  private func words(ofArrowsOf run: Int, at place: Int, _ layers: PaneLayers) -> String? {
    ArrowsView(model: model)
      .words(of: layers.arrows[run], run: run, in: geometry.panes[place].viewport)
  }

  /// The pinned path up to the same step.
  private func addGhost(of run: Int, path: ThinnedPath, to pane: inout Pane) {
    var points = path.points(through: step)
    if let end = model.shown.ghosts?.place(of: run, at: step, in: runs) {
      points.append(PlotPoint(end.x, end.y))
    }
    pane.ghosts.append(Trail(points: points, series: Int(runs.series(of: run))))
  }

  private func addSharedMarks(_ shown: [Int], isPlateau: Bool, to pane: inout Pane) {
    let minima = cache.minima(
      of: runs, in: pane.viewport, hidesFuture: model.shown.horizon != nil)
    for minimum in minima { pane.marks.append(Mark(x: minimum.x, y: minimum.y, .minimum)) }
    for lowest in runs.validation?.minima ?? [] {
      pane.marks.append(Mark(x: lowest.x, y: lowest.y, .validationMinimum))
    }
    if isPlateau, model.shown.document.scene.overlays.contains(.normCircle) {
      pane.rings = NormRings.radii(in: pane.viewport)
      pane.ringName = "‖w‖"
    }
    var starts: [Vector] = []
    for start in shown.compactMap({ runs.place(of: $0, at: 0) }) where !starts.contains(start) {
      starts.append(start)
    }
    pane.marks += starts.map { Mark(x: $0.x, y: $0.y, .start) }
  }
}

/// The circles ‖w‖ = constant of a plateau.
enum NormRings {
  /// Up to about four round radii that show in the window.
  static func radii(in viewport: Viewport) -> [Double] {
    let corner = max(abs(viewport.x.lowerBound), abs(viewport.x.upperBound))
    guard corner > 0, corner.isFinite else { return [] }
    return Ticks(in: 0...corner, spacing: corner / 5).values.filter { $0 > 0 }
  }
}
