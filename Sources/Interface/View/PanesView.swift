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
    /// Bands, paths and heads: no lines, numbers, words or predictions.
    case lecture
  }

  private var layout: LabLayout { geometry.layout }
  private var runs: LabRuns { model.runs }
  private var step: Int { model.playback.step }

  func draw(on canvas: inout Canvas) {
    let shown = geometry.panes.flatMap(\.runs)
    let viewport = geometry.panes[0].viewport
    guard !viewport.region.isEmpty else { return }
    let viewports = geometry.panes.flatMap { pane in pane.runs.map { _ in pane.viewport } }
    let contours = cache.contours(
      of: runs, viewport: viewport, bandCount: ContourMap.bandCount(for: canvas.appearance),
      step: step, penalty: model.contourPenalty)
    let validationContours = cache.validationContours(of: runs, viewport: viewport, step: step)
    let (paths, trailStyle) = cache.paths(
      of: runs, shown: shown, viewports: viewports, through: model.openQuestion?.step ?? .max)

    let arrows = ArrowsView(model: model).arrows(in: viewport)

    let ghosts =
      model.ghosts.map { cache.paths(of: $0, beside: runs, shown: shown, viewports: viewports) }
      ?? shown.map { _ in nil }

    for (place, frame) in layout.panes.enumerated() {
      let places = layout.isOverlay ? Array(shown.indices) : [place]
      var pane = Pane(viewport: layout.isOverlay ? viewport : viewports[place])
      pane.contours = contours
      pane.dashedContours = validationContours
      pane.contourStyle = manner == .lecture ? .bands : model.contourStyle
      pane.trailStyle = manner == .lecture ? .solid : trailStyle
      pane.showsLabels = manner == .lab
      for index in places {
        if let ghost = ghosts[index] { addGhost(of: shown[index], path: ghost, to: &pane) }
        add(run: shown[index], path: paths[index], arrows: arrows[shown[index]], to: &pane)
      }
      if showsPredictions {
        PanePredictions(runs: runs, shown: places.map { shown[$0] }).add(to: &pane)
      }
      addSharedMarks(places.map { shown[$0] }, isPlateau: contours.isPlateau, to: &pane)
      pane.spelled(for: canvas.appearance.glyphs)
        .draw(into: &canvas.frame, appearance: canvas.appearance)
      guard manner == .lab else { continue }
      let appearance = canvas.appearance
      Ticks.drawX(below: pane.viewport, into: &canvas.frame, appearance: appearance)
      if frame.hasTicksY {
        Ticks.drawY(
          leftOf: pane.viewport, gutter: LabLayout.gutter(layout.size), into: &canvas.frame,
          appearance: appearance)
      }
      if let row = frame.titleRow {
        PaneTitle(model: model, run: shown[place], arrowScale: arrows[shown[place]]?.scale)
          .draw(on: &canvas, row: row, plot: frame.plot)
      }
      if let row = frame.rateRow {
        RatesView(model: model).draw(on: &canvas, run: shown[place], row: row, plot: frame.plot)
      }
    }
    if let row = layout.legendRow { LegendView(model: model).draw(on: &canvas, row: row) }
  }

  /// Predictions tell the future, which a question hides.
  private var showsPredictions: Bool {
    manner == .lab && !model.awaitsQuestion && model.openQuestion == nil
  }

  // MARK: What stands in a pane

  private func add(run: Int, path: ThinnedPath, arrows: StepArrows?, to pane: inout Pane) {
    let trajectory = runs.trajectories[run]
    let head = trajectory.weights(at: min(step, trajectory.lastStep))
    let series = Int(runs.series(of: run))
    var points = path.points(through: step)
    points.append(PlotPoint(head.x, head.y))
    pane.trails.append(Trail(points: points, series: series))
    if let arrows { pane.arrows.append(arrows) }
    let tip = arrows?.end ?? PlotPoint(head.x, head.y)
    pane.heads.append(
      Head(
        x: tip.x, y: tip.y, series: series, name: layout.isOverlay ? runs.names[run].label : nil))
  }

  /// The pinned path up to the same step.
  private func addGhost(of run: Int, path: ThinnedPath, to pane: inout Pane) {
    guard let ghost = model.ghosts?.trajectory(of: run, in: runs) else { return }
    let end = ghost.weights(upTo: step)
    pane.ghosts.append(
      Trail(
        points: path.points(through: step) + [PlotPoint(end.x, end.y)],
        series: Int(runs.series(of: run))))
  }

  private func addSharedMarks(_ shown: [Int], isPlateau: Bool, to pane: inout Pane) {
    if let minimum = runs.minimum {
      pane.marks.append(Mark(x: minimum.x, y: minimum.y, kind: .minimum, word: nil))
    }
    if let lowest = runs.validation?.minimum {
      let word = layout.isOverlay ? nil : "val"
      pane.marks.append(Mark(x: lowest.x, y: lowest.y, kind: .secondMinimum, word: word))
    }
    if isPlateau, model.document.scene.overlays.contains(.normCircle) {
      pane.rings = NormRings.radii(in: pane.viewport)
    }
    var starts: [Vector] = []
    for run in shown where !starts.contains(runs.trajectories[run].weights(at: 0)) {
      let start = runs.trajectories[run].weights(at: 0)
      starts.append(start)
      let isMinimum = runs.minimum.map { ($0 - start).norm < 1e-6 } ?? false
      let word = layout.isOverlay ? nil : "start"
      pane.marks.append(
        Mark(x: start.x, y: start.y, kind: isMinimum ? .minimum : .start, word: word))
    }
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
