import Lessons
import Plotting
import Screen
import Simulation

/// Keeps what is costly to make from one frame to the next. It never changes what is drawn: every
/// entry is a function of its key.
package final class PictureCache {
  private var contours: (key: ContourKey, map: ContourMap)?
  private var minima: (key: MinimaKey, places: [Vector])?
  private var validation: (key: ContourKey, lines: DashedContours)?
  private var ghostPaths: (key: PathKey, paths: [ThinnedPath?])?
  private var losses: (key: LossKey, curves: [LossCurve])?
  private var paths: (key: PathKey, paths: [ThinnedPath], style: TrailStyle)?

  package init() {}

  private struct ContourKey: Hashable {
    let surfaceRevision: Int
    let viewport: Viewport
    let bandCount: Int
    /// λ of the penalty λ/2·‖w‖².
    let penalty: Double
    /// Nil where the surface stands still.
    let step: Int?
  }

  private struct MinimaKey: Hashable {
    let surfaceRevision: Int
    let window: Scene.Window
  }

  private struct PathKey: Hashable {
    let revision: Int
    let viewports: [Viewport]
    let runs: [Int]
    let lastStep: Int
  }

  private struct LossKey: Hashable {
    let revision: Int
    let ghostRevision: Int?
    let runs: [Int]
    let steps: [Int]
  }

  /// Contours of f + penalty/2·‖w‖².
  func contours(
    of runs: LabRuns, viewport: Viewport, bandCount: Int, step: Int, penalty: Double
  ) -> ContourMap {
    let key = ContourKey(
      surfaceRevision: runs.surfaceRevision, viewport: viewport, bandCount: bandCount,
      penalty: penalty, step: runs.surface.dependsOnStep ? max(step, 1) : nil)
    if let contours, contours.key == key { return contours.map }
    let map = ContourMap(viewport: viewport, bandCount: bandCount) { x, y in
      let losses = runs.surface.losses(at: zip(x, y).map(Vector.init), step: max(step, 1))
      guard penalty != 0 else { return losses }
      return losses.indices.map { losses[$0] + penalty / 2 * (x[$0] * x[$0] + y[$0] * y[$0]) }
    }
    contours = (key, map)
    return map
  }

  /// The minima that may be marked in a view: those of all that is seen, not only of the scene's window.
  func minima(of runs: LabRuns, in viewport: Viewport, hidesFuture: Bool) -> [Vector] {
    let view = Scene.Window(x: viewport.x, y: viewport.y)
    guard runs.showsMinima,
      let window = runs.landscape.windowToSearch(for: view, hidesFuture: hidesFuture)
    else { return runs.minima }
    let key = MinimaKey(surfaceRevision: runs.surfaceRevision, window: window)
    if let minima, minima.key == key { return minima.places }
    let places = runs.surface.minima(in: window)
    minima = (key, places)
    return places
  }

  /// The dashed contours of the surface that the runs aren't trained on; nil if there is none.
  func validationContours(
    of runs: LabRuns, viewport: Viewport, step: Int
  ) -> DashedContours? {
    guard let second = runs.validation else { return nil }
    let bandCount = DashedContours.bandCount
    let key = ContourKey(
      surfaceRevision: second.revision, viewport: viewport, bandCount: bandCount, penalty: 0,
      step: second.surface.dependsOnStep ? max(step, 1) : nil)
    if let validation, validation.key == key { return validation.lines }
    let lines = DashedContours(
      ContourMap(viewport: viewport, bandCount: bandCount) { x, y in
        second.surface.losses(at: zip(x, y).map(Vector.init), step: max(step, 1))
      })
    validation = (key, lines)
    return lines
  }

  /// The runs' paths without the points that would fall on the same dot, and the kind of trail that
  /// suits all of them up to a step.
  func paths(
    of runs: LabRuns, shown: [Int], viewports: [Viewport], through lastStep: Int = .max
  ) -> ([ThinnedPath], TrailStyle) {
    let key = PathKey(
      revision: runs.revision, viewports: viewports, runs: shown, lastStep: lastStep)
    if let paths, paths.key == key { return (paths.paths, paths.style) }
    let thinned = zip(shown, viewports).map { run, viewport in
      ThinnedPath(runs.trajectories[run], in: viewport)
    }
    let whole = thinned.map { [Trail(points: $0.points(through: lastStep), series: 0)] }
    let style = viewports.first.map { TrailStyle.choose(for: whole, in: $0) } ?? .solid
    paths = (key, thinned, style)
    return (thinned, style)
  }

  /// The pinned paths of the shown runs, thinned likewise; nil where a run has none.
  func paths(
    of ghosts: Ghosts, beside runs: LabRuns, shown: [Int], viewports: [Viewport]
  ) -> [ThinnedPath?] {
    let key = PathKey(
      revision: ghosts.revision, viewports: viewports, runs: shown, lastStep: .max)
    if let ghostPaths, ghostPaths.key == key { return ghostPaths.paths }
    let thinned = zip(shown, viewports).map { run, viewport in
      ghosts.trajectory(of: run, in: runs).map { ThinnedPath($0, in: viewport) }
    }
    ghostPaths = (key, thinned)
    return thinned
  }

  /// The losses of the shown runs at the steps of the chart.
  func losses(of shown: [Int], in model: Model, at steps: [Int]) -> [LossCurve] {
    let key = LossKey(
      revision: model.shown.runs.revision, ghostRevision: model.shown.ghosts?.revision, runs: shown,
      steps: steps)
    if let losses, losses.key == key { return losses.curves }
    let curves = shown.map {
      LossCurve(of: $0, in: model.shown.runs, beside: model.shown.ghosts, at: steps)
    }
    losses = (key, curves)
    return curves
  }
}

/// A path with only those points that move it by a dot.
struct ThinnedPath {
  private var points: [PlotPoint] = []
  private var steps: [Int] = []

  init(_ trajectory: Trajectory, in viewport: Viewport) {
    var last: (x: Int, y: Int)?
    for step in 0...trajectory.lastStep {
      let weights = trajectory.weights(at: step)
      let dot = viewport.dot(worldX: weights.x, worldY: weights.y)
      let rounded = (x: Self.whole(dot.x), y: Self.whole(dot.y))
      if let last, last == rounded { continue }
      last = rounded
      points.append(PlotPoint(weights.x, weights.y))
      steps.append(step)
    }
  }

  /// The points of steps 0…step.
  func points(through step: Int) -> [PlotPoint] {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle] <= step { low = middle + 1 } else { high = middle }
    }
    return Array(points[..<low])
  }

  /// A dot's number; far outside the pane all are one.
  private static func whole(_ value: Double) -> Int {
    guard value.isFinite else { return Int.max }
    return Int(max(-1e6, min(1e6, value)).rounded(.down))
  }
}
