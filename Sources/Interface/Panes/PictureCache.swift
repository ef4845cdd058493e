import Lessons
import Plotting
import Screen
import Simulation

/// Keeps what is costly to make from one frame to the next. It never changes what is drawn in the end:
/// every entry is a function of its key.
package final class PictureCache {
  /// Whether a frame waits for what takes long.
  package enum Patience: Sendable {
    /// Every frame is complete.
    case patient
    /// What takes long is made beside the loop, and a later frame has it.
    case impatient
  }

  private let patience: Patience
  private var contours = PictureSlot<ContourKey, ContourMap>()
  private var minima = PictureSlot<MinimaKey, [Vector]>()
  private var validation = PictureSlot<ContourKey, DashedContours>()
  private var curves = PictureSlot<CurveKey, [[RunCurve]]>()
  private var headLosses = PictureSlot<HeadKey, [Double]>()
  private var moments = PictureSlot<MomentKey, [Int: NetworkMoment]>()
  private var ghostPaths: (key: PathKey, paths: [ThinnedPath?])?
  private var paths: (key: PathKey, paths: [ThinnedPath], style: TrailStyle)?

  /// Whether the present frame lacks something that is being made.
  private(set) var isIncomplete = false

  /// How many compute a network's plane.
  private let threads: Int

  package init(_ patience: Patience = .patient, threads: Int = 1) {
    self.patience = patience
    self.threads = threads
  }

  /// Begins a frame with what was finished since the last one.
  func beginFrame() {
    isIncomplete = false
    contours.collect()
    minima.collect()
    validation.collect()
    curves.collect()
    headLosses.collect()
    moments.collect()
  }

  /// Whether something is being made, so that another frame is to be drawn.
  var isBusy: Bool { !fractions.isEmpty }

  /// How much of all that is being made is done, 0…1; the bands take longest.
  var fraction: Double { contours.fraction ?? fractions.min() ?? 1 }

  private var fractions: [Double] {
    [
      contours.fraction, minima.fraction, validation.fraction, curves.fraction,
      headLosses.fraction, moments.fraction,
    ].compactMap(\.self)
  }

  private func isMadeAtOnce(_ cost: WorkCost) -> Bool {
    patience == .patient || cost.milliseconds <= Self.mostMilliseconds
  }

  /// By the estimate, which is on the slow side by a factor of about three.
  private static let mostMilliseconds = 32.0

  /// Takes note of whether the frame has what it asked for.
  private func noted<Thing>(_ answer: (thing: Thing?, isThere: Bool)) -> Thing? {
    if !answer.isThere { isIncomplete = true }
    return answer.thing
  }

  private struct ContourKey: Hashable {
    let surfaceRevision: Int
    let viewport: Viewport
    let bandCount: Int
    /// Each weight's λ in the penalty.
    let penalty: Vector
    /// Nil where the surface stands still.
    let step: Int?
    /// How many dots lie between two of a plane's losses; those between are taken from them.
    var spacing = 1

    /// Whether the two are equal but for how fine they are.
    func differsInSpacing(from other: ContourKey) -> Bool {
      surfaceRevision == other.surfaceRevision && viewport == other.viewport
        && bandCount == other.bandCount
    }

    /// Whether the two differ in the step alone.
    func differsInTime(from other: ContourKey) -> Bool {
      surfaceRevision == other.surfaceRevision && viewport == other.viewport
        && bandCount == other.bandCount && penalty == other.penalty
    }
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

  private struct CurveKey: Hashable {
    let quantities: [ChartQuantity]
    let revision: Int
    let ghostRevision: Int?
    let runs: [Int]
    let steps: [Int]
  }

  private struct MomentKey: Hashable {
    /// Of runs that grow, what was there stays.
    let order: Int
    let content: PaneContent
    let runs: [Int]
    let steps: [Int]
    /// Of what is drawn on the plane, which is another one after each training.
    let revision: Int?
  }

  private struct HeadKey: Hashable {
    let revision: Int
    let runs: [Int]
    let step: Int
  }

  /// Contours of f + Σ penalty·w²/2; nil while they are being made.
  func contours(
    of runs: LabRuns, viewport: Viewport, bandCount: Int, step: Int, penalty: Vector
  ) -> ContourMap? {
    guard let surface = runs.surface else { return nil }
    if let plane = runs.network?.plane {
      return contours(
        of: plane, runs.surfaceRevision, viewport: viewport, bandCount: bandCount,
        isFine: runs.stage == .whole)
    }
    let key = ContourKey(
      surfaceRevision: runs.surfaceRevision, viewport: viewport, bandCount: bandCount,
      penalty: penalty, step: surface.dependsOnStep ? max(step, 1) : nil)
    let answer = contours.thing(
      for: key, atOnce: isMadeAtOnce(viewport.cost(of: surface)), standsIn: key.differsInTime
    ) { cancellation, progress in
      ContourMap(viewport: viewport, bandCount: bandCount) { x, y in
        let losses = surface.losses(x: x, y: y, step: step, unless: cancellation, progress)
        guard penalty != .zero else { return losses }
        return losses.indices.map {
          losses[$0] + (penalty.x * x[$0] * x[$0] + penalty.y * y[$0] * y[$0]) / 2
        }
      }
    }
    return noted(answer)
  }

  /// Contours of a network's loss over its plane: coarse ones at once, then finer and finer ones, once
  /// nothing else is to be done.
  private func contours(
    of plane: RunPlane, _ revision: Int, viewport: Viewport, bandCount: Int, isFine: Bool
  ) -> ContourMap? {
    var key = ContourKey(
      surfaceRevision: revision, viewport: viewport, bandCount: bandCount, penalty: .zero,
      step: nil)
    let (losses, threads) = (plane.surface.losses, threads)
    func make(_ spacing: Int) -> PictureSlot<ContourKey, ContourMap>.Recipe {
      { cancellation, progress in
        ContourMap(
          of: losses, in: viewport, bandCount: bandCount, spacing: spacing, threads: threads,
          unless: cancellation, progress)
      }
    }
    if isMadeAtOnce(viewport.cost(of: plane.surface)) {
      return noted(contours.thing(for: key, atOnce: true, make(1)))
    }
    let present = contours.key.flatMap { key.differsInSpacing(from: $0) ? $0.spacing : nil }
    let next = present.flatMap { present in Self.spacings.first { $0 < present } } ?? present
    key.spacing = next ?? Self.spacings[0]
    if let present, !isFine { key.spacing = present }
    let answer = contours.thing(
      for: key, atOnce: present == nil, standsIn: key.differsInSpacing, make(key.spacing))
    return noted((answer.thing, answer.isThere && key.spacing == 1))
  }

  private static let spacings = [6, 2, 1]

  /// The minima that may be marked in a view: those of all that is seen, not only of the scene's window.
  /// None while they are searched.
  func minima(of runs: LabRuns, in viewport: Viewport, hidesFuture: Bool) -> [Vector] {
    let view = Scene.Window(x: viewport.x, y: viewport.y)
    guard let weights = runs.weights, weights.showsMinima,
      let window = weights.landscape.windowToSearch(for: view, hidesFuture: hidesFuture)
    else { return runs.minima }
    let surface = weights.surfaces.mean
    let key = MinimaKey(surfaceRevision: runs.surfaceRevision, window: window)
    let answer = minima.thing(for: key, atOnce: isMadeAtOnce(surface.minimaCost)) {
      cancellation, _ in surface.minima(in: window, unless: cancellation)
    }
    return noted(answer) ?? []
  }

  /// The dashed contours of the surface that the runs aren't trained on; nil if there is none, or while
  /// they are being made.
  func validationContours(
    of runs: LabRuns, viewport: Viewport, step: Int
  ) -> DashedContours? {
    guard let second = runs.validation else { return nil }
    let surface = second.surface
    let bandCount = DashedContours.bandCount
    let key = ContourKey(
      surfaceRevision: second.revision, viewport: viewport, bandCount: bandCount, penalty: .zero,
      step: surface.dependsOnStep ? max(step, 1) : nil)
    let answer = validation.thing(
      for: key, atOnce: isMadeAtOnce(viewport.cost(of: surface)), standsIn: key.differsInTime
    ) { cancellation, progress in
      DashedContours(
        ContourMap(viewport: viewport, bandCount: bandCount) { x, y in
          surface.losses(x: x, y: y, step: step, unless: cancellation, progress)
        })
    }
    return noted(answer)
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
      ThinnedPath(runs.places(of: run), in: viewport)
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
      ghosts.places(of: run, in: runs).map { ThinnedPath($0, in: viewport) }
    }
    ghostPaths = (key, thinned)
    return thinned
  }

  /// For each of the quantities the curves of the shown runs at the steps of the chart; nil while they
  /// are being made.
  func curves(
    of quantities: [ChartQuantity], _ shown: [Int], in exhibit: Exhibit, at steps: [Int]
  ) -> [[RunCurve]]? {
    let (runs, ghosts) = (exhibit.runs, exhibit.ghosts)
    let key = CurveKey(
      quantities: quantities, revision: runs.revision, ghostRevision: ghosts?.revision,
      runs: shown, steps: steps)
    let cost = quantities.flatMap { quantity in
      shown.map { RunCurve.cost(of: quantity, $0, in: runs, beside: ghosts, steps: steps.count) }
    }.sum
    let answer = curves.thing(for: key, atOnce: isMadeAtOnce(cost)) { cancellation, progress in
      quantities.map { quantity in
        shown.indices.map { index in
          progress(Double(index) / Double(shown.count))
          return RunCurve(
            of: quantity, shown[index], in: runs, beside: ghosts, at: steps, unless: cancellation)
        }
      }
    }
    return noted(answer)
  }

  /// What there is to be seen of the shown runs of a network at a step, or at their last before it; while
  /// it is made, what was seen before; nil at first.
  func moments(
    of runs: LabRuns, _ content: PaneContent, shown: [Int], at step: Int
  ) -> [Int: NetworkMoment]? {
    guard let network = runs.network else { return nil }
    let steps = shown.map { min(step, runs.lastStep(of: $0)) }
    let key = MomentKey(
      order: runs.order, content: content, runs: shown, steps: steps,
      revision: content == .plane ? runs.surfaceRevision : nil)
    let standsIn = { (other: MomentKey) in other.content == content && other.runs == shown }
    let answer = moments.thing(
      for: key, atOnce: isMadeAtOnce(network.momentCost(content, count: shown.count)),
      standsIn: standsIn
    ) { cancellation, _ in
      var made: [Int: NetworkMoment] = [:]
      for (run, step) in zip(shown, steps) where !cancellation.isCancelled {
        made[run] = NetworkMoment(content, of: run, in: network, at: step)
      }
      return made
    }
    return noted(answer)
  }

  /// The losses of the shown runs at a step, or at their last before it; nil while they are being made.
  func headLosses(of runs: LabRuns, shown: [Int], at step: Int) -> [Double]? {
    let key = HeadKey(revision: runs.revision, runs: shown, step: step)
    let trajectories = shown.compactMap(runs.trajectory(of:))
    let cost = trajectories.map(\.run.surface.cost.loss).sum
    let answer = headLosses.thing(for: key, atOnce: isMadeAtOnce(cost)) { cancellation, _ in
      trajectories.map { trajectory in
        let step = min(step, trajectory.lastStep)
        return trajectory.losses(at: [step], unless: cancellation)?[0] ?? .nan
      }
    }
    return noted(answer)
  }
}
