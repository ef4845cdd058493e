import Plotting
import Screen

/// What all panes of a frame are made from; the costly parts come from the cache.
struct PaneLayers {
  /// The runs that are shown, in the order of the panes.
  let shown: [Int]
  /// nil while they are being made, like `validationContours`.
  let contours: ContourMap?
  let validationContours: DashedContours?
  /// One for each shown run, like `ghosts`.
  let paths: [ThinnedPath]
  let trailStyle: TrailStyle
  /// The pinned paths; nil where there is none.
  let ghosts: [ThinnedPath?]
  /// By the run's index.
  let arrows: [Int: StepArrows]

  init(model: Model, geometry: LabGeometry, cache: PictureCache, appearance: Appearance) {
    let runs = model.shown.runs
    let step = model.shown.playback.step
    let viewport = geometry.panes[0].viewport
    let shown = geometry.panes.flatMap(\.runs)
    let viewports = geometry.panes.flatMap { pane in pane.runs.map { _ in pane.viewport } }
    self.shown = shown
    contours =
      model.shown.document.scene.showsContours
      ? cache.contours(
        of: runs, viewport: viewport, bandCount: ContourMap.bandCount(for: appearance),
        step: step, penalty: model.contourPenalty) : nil
    validationContours = cache.validationContours(of: runs, viewport: viewport, step: step)
    (paths, trailStyle) = cache.paths(
      of: runs, shown: shown, viewports: viewports, through: model.shown.horizon ?? .max)
    ghosts =
      model.shown.ghosts.map {
        cache.paths(of: $0, beside: runs, shown: shown, viewports: viewports)
      }
      ?? shown.map { _ in nil }
    arrows = ArrowsView(model: model).arrows(in: viewport)
  }
}
